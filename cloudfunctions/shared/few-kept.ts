/** A small memory: the `most` entries put last; older ones are forgotten. */
export function fewKept<K, V>(most: number): { get(key: K): V | undefined; put(key: K, value: V): void } {
  const entries = new Map<K, V>()
  return {
    get: key => entries.get(key),
    put(key, value) {
      entries.delete(key)
      entries.set(key, value)
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break
        entries.delete(oldest)
      }
    },
  }
}
