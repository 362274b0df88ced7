import * as z from 'zod'
import { civilDate, editionSlug, expectedVersion, id, line, paragraph } from './fields'

const application = id('app')
const target = { edition: editionSlug, application, expectedVersion }
const reason = (name: string) => line(name, 300)
const requirement = z.string().regex(/^[a-z0-9-]{1,60}$/, '没有找到这一条要求，请刷新后重选')
const outcome = z.enum(['pass', 'fail', 'needs-amendment', 'refer'], { error: '请选择判定' })
const name60 = z.string().max(60)

const filter = {
  states: z.array(name60).max(10).optional(),
  counties: z.array(name60).max(40).optional(),
  group: name60.optional(),
  open: z.literal(true).optional(),
  ready: z.literal(true).optional(),
  manualReview: z.literal(true).optional(),
  officialNumber: z.enum(['given', 'missing']).optional(),
  toSync: z.literal(true).optional(),
  specialised: z.literal(true).optional(),
  sources: z
    .array(z.string().regex(/^[0-9A-Za-z_-]{1,20}$/, '没有这个来源，请重新选择'))
    .max(100)
    .optional(),
  search: z.string().trim().max(60, '查找的字太多，请少填几个').optional(),
}

export const dashboard = z.strictObject({ edition: editionSlug })
export const queue = z.strictObject({
  edition: editionSlug,
  ...filter,
  after: z.string().max(120).optional(),
  size: z.int().min(1).max(100).optional(),
})
export const read = z.strictObject({ edition: editionSlug, application })
export const revealContact = z.strictObject({ edition: editionSlug, application })
export const decide = z.strictObject({
  ...target,
  requirement,
  outcome,
  reason: paragraph('理由', 300).optional(),
})
export const propose = z.strictObject({
  edition: editionSlug,
  application,
  requirement,
  outcome,
  reason: reason('初核意见'),
})
export const accept = z.strictObject(target)
export const returnForAmendment = z.strictObject({
  ...target,
  items: z
    .array(
      z.strictObject({
        requirement: requirement.nullable(),
        field: z.string({ error: '请选择要改的内容' }).min(1, '请选择要改的内容').max(80),
        what: line('要改什么', 200),
        why: line('为什么要改', 300),
      }),
      { error: '请写明要补正的内容' },
    )
    .min(1, '请至少写一条要补正的内容')
    .max(30, '一次最多30条，请合并后再退回'),
  dueAt: z.iso.datetime({ error: '请选择补正的截止时间' }),
})
export const reject = z.strictObject({ ...target, requirement, reason: reason('不通过的理由') })
export const proposeGroupCorrection = z.strictObject({
  ...target,
  group: name60,
  subtype: name60.nullable(),
  reason: reason('更正的理由'),
})
export const markCorrectionSynced = z.strictObject({
  edition: editionSlug,
  application,
  correction: z.string().regex(/^cor_[0-9a-z]{16}$/, '没有找到这次更正，请刷新后再看'),
})
export const recordCreditCheck = z.strictObject({
  ...target,
  subject: line('核查对象', 60),
  source: line('查询来源', 60),
  checkedOn: civilDate('查询日期'),
  conclusion: z.enum(['clear', 'bad', 'listed', 'serious', 'unclear'], { error: '请选择查询结论' }),
  note: paragraph('说明', 300).optional(),
})
export const setOfficialNumber = z.strictObject({ ...target, officialNumber: line('官网报名号', 40) })
export const previewBulkAccept = z.strictObject({
  edition: editionSlug,
  applications: z.array(application).min(1, '请先选择要通过的报名').max(100, '一次最多选100份'),
})
export const bulkAccept = z.strictObject({
  edition: editionSlug,
  applications: z
    .array(z.strictObject({ application, expectedVersion }))
    .min(1, '请先选择要通过的报名')
    .max(100, '一次最多选100份'),
})
