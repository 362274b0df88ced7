import { createHash, createHmac } from 'node:crypto'
import type { Hashing } from '../../src/core/hashing'

/** Hashing of core over node:crypto. */
export const nodeHashing: Hashing = {
  sha256: data => createHash('sha256').update(data).digest('hex'),
  hmac: (key, data) => new Uint8Array(createHmac('sha256', key).update(data).digest()),
}
