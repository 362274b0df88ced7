import type { FormValues } from '../../../src/core/application-form/field'
import type { Keys } from '../../shared/keys'

/** One project's row with everything personal in it. */
export interface SealedRow {
  number: string
  /** The row of the official form of the edition above, telephone in clear. */
  cells: readonly string[]
  /** The registration where it is not in this database; identity numbers with its members. */
  registration?: { subtype: string | null; county: string | null; form: FormValues }
}

const place = (arrival: string) => `arrival|sealed|${arrival}`

/** The rows of an arrival, sealed in its place. */
export function sealRows(keys: Keys, arrival: string, rows: readonly SealedRow[]): string {
  return keys.seal(JSON.stringify(rows), place(arrival))
}

/** The rows of an arrival by their numbers; none once they were entered or replaced. */
export function openRows(keys: Keys, { id, sealed }: { id: string; sealed: string }): Map<string, SealedRow> {
  const rows = sealed === '' ? [] : (JSON.parse(keys.open(sealed, place(id))) as SealedRow[])
  return new Map(rows.map(row => [row.number, row]))
}
