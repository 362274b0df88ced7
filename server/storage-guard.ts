import type { AnyOperation } from '../cloudfunctions/shared/operation'
import { freeBytes } from './embedded-postgres/explain-failure'

const megabyte = 1024 * 1024
/** Below this nothing new is taken in; sealing a score goes on to half of it (trust §6.4). */
const leastForWrites = 200 * megabyte
const leastForSeals = 100 * megabyte

/** Whether an operation may run with so many bytes free on the data's disk: reads always, seals longest. */
export function fitsOnDisk(
  operation: Pick<AnyOperation, 'function' | 'operation' | 'kind'>,
  free: number,
): boolean {
  if (operation.kind === 'read') return true
  const isSeal = operation.function === 'judging' && operation.operation === 'seal'
  return free >= (isSeal ? leastForSeals : leastForWrites)
}

/** Free bytes of the folder's disk, asked at most once in `rest` ms. */
export function diskWatch(folder: string, rest: number): () => number {
  let last = { at: Number.NEGATIVE_INFINITY, free: 0 }
  return () => {
    if (performance.now() - last.at > rest) last = { at: performance.now(), free: freeBytes(folder) }
    return last.free
  }
}
