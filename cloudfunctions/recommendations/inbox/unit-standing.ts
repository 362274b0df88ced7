import type { Queries } from '../../shared/database/connect'
import { unitStandings } from '../../shared/records/arrivals'

/** Units whose right to recommend is taken away now (CZ23-30), by code. */
export async function suspendedUnits(
  db: Queries,
  edition: string,
): Promise<Map<string, { basis: string; at: string }>> {
  const entries = await unitStandings(db, edition)
  const newest = new Map([...entries].reverse().map(entry => [entry.unit, entry]))
  return new Map(
    [...newest.values()].flatMap(({ unit, suspended, basis, at }) =>
      suspended ? [[unit, { basis, at: at.toISOString() }] as const] : [],
    ),
  )
}
