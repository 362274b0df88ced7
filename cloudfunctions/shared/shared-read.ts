import type { Database } from './database/connect'

/** One read for several keys at once; a key nothing is known of is missing. */
type ReadMany<K, V> = (db: Database, keys: K[]) => Promise<ReadonlyMap<K, V>>

interface Batch<K, V> {
  keys: Set<K>
  answers: Promise<ReadonlyMap<K, V>>
}

/** A read that hangs holds back those who ask after it no longer than this, ms. */
const mostPatience = 1_000

/**
 * A read that thousands may ask for at the same instant: whoever asks while it runs shares the next one, so nobody is
 * answered from before his question. Nothing is kept: a failed read fails those who shared it, and nobody after.
 */
export function sharedRead<K, V>(
  read: ReadMany<K, V>,
  patience = mostPatience,
): (db: Database, key: K) => Promise<V | undefined> {
  const lanes = new WeakMap<Database, (key: K) => Promise<V | undefined>>()
  return (db, key) => {
    const lane = lanes.get(db) ?? laneOf(keys => read(db, keys), patience)
    lanes.set(db, lane)
    return lane(key)
  }
}

function laneOf<K, V>(read: (keys: K[]) => Promise<ReadonlyMap<K, V>>, patience: number) {
  let next: Batch<K, V> | null = null
  let before: Promise<unknown> = Promise.resolve()
  const gather = (): Batch<K, V> => {
    const keys = new Set<K>()
    const answers = before.then(() => {
      next = null
      return read([...keys])
    })
    before = before.then(() => settled(answers, patience))
    return { keys, answers }
  }
  return async (key: K) => {
    next ??= gather()
    next.keys.add(key)
    return (await next.answers).get(key)
  }
}

/** Resolves when the work has ended, well or not, or `milliseconds` have passed. */
function settled(work: Promise<unknown>, milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    const late = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(late)
      resolve()
    }
    work.then(end, end)
  })
}
