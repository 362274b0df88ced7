import * as z from 'zod'
import { editionSlug, expectedVersion, id, line, whole } from './fields'

/** A contest of the plan or a university. */
const channel = z
  .string({ error: '请选择推荐单位' })
  .regex(/^((regional|thematic|overseas-regional)-\d{1,3}|uni_[0-9a-z]{16})$/, '没有这个推荐单位，请重选')
const reason = (name: string) =>
  z
    .string()
    .transform(text => text.normalize('NFC').trim())
    .refine(text => [...text].length <= 200, `${name}最多200个字，请缩短`)

export const nominationBoard = z.strictObject({ edition: editionSlug })
/** `channel` null: everything that waits for the review. */
export const nominations = z.strictObject({ edition: editionSlug, channel: channel.nullable() })
export const addUniversity = z.strictObject({ edition: editionSlug, name: line('高校名称', 60) })
export const nominate = z.strictObject({
  edition: editionSlug,
  channel,
  application: id('app'),
  /** Place in its group of the contest's final. */
  rank: whole('决赛组内名次', 1, 999),
  finalWinner: z.boolean(),
  reason: reason('理由').default(''),
  /** Why it comes after the last day; '' in time. */
  lateReason: reason('特批理由').default(''),
})
export const withdrawNomination = z.strictObject({
  edition: editionSlug,
  nomination: id('nom'),
  reason: line('撤回的理由', 200),
  expectedVersion,
})
export const reviewNominations = z
  .strictObject({
    edition: editionSlug,
    decision: z.enum(['approve', 'refuse'], { error: '请选择审定通过或不通过' }),
    nominations: z
      .array(z.strictObject({ nomination: id('nom'), expectedVersion }))
      .min(1, '请至少选择一个项目')
      .max(100, '一次最多审定100个项目'),
    reason: reason('理由').default(''),
  })
  .refine(({ decision, reason: why }) => decision === 'approve' || why !== '', {
    path: ['reason'],
    message: '不通过要写明理由，请填写',
  })
