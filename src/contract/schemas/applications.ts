import * as z from 'zod'
import { fieldId, fieldValue, selfCheckAnswers } from './applications-fields'
import { editionSlug, expectedVersion, id, line, paragraph } from './fields'

const application = id('app')
const target = { application, expectedVersion }
const fieldVersion = z.int().min(0).max(1_000_000)

export const mine = z.strictObject({ edition: editionSlug.optional() })
export const start = z.strictObject({
  edition: editionSlug,
  /** Carried over from the self-check. */
  answers: selfCheckAnswers.optional(),
  /** The group the self-check was taken for. */
  group: z.string().max(40).optional(),
  /** The unit whose poster's code led here (ux §2); for statistics, trusted for nothing. */
  source: z
    .string()
    .regex(/^[0-9A-Za-z_-]{1,20}$/, '海报上的单位代码认不出，请重新扫码')
    .optional(),
})
export const read = z.strictObject({ application })
export const handedIn = z.strictObject({ application, number: z.int().min(1).max(1000) })
export const save = z.strictObject({
  application,
  patches: z
    .array(z.strictObject({ field: fieldId, value: fieldValue, baseVersion: fieldVersion }))
    .max(80)
    .refine(
      patches => new Set(patches.map(patch => patch.field)).size === patches.length,
      '同一项改了两次，请重试',
    ),
  /** The application's version this device saw last: what changed since comes back. */
  since: fieldVersion.optional(),
})
export const check = z.strictObject({ application })
export const submit = z.strictObject({
  ...target,
  /** 申请人工复核并提交: why, where a hard requirement is not met or cannot be checked. */
  manualReviewReason: line('申请人工复核的理由', 300).optional(),
})
export const withdraw = z.strictObject({ ...target, reason: paragraph('撤回的原因', 200).optional() })
export const track = z.strictObject({ application })
export const setOfficialNumber = z.strictObject({
  ...target,
  officialNumber: line('官网报名号', 40),
})
export const copyList = z.strictObject({ application })
export const acknowledgeCorrection = z.strictObject({
  application,
  correction: z.string().regex(/^cor_[0-9a-z]{16}$/, '没有找到这次更正，请刷新后再看'),
})
export const answerAmendment = z.strictObject({
  ...target,
  /** One answer per item: changed on the form, or kept as it is and why. */
  answers: z
    .array(
      z.strictObject({
        item: z.int().min(0).max(60),
        keptBecause: line('无需修改的理由', 200).optional(),
      }),
    )
    .max(60),
})
