import { createHmac } from 'node:crypto'
import { canonical, sha256 } from './canonical'

const mac = (key: string | Buffer, data: string | Buffer) => createHmac('sha256', key).update(data).digest()

export const poolHashOf = (pool: readonly string[]) => sha256(canonical(pool))

/** The permutation of csc-draw-1 (trust.md §2.6), written from the specification. `serverSeed`: 64 hex digits. */
export function permutationOf(
  draw: { drawId: string; attempt: number; pool: readonly string[] },
  serverSeed: string,
  entropy: string,
): string[] {
  const text = `csc-draw-1|${draw.drawId}|${draw.attempt}|${poolHashOf(draw.pool)}|${entropy}`
  const seed = mac(Buffer.from(serverSeed, 'hex'), text)
  let counter = 0n
  const below = (n: number): number => {
    const block = Buffer.alloc(8)
    block.writeBigUInt64BE(counter++)
    const value = mac(seed, block).readUIntBE(0, 6)
    return value < 2 ** 48 - (2 ** 48 % n) ? value % n : below(n)
  }
  const order = [...draw.pool]
  for (let i = order.length - 1; i >= 1; i--) {
    const j = below(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}
