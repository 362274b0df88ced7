import * as z from 'zod'
import { editionSlug, id, line, whole } from './fields'
import { hex64 } from './rounds-fields'

/** Base64 of 2 MB. */
const longest = 4 * Math.ceil((2 * 1024 * 1024) / 3)

const file = z.strictObject({
  name: line('文件名', 200),
  base64: z
    .string({ error: '请选择名单文件' })
    .min(4, '文件是空的，请重新选择')
    .max(longest, '文件超过2MB，请分成几个文件导入')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
})

const kind = z.enum(['award', 'national-list'], { error: '请选择名单类别' })
const level = z.enum(['city', 'province', 'nation'])
const year = whole('年份', 2000, 2100)

export const registers = z.strictObject({ edition: editionSlug })
export const recheckRegisters = z.strictObject({ edition: editionSlug })
export const previewRegister = z.strictObject({ edition: editionSlug, kind, file })
export const importRegister = z.strictObject({
  edition: editionSlug,
  kind,
  file,
  source: line('名单出处', 200),
  /** The mark of the preview: nothing else is imported than what was seen. */
  previewed: hex64,
  /** Years and levels that are entered wholly by this file; `first`: there was no such contest before. */
  complete: z.array(z.strictObject({ year, level, first: z.boolean() })).max(60, '一次最多勾选60个年份'),
})
export const withdrawRegister = z.strictObject({
  edition: editionSlug,
  import: id('reg'),
  reason: line('撤回的理由', 200),
})
