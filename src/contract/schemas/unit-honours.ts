import * as z from 'zod'
import { editionSlug, expectedVersion, line } from './fields'

const edition = editionSlug

const proposal = z.strictObject({
  honour: line('奖项', 40),
  kind: z.enum(['unit', 'county', 'institution', 'other'], { error: '请选择是哪一类单位' }),
  /** Code of the unit or county, id of the institution; null for somebody by name. */
  key: z.string().max(40).nullable(),
  name: line('单位名称', 80),
  reason: line('理由', 300),
})

export const unitHonours = z.strictObject({ edition })
export const saveUnitHonours = z.strictObject({
  edition,
  expectedVersion,
  lines: z
    .array(proposal)
    .max(300, '一份名单最多300个单位')
    .refine(
      list => new Set(list.map(({ honour, name }) => `${honour}\n${name}`)).size === list.length,
      '同一个单位在一个奖项里写了两次，请去掉一个',
    ),
})
export const stageUnitHonours = z.strictObject({ edition, expectedVersion })
/** `reason` is asked from the second version on: why the published list is corrected. */
export const publishUnitHonours = z.strictObject({
  edition,
  expectedVersion,
  reason: line('更正理由', 200).nullable(),
})
