import * as z from 'zod'
import { line, whole } from './fields'
import { hex64, reason, session } from './rounds-fields'

/** The number printed on a sheet; small letters and a missing dash are put right. */
const sheetNo = z
  .string({ error: '请输入表号' })
  .transform(text => text.toUpperCase().replace(/[^0-9A-Z]/g, ''))
  .refine(text => text.length === 8, '表号应为8位，请照纸面输入')
  .transform(text => `${text.slice(0, 4)}-${text.slice(4)}`)

const criterion = z.string().regex(/^[a-z0-9-]{1,40}$/, '评分项与评分标准不一致，请刷新后重录')
/** Hundredths of a point as read off the sheet; `total` as added up by hand on it. */
const values = {
  criteria: z
    .array(z.tuple([criterion, whole('分数', 0, 1_000_000)]))
    .min(1)
    .max(40),
  total: whole('手写合计', 0, 10_000_000),
}

export const paper = z.strictObject({ session })
export const enterPaper = z.strictObject({ session, sheetNo, ...values, photoHash: hex64.optional() })
export const confirmPaper = z.strictObject({ session, sheetNo })
export const decidePaper = z.strictObject({ session, sheetNo, ...values, reason })
export const spoilPaper = z.strictObject({ session, sheetNo, reason: line('理由', 200) })
