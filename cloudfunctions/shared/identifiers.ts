import { randomPiece } from './random'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new identifier `prefix_` + 16 characters (80 random bits); it tells nothing but its kind. */
export function newId(prefix: string): string {
  let text = `${prefix}_`
  for (const byte of randomPiece(16)) text += alphabet[byte % 32]
  return text
}
