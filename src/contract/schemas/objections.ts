import * as z from 'zod'
import { civilDate, editionSlug, expectedVersion, id, line, paragraph, phone, whole } from './fields'

const edition = editionSlug
const objection = id('obj')
const clause = z.string().min(1, '请从通知条款里选择').max(40, '请从通知条款里选择')
const written = (name: string, max: number, least = 1) =>
  paragraph(name, max)
    .transform(text => text.trim())
    .refine(
      text => [...text].length >= least,
      least > 1 ? `${name}至少写${least}个字，请写清楚` : `请填写${name}`,
    )
const handled = { edition, objection, expectedVersion }

export const objectionForm = z.strictObject({ edition })
export const fileObjection = z.strictObject({
  edition,
  kind: z.enum(['list', 'eligibility', 'procedure', 'plagiarism'], { error: '请选择对什么提出异议' }),
  list: id('lst').optional(),
  /** A project the list names, or one's own; anybody else's is named in words. */
  application: id('app').optional(),
  projectName: line('项目名称', 60).optional(),
  procedure: z
    .enum(['draw', 'recusal', 'timing', 'rubric', 'tally', 'other'], { error: '请选择是哪一步程序' })
    .optional(),
  facts: written('事实', 2000, 10),
  clause: clause.optional(),
  basis: line('依据', 200).optional(),
  realName: line('真实姓名', 20).refine(text => [...text].length !== 1, '请填写您的真实姓名'),
  contact: phone,
})
export const myObjections = z.strictObject({ edition: edition.optional() })
export const ownObjection = z.strictObject({ objection })
export const withdrawObjection = z.strictObject({ objection, expectedVersion })
export const addToObjection = z.strictObject({ objection, text: written('补充的事实', 2000) })
export const answerObjection = z.strictObject({ objection, text: written('情况说明', 2000) })

const upload = id('oef')
const hex64 = z.string().regex(/^[0-9a-f]{64}$/, '文件没有读完整，请重新选择')
export const beginObjectionUpload = z.strictObject({
  objection,
  name: line('文件名', 120),
  bytes: z.int({ error: '文件没有读完整，请重新选择' }).min(0).max(Number.MAX_SAFE_INTEGER),
  /** Finds an interrupted upload of the same file again. */
  fingerprint: hex64,
  /** The version of the reminder about state secrets that was read and ticked. */
  secrecy: line('提醒的版本', 40),
})
export const objectionPartTickets = z.strictObject({
  objection,
  upload,
  parts: z.array(z.int().min(1).max(10_000)).min(1).max(20),
})
export const finishObjectionUpload = z.strictObject({ objection, upload, sha256: hex64.nullable() })
export const openOwnObjectionFile = z.strictObject({ objection, file: upload })
export const removeObjectionFile = z.strictObject({ objection, file: upload, expectedVersion })

export const publicity = z.strictObject({ edition })
export const finaliseList = z.strictObject({ edition, list: id('lst') })
/** People decide on the last day where working days need holidays that are not published yet. */
export const confirmPublicityEnd = z.strictObject({
  edition,
  publishedOn: civilDate('发布日期'),
  endsOn: civilDate('截止日'),
  basis: line('确认依据', 200),
})
export const objections = z.strictObject({ edition })
export const objectionCase = z.strictObject({ edition, objection })
export const revealObjector = z.strictObject({ edition, objection })
export const openObjectionFile = z.strictObject({ edition, objection, file: upload })
export const acceptObjection = z.strictObject({
  ...handled,
  /** Which of the projects of this name is meant, where it was named in words. */
  application: id('app').optional(),
})
export const refuseObjection = z.strictObject({ ...handled, reason: written('不予受理的理由', 300) })
export const mergeObjection = z.strictObject({ ...handled, into: objection })
export const startInquiry = z.strictObject(handled)
export const hearOtherSide = z.strictObject({ ...handled, facts: written('给对方看的事实', 2000) })
export const proposeRuling = z.strictObject({
  ...handled,
  outcome: z.enum(['upheld', 'dismissed'], { error: '请选择成立还是不成立' }),
  reasons: written('结论的理由', 1000),
  consequence: z.enum(['none', 'correct-list', 'disqualify', 'arbitration'], { error: '请选择处理结果' }),
  clause: clause.optional(),
  /** The committee's written decision; its members who took part (T-14: three at least). */
  document: line('书面裁决的文号', 60).optional(),
  members: whole('参加裁决的委员人数', 3, 99).optional(),
})
/** Another person decides on what was proposed: agrees, or sends it back with a reason. */
export const ruleObjection = z.strictObject({
  ...handled,
  agree: z.boolean(),
  reason: paragraph('退回的理由', 300).optional(),
})
