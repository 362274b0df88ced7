import type { EditionDocument } from '../../src/core/edition-document'
import { canonical } from '../../src/core/ledger'
import { fieldFailure } from '../shared/failure'
import { sha256 } from '../shared/keys'

/** Parts of an edition the screens walk through, whatever stands in them. */
const LISTS = ['groups', 'tracks', 'counties', 'timetable', 'requirements', 'stages', 'notStated'] as const
const PARTS = ['registration', 'scoring'] as const

const notJson = '内容不是完整的届次文件，请重新导出或复制后再试'

/**
 * The text of a document as data: its four parts and the slug are there; the rest may be unfinished and is left to the
 * list of problems. INPUT_INVALID at `json` otherwise.
 */
export function documentFrom(json: string): EditionDocument {
  const raw = parsed(json)
  const { format, edition, clauses, notice } = raw
  if (format !== 'csc-edition-1') throw fieldFailure('json', '开头的 format 应为 csc-edition-1，请核对文件')
  if (!Array.isArray(clauses) || !clauses.every(isObject) || typeof notice !== 'string')
    throw fieldFailure('json', '文件里没有条款（clauses）或通知原文（notice），请补上')
  if (!isObject(edition) || typeof edition.slug !== 'string')
    throw fieldFailure('json', '文件里没有届次（edition）或它的代号（slug），请补上')
  if (!LISTS.every(field => Array.isArray(edition[field])) || !PARTS.every(field => isObject(edition[field])))
    throw fieldFailure('json', '届次（edition）缺少整段的内容，请对照导出的文件补上')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(edition.slug) || edition.slug.length > 60)
    throw fieldFailure('json', '代号（slug）只用小写字母、数字和短横，最多60个字符')
  return raw as unknown as EditionDocument
}

/** Hash of a document's canonical text; INPUT_INVALID where a value cannot be kept exactly, such as 0.5. */
export function documentHash(document: EditionDocument): string {
  try {
    return sha256(canonical(document))
  } catch {
    throw fieldFailure('json', '里面有不能保存的内容：数字只能是整数，文字里不能有残缺的字符，请核对')
  }
}

function parsed(json: string): Record<string, unknown> {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    throw fieldFailure('json', notJson)
  }
  // the database cannot keep this sign
  if (!isObject(raw) || json.includes('\\u0000')) throw fieldFailure('json', notJson)
  return raw
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
