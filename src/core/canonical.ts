/** Thrown by `canonical`: the value at `path` cannot be written in one way only. */
export class NotCanonical extends Error {
  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path}: ${why}`)
    this.name = 'NotCanonical'
  }
}

/**
 * Canonical JSON: RFC 8785 restricted to objects (keys by UTF-16 unit), arrays, NFC strings without lone surrogates,
 * safe integers (no -0), booleans and null. Anything else throws NotCanonical; nothing is silently dropped.
 */
export function canonical(value: unknown, path = '$'): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return canonicalNumber(value, path)
  if (typeof value === 'string') return canonicalString(value, path)
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, i) => canonical(item, `${path}[${i}]`)).join(',')}]`
  }
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value, path)
  throw new NotCanonical(path, `a ${typeof value} cannot be written`)
}

function canonicalNumber(value: number, path: string): string {
  if (!Number.isSafeInteger(value)) throw new NotCanonical(path, 'only safe integers')
  if (Object.is(value, -0)) throw new NotCanonical(path, 'no negative zero')
  return String(value)
}

/** Text that is its own JSON: ids, hashes, digits. Most of what is hashed at every submission. */
const PLAIN = /^[ !#-[\]-~]*$/

function canonicalString(value: string, path: string): string {
  if (PLAIN.test(value)) return `"${value}"`
  if (/[\uD800-\uDFFF]/u.test(value)) throw new NotCanonical(path, 'lone surrogate')
  if (value.normalize('NFC') !== value) throw new NotCanonical(path, 'text is not NFC')
  return JSON.stringify(value)
}

function canonicalObject(value: object, path: string): string {
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${canonicalString(key, path)}:${canonical(item, `${path}.${key}`)}`)
  return `{${members.join(',')}}`
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
