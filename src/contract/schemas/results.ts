import * as z from 'zod'
import { civilDate, editionSlug, expectedVersion, id, line, paragraph, whole } from './fields'

const edition = editionSlug
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, '预览已经过时，请重新打开预览')

/** A project whose prize money another contest of this year already paid (重复奖励), with the paper that says so. */
const duplicateReward = z.strictObject({ application: id('app'), basis: line('核查依据', 200) })
/** All such findings; left out: those already on record. */
const duplicateRewards = z
  .array(duplicateReward)
  .max(200, '一次最多核查200个项目')
  .refine(
    list => new Set(list.map(each => each.application)).size === list.length,
    '同一个项目登记了两次，请去掉一次',
  )
  .optional()

export const rankings = z.strictObject({ edition })
export const awardTable = z.strictObject({ edition })
export const setAwardTable = z.strictObject({
  edition,
  group: z.string().min(1).max(40),
  levels: z
    .array(
      z.strictObject({
        name: line('奖项名称', 20),
        count: whole('名额', 0, 500).nullable(),
        money: whole('奖金', 0, 100_000_000).nullable(),
      }),
    )
    .min(1, '请至少填写一个奖项')
    .max(20, '奖项最多20个'),
  /** What happens to the prize of a project that left or was disqualified: the committee decides (T-18). */
  vacancies: z.enum(['keep-empty', 'next-in-rank'], { error: '请选择空缺的奖项怎样处理' }),
  basis: paragraph('依据', 500).refine(
    text => text.trim().length > 0,
    '请写明组委会决定的依据，如会议纪要文号',
  ),
  expectedVersion,
})
export const previewAwards = z.strictObject({ edition, duplicateRewards })
export const publishAwards = z.strictObject({ edition, duplicateRewards, fingerprint })
/** Publishes the awards anew from what is decided and on record now; the preview shows what that changes. */
export const correctAwards = z.strictObject({
  edition,
  duplicateRewards,
  fingerprint,
  expectedVersion,
  reason: line('更正理由', 200),
  /** Only where the edition sets a publicity period: whether it is counted anew from this version. */
  restartPublicity: z.boolean().default(false),
})
export const published = z.strictObject({ edition, version: whole('版本', 1, 1_000_000).optional() })
export const mine = z.strictObject({ application: id('app') })
export const exportBundle = z.strictObject({ edition })
export const summary = z.strictObject({ edition })
export const exportSummary = z.strictObject({ edition })
/** A paper that was handed up: the file itself stays with the office, only its name is kept. */
export const recordSummary = z.strictObject({
  edition,
  paper: z.enum(['summary', 'special-report'], { error: '请选择报送的是总结还是专报' }),
  documentNumber: line('文号', 60),
  handedUpOn: civilDate('报送日期'),
  fileName: line('文件名称', 120),
})
