import type { EditionDocument } from './edition-document'
import type { FieldPath } from './edition-problems-finding'
import { placeInWords } from './edition-problems-place'
import { valueInWords } from './edition-words'

/** One field a supplementary notice (补充通知) changes; null where it is not there. */
export interface VersionRow {
  path: string
  place: string
  before: string | null
  after: string | null
}

/**
 * What changed between two versions of one edition, field by field, nothing left out: no rows exactly when both say
 * the same. Items with an id are matched by it; a new order is one row.
 */
export function compareVersions(before: EditionDocument, after: EditionDocument): VersionRow[] {
  return changes(before, after, []).map(({ at, was, is }) => ({
    path: at.join('.'),
    place: placeInWords(at, is === undefined ? before : after),
    before: was === undefined ? null : valueInWords(was),
    after: is === undefined ? null : valueInWords(is),
  }))
}

interface Change {
  at: FieldPath
  was: unknown
  is: unknown
}

type Fields = Readonly<Record<string, unknown>>

function changes(was: unknown, is: unknown, at: FieldPath): Change[] {
  if (Array.isArray(was) && Array.isArray(is)) return listChanges(was, is, at)
  if (isFields(was) && isFields(is)) {
    const keys = new Set([...Object.keys(was), ...Object.keys(is)])
    return [...keys].flatMap(key => changes(was[key], is[key], [...at, key]))
  }
  return was === is ? [] : [{ at, was, is }]
}

function listChanges(was: readonly unknown[], is: readonly unknown[], at: FieldPath): Change[] {
  if (haveIds(was) && haveIds(is)) return matchedChanges(was, is, at)
  if ([...was, ...is].every(isFields)) {
    const longer = was.length > is.length ? was : is
    return longer.flatMap((_, i) => changes(was[i], is[i], [...at, i]))
  }
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ at, was, is }]
}

function matchedChanges(was: readonly Item[], is: readonly Item[], at: FieldPath): Change[] {
  const kept = was.filter(item => is.some(other => other.id === item.id)).map(item => item.id)
  const nowKept = is.filter(item => kept.includes(item.id)).map(item => item.id)
  const moved = JSON.stringify(kept) !== JSON.stringify(nowKept)
  return [
    ...is.flatMap((item, i) =>
      changes(
        was.find(other => other.id === item.id),
        item,
        [...at, i],
      ),
    ),
    ...was.flatMap((item, i) =>
      kept.includes(item.id) ? [] : [{ at: [...at, i], was: item, is: undefined }],
    ),
    ...(moved ? [{ at, was, is }] : []),
  ]
}

type Item = Fields & { id: string }

function haveIds(items: readonly unknown[]): items is readonly Item[] {
  const ids = items.map(item => (isFields(item) ? item.id : undefined))
  return ids.every(id => typeof id === 'string') && new Set(ids).size === ids.length
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
