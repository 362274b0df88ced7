import * as z from 'zod'
import { editionSlug, expectedVersion, id, line, whole } from './fields'

const application = id('app')
const stage = z.string({ error: '请选择轮次' }).min(1, '请选择轮次').max(60)
const group = z.string({ error: '请选择组别' }).min(1, '请选择组别').max(40)
const ref = line('依据', 200)
const reason = line('理由', 200)
const place = { edition: editionSlug, stage, group }
const once = (list: { project: string }[]) => new Set(list.map(({ project }) => project)).size === list.length
const twice = '同一个项目登记了两次，请去掉一次'

const decided = z.strictObject({
  places: z.strictObject({ places: whole('晋级数', 0, 500), ref }).nullable(),
  unfilled: z
    .strictObject({ rule: z.enum(['leave-empty', 'share-again'], { error: '请选择空出的名额怎么办' }), ref })
    .nullable(),
  rooms: z
    .discriminatedUnion(
      'how',
      [
        z.strictObject({ how: z.literal('each-room'), places: whole('每个会场的晋级数', 0, 500), ref }),
        z.strictObject({ how: z.literal('over-all'), ref }),
      ],
      { error: '请选择几个会场怎样合成一份名单' },
    )
    .nullish(),
  reserves: z.strictObject({ count: whole('候补数', 0, 100), ref }).nullish(),
  ties: z.array(z.strictObject({ tiers: z.array(z.array(application).min(1)).min(1).max(100), ref })).max(20),
  direct: z
    .array(z.strictObject({ project: application, name: line('直接晋级的类别', 60), ref }))
    .max(100)
    .refine(once, twice),
  withdrawn: z
    .array(z.strictObject({ project: application, ref }))
    .max(200)
    .refine(once, twice),
  added: z
    .array(z.strictObject({ project: application, reason }))
    .max(100)
    .refine(once, twice),
  removed: z
    .array(z.strictObject({ project: application, reason }))
    .max(200)
    .refine(once, twice),
})

export const advance = z.strictObject({ edition: editionSlug, stage: stage.nullable() })
export const saveAdvance = z.strictObject({ ...place, expectedVersion, decided })
export const stageAdvance = z.strictObject({ ...place, expectedVersion })
export const lockAdvance = z.strictObject({ ...place, expectedVersion })
/** `reason` is asked from the second version on: why the published list is corrected. */
export const publishAdvance = z.strictObject({
  ...place,
  expectedVersion,
  reason: line('更正理由', 200).nullable(),
})
export const advancePublished = z.strictObject({ ...place, version: whole('版本', 1, 1_000_000).optional() })
