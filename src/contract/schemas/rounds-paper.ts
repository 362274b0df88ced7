import * as z from 'zod'
import { id, line, whole } from './fields'
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
export const enterPaper = z.strictObject({ session, sheetNo, ...values })
export const confirmPaper = z.strictObject({ session, sheetNo })
export const decidePaper = z.strictObject({ session, sheetNo, ...values, reason })
export const spoilPaper = z.strictObject({ session, sheetNo, reason: line('理由', 200) })

const upload = id('pho')
export const beginPaperPhoto = z.strictObject({
  session,
  sheetNo,
  name: line('文件名', 120),
  bytes: z.int({ error: '照片没有读完整，请重新选择' }).min(0).max(Number.MAX_SAFE_INTEGER),
  /** Finds an interrupted upload of the same picture again. */
  fingerprint: hex64,
})
export const paperPhotoTickets = z.strictObject({
  session,
  upload,
  parts: z.array(z.int().min(1).max(10_000)).min(1).max(20),
})
export const finishPaperPhoto = z.strictObject({ session, upload, sha256: hex64.nullable() })
export const openPaperPhoto = z.strictObject({ session, sheetNo })
