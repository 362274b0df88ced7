/** A source of chances that a seed repeats exactly. */
export interface Chance {
  /** 0 ≤ n < below, whole. */
  below(below: number): number
  pick<T>(of: readonly T[]): T
}

/** Mulberry32 over a 32-bit seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    below: below => next() % below,
    pick: of => of[next() % of.length]!,
  }
}
