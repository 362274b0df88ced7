const minute = 60_000
const hour = 60 * minute
const firstMorning = new Date('2026-06-08T09:00:00+08:00').getTime()
const perDay = 16

/** When the n-th applicant (from 1) begins: 8 to 11 June, every 40 minutes from nine in the morning. */
export function beginsAt(place: number): Date {
  const index = place - 1
  const day = Math.floor(index / perDay)
  return new Date(firstMorning + day * 24 * hour + (index % perDay) * 40 * minute)
}

/** A working day of an office (the city's is 12 June): each act half a minute after the one before. */
export function officeClock(from = '2026-06-12T09:00:00+08:00'): () => Date {
  let at = new Date(from).getTime()
  return () => {
    at += minute / 2
    return new Date(at)
  }
}
