import { randomBytes } from 'node:crypto'

const pooled = 4096
let pool = Buffer.alloc(0)
let used = 0

/** `count` cryptographically random bytes, at most 4096, never given twice; fetched many at a time. */
export function randomPiece(count: number): Buffer {
  if (used + count > pool.length) {
    pool = randomBytes(pooled)
    used = 0
  }
  used += count
  return pool.subarray(used - count, used)
}
