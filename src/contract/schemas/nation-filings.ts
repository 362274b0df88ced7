import * as z from 'zod'
import { filingLines } from '../../core/filing'
import { editionSlug, expectedVersion, id, line, phone } from './fields'

const filingId = id('fil')
const contest = z
  .string()
  .regex(/^(regional|thematic|overseas-regional)-\d{1,3}$/, '赛事计划里没有这一场，请重新选择')
/** Kept as typed, also half-filled: what is wrong is said line by line when the form is handed in. */
const text = (name: string, max: number) =>
  z
    .string()
    .transform(value => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .refine(value => [...value].length <= max, `${name}最多${max}个字，请缩短`)
const date = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, '日期应写成2024-07-01这样')
const filingLine = z.enum(filingLines, { error: '没有这一栏，请重新勾选' })
/** Base64 of 2 MB. */
const longest = 4 * Math.ceil((2 * 1024 * 1024) / 3)

export const filings = z.strictObject({ edition: editionSlug })
export const exportPlan = z.strictObject({ edition: editionSlug })
export const myFilings = z.strictObject({})
export const filing = z.strictObject({ filing: filingId })
export const openFiling = z.strictObject({
  edition: editionSlug,
  contest,
  name: line('填报人姓名', 30),
  phone,
})
export const saveFiling = z.strictObject({
  filing: filingId,
  values: z.strictObject({
    host: text('主办单位', 200),
    filledOn: date,
    contestName: text('赛事名称', 100),
    kind: z.enum(['', 'regional', 'thematic', 'overseas-regional'], { error: '请选择赛事类型' }),
    field: text('行业领域', 60),
    startsOn: date,
    endsOn: date,
    organisation: text('组织机构', 1000),
    finalPlace: text('决赛地点', 100),
    /** More than the form allows is kept, so that nothing typed is lost; it cannot be handed in. */
    plan: text('赛事方案', 3000),
  }),
  expectedVersion,
})
export const submitFiling = z.strictObject({ filing: filingId, expectedVersion })
export const attachFilingScan = z.strictObject({
  filing: filingId,
  file: z.strictObject({
    name: line('文件名', 200),
    base64: z
      .string({ error: '请选择盖章件' })
      .min(4, '文件是空的，请重新选择')
      .max(longest, '盖章件超过2MB，请压缩后再传')
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
  }),
  expectedVersion,
})
export const openFilingScan = z.strictObject({ filing: filingId })
export const exportFiling = z.strictObject({ filing: filingId })
export const allowLateFiling = z.strictObject({
  filing: filingId,
  reason: line('特批理由', 200),
  expectedVersion,
})
export const decideFiling = z
  .strictObject({
    filing: filingId,
    decision: z.enum(['accept', 'return'], { error: '请选择受理或退回' }),
    lines: z.array(filingLine).max(8),
    reason: z.string().max(300).default(''),
    expectedVersion,
  })
  .refine(({ decision, lines }) => decision === 'accept' || lines.length > 0, {
    path: ['lines'],
    message: '退回要写明是哪几栏，请勾选',
  })
  .refine(({ decision, reason }) => decision === 'accept' || reason.trim() !== '', {
    path: ['reason'],
    message: '退回要写明怎样修改，请填写',
  })
