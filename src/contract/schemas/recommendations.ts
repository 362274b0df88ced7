import * as z from 'zod'
import { editionSlug, expectedVersion, id, line, paragraph, whole } from './fields'

const edition = editionSlug
const items = z
  .array(z.strictObject({ application: id('app'), reason: paragraph('推荐理由', 200).default('') }))
  .max(200, '一份名单最多200个项目')
  .refine(
    list => new Set(list.map(item => item.application)).size === list.length,
    '同一个项目选了两次，请去掉一个',
  )

export const quota = z.strictObject({ edition })
export const setQuota = z.strictObject({
  edition,
  seats: whole('推荐名额', 0, 500),
  /** Number of the document by which the level above gave the seats. */
  basis: line('名额文件的文号', 100),
  expectedVersion,
})
export const candidates = z.strictObject({ edition })
/** `items`: a selection not saved yet; without it the saved list is checked. */
export const check = z.strictObject({ edition, items: items.optional() })
export const save = z.strictObject({ edition, items, expectedVersion })
export const submit = z.strictObject({ edition, documentNumber: line('文号', 60), expectedVersion })
export const recordReturn = z.strictObject({ edition, reason: line('退回原因', 200), expectedVersion })
/** Before submission the file is a draft and says 草稿 on every page. */
export const exportList = z.strictObject({
  edition,
  format: z.enum(['xlsx', 'docx'], { error: '请选择Excel或Word' }),
})

/** Base64 of 2 MB. */
const longestScan = 4 * Math.ceil((2 * 1024 * 1024) / 3)
/** The stamped paper: a PDF or a picture. */
export const attachScan = z.strictObject({
  edition,
  file: z.strictObject({
    name: line('文件名', 200),
    base64: z
      .string({ error: '请选择盖章件' })
      .min(4, '文件是空的，请重新选择')
      .max(longestScan, '盖章件超过2MB，请压缩后再传')
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
  }),
})
export const openScan = z.strictObject({ edition })
/** The draft of the covering letter; before submission the document number may be left out. */
export const letter = z.strictObject({ edition, documentNumber: line('文号', 60).nullable() })
