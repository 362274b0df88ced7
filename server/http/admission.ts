/** Lets at most `places` calls be inside at once; the others are told to come back instead of queueing unseen. */
export interface Admission {
  /** Runs the work, or answers null at once when every place is taken. */
  admit<T>(work: () => Promise<T>): Promise<T> | null
  inside(): number
}

/** Bounded concurrency of the call door (trust §5, Limits: 200 waiting, then BUSY). */
export function admissionOf(places: number): Admission {
  let inside = 0
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    inside += 1
    try {
      return await work()
    } finally {
      inside -= 1
    }
  }
  return { admit: work => (inside >= places ? null : run(work)), inside: () => inside }
}
