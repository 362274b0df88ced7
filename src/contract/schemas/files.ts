import * as z from 'zod'
import { editionSlug, expectedVersion, id, line } from './fields'

const application = id('app')
const file = id('fil')
const session = id('ses')
const hex64 = z.string().regex(/^[0-9a-f]{64}$/, '文件没有读完整，请重新选择')
const visibility = z.enum(['review', 'public'], { error: '请选择谁可以看' })

export const files = z.strictObject({ application })
export const tickSecrecy = z.strictObject({
  application,
  /** Of the wording that was read. */
  version: z.string().max(20),
})
export const beginUpload = z.strictObject({
  application,
  slot: z.string().regex(/^[a-z0-9-]{1,40}$/, '请选择这个文件是哪一类材料'),
  name: line('文件名', 120),
  bytes: z.int({ error: '文件没有读完整，请重新选择' }).min(0).max(Number.MAX_SAFE_INTEGER),
  /** SHA-256 of the size as decimal digits, the first MB and the last MB: finds an interrupted upload again. */
  fingerprint: hex64,
  visibility: visibility.default('review'),
  replaces: file.optional(),
})
export const partTickets = z.strictObject({
  upload: file,
  parts: z.array(z.int().min(1).max(10_000)).min(1).max(20),
})
export const finishUpload = z.strictObject({
  upload: file,
  /** Of the whole file, where the phone could compute it. */
  sha256: hex64.nullable(),
})
export const setFileVisibility = z.strictObject({ file, visibility, expectedVersion })
export const removeFile = z.strictObject({ file, expectedVersion })
export const openFile = z.strictObject({ file })

export const reviewFiles = z.strictObject({ edition: editionSlug, application })
export const reviewOpenFile = z.strictObject({ edition: editionSlug, file })
export const quarantineFile = z.strictObject({ edition: editionSlug, file, reason: line('理由', 200) })

export const judgeFiles = z.strictObject({ session, application })
export const judgeOpenFile = z.strictObject({ session, application, file })
export const judgeFilePages = z.strictObject({ session, application, file })
