import { createHash } from 'node:crypto'

/** Something that is wrong with a bundle; `code` is the exit code of its kind, `message` Chinese. */
export class Finding extends Error {
  constructor(code, message) {
    super(message)
    this.code = code
  }
}

/** Throws a Finding unless `holds`. */
export function check(holds, code, message) {
  if (!holds) throw new Finding(code, message)
}

/** Hash of text or bytes, 64 hex digits. */
export function sha256(data) {
  return createHash('sha256').update(data).digest('hex')
}

/** Two or more different people signed. */
export function twoPeople(ids) {
  return Array.isArray(ids) && new Set(ids).size >= 2
}
