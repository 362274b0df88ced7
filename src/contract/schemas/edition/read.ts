import type { EditionDocument } from '../../../core/edition-document'
import type { EditionProblem } from '../../../core/edition-problems'
import { placeInWords } from '../../../core/edition-problems-place'
import { editionDocument } from './document'
import { refusedBy } from './sentences'

/** An edition document, or what keeps it from being one: every unknown field and wrong value, each in a sentence. */
export type DocumentReading =
  | { ok: true; document: EditionDocument }
  | { ok: false; problems: readonly EditionProblem[] }

/** Reads parsed JSON as an edition document. Only the shape is asked; what it says is for editionProblems. */
export function readEditionDocument(raw: unknown): DocumentReading {
  if (isDeeperThan(raw, DEEPEST)) return { ok: false, problems: [TOO_DEEP] }
  const parsed = editionDocument.safeParse(raw)
  if (parsed.success) return { ok: true, document: parsed.data }
  const refused = parsed.error.issues.flatMap(issue => refusedBy(issue, raw))
  return {
    ok: false,
    problems: refused.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      place: placeInWords(path, raw),
      message,
      severity: 'error',
    })),
  }
}

const DEEPEST = 40

const TOO_DEEP: EditionProblem = {
  path: '',
  place: '整个文件',
  message: '一层套一层太深了，请把条件合并成几条写。',
  severity: 'error',
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(inner => isDeeperThan(inner, levels - 1))
}
