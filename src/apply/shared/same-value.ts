import type { FieldValue } from '../../core/application-form/field'

type Value = FieldValue | null | undefined

/** Whether two values of a field say the same: order of keys and what is not there do not matter, empty is absent. */
export function sameValue(a: Value, b: Value): boolean {
  return plain(a) === plain(b)
}

function plain(value: Value): string {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return '""'
  return JSON.stringify(value, (_, part: unknown) => (isEntry(part) ? inOrder(part) : part))
}

const isEntry = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

function inOrder(entry: object): object {
  const told = Object.entries(entry).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)))
}
