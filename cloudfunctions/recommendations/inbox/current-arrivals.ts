import type { ArrivalRow } from '../../shared/records/arrivals'

type Arrived = Omit<ArrivalRow, 'sealed'>

/** The list of each unit that counts now, and how many came: the newest that no newer one replaced. */
export function currentArrivals(rows: readonly Arrived[]): Map<string, { row: Arrived; times: number }> {
  const units = [...new Set(rows.map(({ unit }) => unit))]
  return new Map(
    units.flatMap(unit => {
      const all = rows.filter(row => row.unit === unit)
      const row = all.filter(({ state }) => state !== 'superseded').at(-1)
      return row ? [[unit, { row, times: all.length }] as const] : []
    }),
  )
}
