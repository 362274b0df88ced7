import { appendToLedger } from '../ledger'
import type { WriteContext } from '../operation'
import { seatsOf } from '../records/seats'
import { bumpSession, changeSession } from '../records/sessions'

/** Writes a changed panel into the edition's chain and tells the session's screens. */
export async function notePanel(
  { db, caller, now, requestId }: WriteContext,
  session: { id: string; edition: string },
): Promise<void> {
  const seats = await seatsOf(db, session.id)
  const panel = seats.map(({ number, personId }) => ({ seat: number, judge: personId }))
  const chain = `edition:${session.edition}`
  const data = { session: session.id, panel }
  await appendToLedger(db, { session: chain, actor: caller.actor, requestId, kind: 'panel.set', data }, now)
  await bumpSession(db, session.id)
  await changeSession(db, session.id, {})
}
