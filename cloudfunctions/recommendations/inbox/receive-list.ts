import type { ArrivalVia, ArrivedLine } from '../../../src/core/arrival'
import { endOfDay, isPast } from '../../../src/core/calendar'
import type { Edition, Region } from '../../../src/core/edition'
import type { Transaction } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import type { Keys } from '../../shared/keys'
import { appendToLedger } from '../../shared/ledger'
import { type ArrivalRow, changeArrival, insertArrival, lockArrivals } from '../../shared/records/arrivals'
import { bumpEdition } from '../../shared/records/published-lists'
import { termsOf } from '../terms'
import { type SealedRow, sealRows } from './sealed-rows'

/** A list as it comes in, whatever way. */
export interface Incoming {
  via: ArrivalVia
  documentNumber: string
  listHash: string
  fromEdition: string | null
  fromNumber: number | null
  arrivedAt: Date
  lines: readonly ArrivedLine[]
  rows: readonly SealedRow[]
}

interface Act {
  actor: string
  requestId: string
  now: Date
}

/** What became of an incoming list; `already`: this very list had come before, nothing was changed. */
export interface Received {
  arrival: string
  number: number
  late: boolean
  already: boolean
}

/**
 * Puts a list on the desk of the edition above. The same list again changes nothing; an older one, and any while the
 * last is accepted, is refused; one that nobody has decided about yet is replaced.
 */
export async function receiveList(
  db: Transaction,
  keys: Keys,
  { edition, unit }: { edition: Edition; unit: Region },
  incoming: Incoming,
  { actor, requestId, now }: Act,
): Promise<Received> {
  const before = await lockArrivals(db, edition.slug, unit.code)
  const same = before.find(({ listHash }) => listHash === incoming.listHash)
  if (same) return { arrival: same.id, number: same.number, late: same.late, already: true }
  refuseOld(before, incoming, unit)
  for (const open of before.filter(({ state }) => state === 'arrived' || state === 'proposed'))
    await changeArrival(db, open.id, { state: 'superseded', closedBy: actor, closedAt: now, sealed: '' })
  const id = newId('arr')
  const number = (before[0]?.number ?? 0) + 1
  const late = isLateFor(edition, incoming.arrivedAt)
  const { rows, ...columns } = incoming
  await insertArrival(db, {
    ...{ id, edition: edition.slug, unit: unit.code, number, state: 'arrived', late, enteredBy: actor },
    ...{ ...columns, sealed: sealRows(keys, id, rows) },
  })
  const { via, listHash, lines } = incoming
  const data = { arrival: id, unit: unit.code, number, via, listHash, lines: lines.length, late }
  const session = `edition:${edition.slug}`
  await appendToLedger(db, { session, actor, requestId, kind: 'arrival.receive', data }, now)
  await bumpEdition(db, edition.slug)
  return { arrival: id, number, late, already: false }
}

/** Whether something that came at this instant came after the last day, which counts to its end (T-11). */
export function isLateFor(edition: Edition, at: Date): boolean {
  const { dueOn } = termsOf(edition)
  return dueOn !== null && isPast(endOfDay(dueOn), at.toISOString())
}

function refuseOld(before: readonly ArrivalRow[], incoming: Incoming, unit: Region): void {
  const current = before.find(({ state }) => state !== 'superseded')
  if (current?.state === 'accepted')
    throw new Failure('STATE_REFUSED', undefined, `${unit.name}的名单已接收，退回后才能再报`)
  const { fromEdition, fromNumber } = incoming
  const newer = before.find(
    each => fromNumber !== null && each.fromEdition === fromEdition && (each.fromNumber ?? 0) >= fromNumber,
  )
  if (newer)
    throw new Failure(
      'STATE_REFUSED',
      undefined,
      `已收到第${newer.fromNumber}次报送，这份较旧，请用最新的一份`,
    )
}
