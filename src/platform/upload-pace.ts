/** How fast a file leaves: where it stood at instants of this device, in ms, oldest first. */
export type Pace = readonly { at: number; sent: number }[]

const lookBackMs = 15_000
const leastMs = 1_500

/** The pace with one more look; what lies further back than 15 s is forgotten. */
export function paced(pace: Pace, at: number, sent: number): Pace {
  return [...pace.filter(look => at - look.at <= lookBackMs && look.sent <= sent), { at, sent }]
}

/** Seconds left for the rest of `bytes`, or null while nobody can tell yet. */
export function secondsLeft(pace: Pace, bytes: number): number | null {
  const first = pace[0]
  const last = pace.at(-1)
  if (!first || !last) return null
  const took = last.at - first.at
  const moved = last.sent - first.sent
  if (took < leastMs || moved <= 0) return null
  return Math.ceil(((bytes - last.sent) / moved) * (took / 1_000))
}
