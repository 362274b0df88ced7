/** Below 2^53 with a rarity of 21 bits in front. */
const HASHES = 2 ** 32

/** 32 bits that a shingle (a whole number below 2^53) is told by. */
function hash(shingle: number): number {
  const high = Math.floor(shingle / HASHES)
  let bits = Math.imul((shingle >>> 0) ^ Math.imul(high + 1, 0x9e3779b1), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * How often each shingle stands in a collection of sets, told by a hash so that it needs little memory: two shingles of
 * one hash only look a little more common than they are. The same whatever order the sets come in.
 */
export function countsOf(sets: readonly Float64Array[]): Uint32Array {
  const all = sets.reduce((total, set) => total + set.length, 0)
  const counts = new Uint32Array(2 ** Math.min(24, Math.ceil(Math.log2(2 * all + 2))))
  for (const set of sets) for (const shingle of set) counts[hash(shingle) & (counts.length - 1)]!++
  return counts
}

/**
 * The hashes of the rarest shingles of a set, of which any set with a Dice coefficient of at least `least` shares one:
 * such a set shares at least `least / (2 − least)` of this one, so that it cannot do with the common rest alone. Hashes
 * that nobody else has are left out.
 */
export function rarePart(set: Float64Array, least: number, counts: Uint32Array): number[] {
  const shared = Math.max(1, Math.ceil((set.length * least) / (2 - least) - 1e-9))
  const keys = set.map(shingle => {
    const bits = hash(shingle)
    return Math.min(counts[bits & (counts.length - 1)]!, 2 ** 20) * HASHES + bits
  })
  const rare = keys.sort().subarray(0, set.length - shared + 1)
  return Array.from(
    rare.filter(key => key >= 2 * HASHES),
    key => key % HASHES,
  )
}
