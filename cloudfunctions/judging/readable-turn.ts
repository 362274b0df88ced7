import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import type { Hall, HallSeat, HallTurn } from '../shared/records/sessions-hall'
import { ownHall } from './own-hall'

/**
 * A project of the caller's session whose papers he may read: promise given, recusals declared, not standing aside.
 * NOT_FOUND for any other project.
 */
export async function readableTurn(
  db: Queries,
  asked: { session: string; application: string },
  caller: Caller,
  now: Date,
): Promise<{ hall: Hall; seat: HallSeat; turn: HallTurn }> {
  const { hall, seat } = await ownHall(db, asked.session, caller, now)
  const turn = hall.turns.find(each => each.application === asked.application)
  if (!turn || isAnothers(hall, seat, asked.application)) throw new Failure('NOT_FOUND')
  if (!seat.promisedAt) throw new Failure('PROMISE_MISSING')
  if (!seat.declaredAt) throw new Failure('RECUSALS_MISSING')
  if (hall.recusals.some(r => r.application === asked.application && r.person === seat.person))
    throw new Failure('SEAT_RECUSED')
  return { hall, seat, turn }
}

/** Whether an online review gave a project to other judges only. */
export function isAnothers(hall: Hall, { person }: HallSeat, application: string): boolean {
  const here = (r: Hall['recusals'][number]) => r.application === application && r.person === person
  return hall.recusals.some(r => here(r) && r.kind === 'unassigned')
}

/** What stands across everything a judge reads. */
export function watermarkText({ name, number }: Pick<HallSeat, 'name' | 'number'>): string {
  return `${name} ${number}号席 仅供评审`
}
