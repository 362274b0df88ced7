import { cardProblems } from '../../src/core/card-problems'
import { rulesOfJury } from '../../src/core/jury-rules'
import type { Card } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import { Failure } from '../shared/failure'
import type { Host } from '../shared/host'
import { openWith, sealWith } from '../shared/keys'
import type { EntryRow } from '../shared/records/paper'
import type { SessionRow } from '../shared/records/sessions'
import type { Hall } from '../shared/records/sessions-hall'
import { openSealingKey } from '../shared/sealing'

/** What somebody read off a sheet: hundredths of a point, and the sum as written by hand. */
export type PaperValues = Card

/** The key that seals the values of a session. */
export function openSessionKey(host: Host, session: SessionRow): Buffer {
  return openSealingKey(host.keys, session.sealingKey, session.id)
}

/** The rules a person's seat scores by. */
function rulesAt({ session, seats }: Hall, person: string): Rubric {
  return rulesOfJury(session.rules!, seats.find(seat => seat.person === person)?.jury)
}

/** Puts a sheet's criteria in the rubric's order and refuses what its rules, or the sum on it, do not bear out. */
export function checkedValues(hall: Hall, person: string, sent: PaperValues): PaperValues {
  const rules = rulesAt(hall, person)
  const order = rules.criteria.map(({ id }) => id)
  const criteria = [...sent.criteria].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const values = { criteria, total: sent.total }
  const found = cardProblems(rules, values).map(({ path, code, message }) => ({
    path,
    message: code === 'TOTAL_WRONG' ? '手写合计与各项之和不符，请对照原表核对' : message,
  }))
  if (found.length > 0)
    throw new Failure('INPUT_INVALID', { fields: found }, found.length === 1 ? found[0]!.message : undefined)
  return values
}

const placeOf = (sheetNo: string, attempt: number, slot: string) =>
  `paper_entry|${sheetNo}|${attempt}|${slot}`

/** Seals an entry for its sheet, attempt and slot. */
export function sealEntry(
  key: Buffer,
  at: { sheetNo: string; attempt: number; slot: string },
  values: PaperValues,
): string {
  return sealWith(key, JSON.stringify(values), placeOf(at.sheetNo, at.attempt, at.slot))
}

/** Opens an entry; throws when it was moved. */
export function openEntry(key: Buffer, row: EntryRow): PaperValues {
  return JSON.parse(openWith(key, row.sealed, placeOf(row.sheetNo, row.attempt, row.slot))) as PaperValues
}

/** Ids of the criteria in which two readings differ. */
export function differingIn(one: PaperValues, other: PaperValues): string[] {
  const values = new Map(other.criteria)
  return one.criteria.filter(([id, value]) => values.get(id) !== value).map(([id]) => id)
}
