import * as z from 'zod'
import { editionSlug, expectedVersion, line, whole } from './fields'
import { hex64 } from './rounds-fields'

/** The edition at whose desk the caller stands: his grant of it is what allows the act. */
const desk = { edition: editionSlug }
const slug = z
  .string({ error: '请填写代号' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '代号只用小写字母、数字和短横，例如 yanshi-2027')
  .max(60, '代号最多60个字符')
const version = z.int().min(1).max(10_000)
const basis = line('文号或依据', 60)
/** A document as the text of its JSON file: as deep as it likes, up to what one call may carry. */
const json = z
  .string({ error: '请粘贴届次文件的内容' })
  .max(200_000, '届次文件太大，最多20万字，请核对')
  .transform(text => text.normalize('NFC'))

const place = { ...desk, slug, version }
const change = { ...place, expectedRevision: expectedVersion }

export const list = z.strictObject(desk)
/** Without a version: the newest that is not dropped. */
export const read = z.strictObject({ ...desk, slug, version: version.optional() })
export const startDraft = z.discriminatedUnion('from', [
  /** A new edition under the notice of another: its requirements are taken over and marked 依上级文件. */
  z.strictObject({
    ...desk,
    from: z.literal('parent'),
    parent: editionSlug,
    slug,
    year: whole('年份', 2000, 2100),
  }),
  /** A new edition like an earlier one of the same place; dates, clauses' texts and the notice are asked again. */
  z.strictObject({
    ...desk,
    from: z.literal('copy'),
    of: editionSlug,
    slug,
    year: whole('年份', 2000, 2100),
  }),
  /** A new edition with nothing in it but its place. */
  z.strictObject({ ...desk, from: z.literal('preset'), slug, year: whole('年份', 2000, 2100) }),
  /** The next version of an edition in force: a supplementary notice (补充通知). */
  z.strictObject({ ...desk, from: z.literal('supplement'), slug, basis }),
])
export const importDraft = z.strictObject({
  ...desk,
  json,
  basis: basis.optional(),
  /** The version under way whose document the file takes the place of; absent: a new version. */
  replaces: z.strictObject({ version, expectedRevision: expectedVersion }).optional(),
})
export const saveDraft = z.strictObject({ ...change, json, basis: basis.optional() })
export const propose = z.strictObject(change)
export const publish = z.strictObject({
  ...change,
  /** Hash of the document the approver read. */
  documentHash: hex64,
  /** Hash of the list of changed verdicts the approver read. */
  effectsHash: hex64,
})
export const drop = z.strictObject(change)
export const effects = z.strictObject(place)
