import { check } from './finding.mjs'

/** Order of text by UTF-16 unit, as the canonical form sorts keys and the product sorts ids. */
export const byUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The one way to write a value: RFC 8785 limited to NFC text, safe integers, booleans and null. Finding 10 if none. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).sort(byUnit)
    return `{${keys.map(key => `${canonical(key)}:${canonical(value[key])}`).join()}}`
  }
  check(isWritable(value), 10, '内容不能写成规范形式')
  return JSON.stringify(value)
}

function isWritable(value) {
  if (typeof value === 'string') return value.isWellFormed() && value.normalize('NFC') === value
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0)
  return value === null || typeof value === 'boolean'
}

/** Two values are written the same way. */
export function same(a, b) {
  return canonical(a) === canonical(b)
}
