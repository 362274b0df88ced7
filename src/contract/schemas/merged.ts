import * as z from 'zod'
import { editionSlug, expectedVersion, id, line, whole } from './fields'

const group = z.string({ error: '请选择组别' }).min(1, '请选择组别').max(40)
const place = { edition: editionSlug, group }

export const merged = z.strictObject({ edition: editionSlug })
export const saveMerged = z.strictObject({
  ...place,
  expectedVersion,
  removed: z
    .array(z.strictObject({ project: id('app'), reason: line('理由', 200) }))
    .max(500, '一次最多移出500个项目')
    .refine(
      list => new Set(list.map(({ project }) => project)).size === list.length,
      '同一个项目移出了两次，请去掉一次',
    ),
})
export const stageMerged = z.strictObject({ ...place, expectedVersion })
export const lockMerged = z.strictObject({ ...place, expectedVersion })
/** `reason` is asked from the second version on: why the published list is corrected. */
export const publishMerged = z.strictObject({
  ...place,
  expectedVersion,
  reason: line('更正理由', 200).nullable(),
})
export const mergedPublished = z.strictObject({
  ...place,
  version: whole('版本', 1, 1_000_000).optional(),
})
/** Every group, as they stand now: a draft where a group is not published. */
export const exportMerged = z.strictObject({
  edition: editionSlug,
  format: z.enum(['xlsx', 'docx'], { error: '请选择Excel或Word' }),
})
