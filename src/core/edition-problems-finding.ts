import type { EditionDocument } from './edition-document'

/** A field of a document as steps from its root. */
export type FieldPath = readonly (string | number)[]

/** Something about an edition that a person must put right (error) or should know (notice). */
export interface EditionFinding {
  at: FieldPath
  message: string
  severity: 'error' | 'notice'
}

/** A document, the documents above it (nearest first), and the slugs other editions have. */
export interface EditionFamily {
  document: EditionDocument
  parents: readonly EditionDocument[]
  taken: readonly string[]
}

/** One error unless `sound`. */
export function wrongUnless(sound: boolean, at: FieldPath, message: string): EditionFinding[] {
  return sound ? [] : [{ at, message, severity: 'error' }]
}

/** One notice when `worth` saying. */
export function noticeIf(worth: boolean, at: FieldPath, message: string): EditionFinding[] {
  return worth ? [{ at, message, severity: 'notice' }] : []
}

/** Every value of a document with its path, the containers included, in the order written. */
export function everyField(root: unknown, at: FieldPath = []): { at: FieldPath; value: unknown }[] {
  const here = { at, value: root }
  if (typeof root !== 'object' || root === null) return [here]
  const inner = Array.isArray(root)
    ? root.flatMap((item, i) => everyField(item, [...at, i]))
    : Object.entries(root).flatMap(([key, value]) => everyField(value, [...at, key]))
  return [here, ...inner]
}

/** An error at each item whose key occurred before. */
export function repeated<T>(
  items: readonly T[],
  key: (item: T) => string,
  at: (index: number) => FieldPath,
  message: (key: string) => string,
): EditionFinding[] {
  const seen = new Set<string>()
  return items.flatMap((item, i) => {
    const own = key(item)
    const known = seen.has(own)
    seen.add(own)
    return wrongUnless(!known, at(i), message(own))
  })
}

/** What `look` finds, or one error where fractions are too odd to be added exactly. */
export function exactly(at: FieldPath, look: () => EditionFinding[]): EditionFinding[] {
  try {
    return look()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return wrongUnless(false, at, '权重的分母太杂，合计算不准，请都改成以 100 为分母。')
  }
}
