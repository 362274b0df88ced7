import * as z from 'zod'
import { libraryColumns } from '../../core/library-columns'
import { editionSlug, id, line, whole } from './fields'
import { hex64 } from './rounds-fields'

const batch = id('lib')
/** Base64 of 1.8 MB: with its envelope it stays below what a door takes in one call. */
const longestPart = 2_400_000

const place = z.int().min(0).max(200).nullable()
const mapping = z.strictObject(
  Object.fromEntries(libraryColumns.map(column => [column, place])) as Record<
    (typeof libraryColumns)[number],
    typeof place
  >,
)

export const library = z.strictObject({ edition: editionSlug })
export const libraryProjects = z.strictObject({
  edition: editionSlug,
  /** A contest of the plan or a university; null: all. */
  source: z.string().max(40).nullable(),
  group: z.string().max(40).nullable(),
  search: z.string().max(40).default(''),
  page: whole('页码', 1, 10_000).default(1),
})
export const libraryTemplate = z.strictObject({ edition: editionSlug })
export const startLibraryImport = z.strictObject({
  edition: editionSlug,
  fileName: line('文件名', 200),
  bytes: whole('文件大小', 1, 12 * 1024 * 1024),
  parts: whole('分段数', 1, 12),
  /** Why it comes after the last day; '' in time. */
  lateReason: z.string().max(200).default(''),
})
export const putLibraryPart = z.strictObject({
  batch,
  part: whole('第几段', 1, 12),
  base64: z
    .string({ error: '请选择文件' })
    .min(4, '文件是空的，请重新选择')
    .max(longestPart, '这一段太大，请重新选择文件')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
})
/** `mapping` null: the columns as the headings are recognised. */
export const previewLibrary = z.strictObject({ batch, mapping: mapping.nullable() })
export const exportLibraryProblems = z.strictObject({ batch, mapping: mapping.nullable() })
export const importLibrary = z.strictObject({
  batch,
  mapping,
  /** Nothing else is imported than what was seen. */
  previewed: hex64,
  /** Rows that look like a project already there go in too; a person decides about each case afterwards. */
  withSuspected: z.boolean(),
})
export const dropLibraryImport = z.strictObject({ batch })
export const undoLibraryImport = z.strictObject({ batch, reason: line('撤回的理由', 200) })
