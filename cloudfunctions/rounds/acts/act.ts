import type { Role } from '../../../src/contract/roles'
import type { ScorecardState } from '../../../src/core/scorecard-states'
import type { Caller } from '../../shared/caller'
import type { Transaction } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import type { Host } from '../../shared/host'
import type { SessionRow } from '../../shared/records/sessions'
import type { Hall, HallCard, HallSeat, HallTurn } from '../../shared/records/sessions-hall'
import { organisers } from '../roles'

/** The hall as it stands under the session's lock, and who asks. */
export interface Scene {
  db: Transaction
  host: Host
  caller: Caller
  now: Date
  requestId: string
  session: SessionRow
  hall: Hall
}

/** The two people of a confirmed act, and the reason it was put forward for. */
export interface TwoPeople {
  proposer: string
  second: string
  reason: string
}

/**
 * One thing that takes two people. `look` refuses what cannot be done now, names the versions it rests on and says in a
 * sentence what would happen; it is asked again before `run`, whose answer is the next step in words.
 */
export interface HallAct<I> {
  propose: readonly Role[]
  confirm: readonly Role[]
  look(scene: Scene, input: I): Promise<{ expected: Record<string, number>; says: string }>
  run(scene: Scene, input: I, by: TwoPeople): Promise<string>
}

/** Who may be the second person: the officials and the supervisor, never the contractor (CZ26-02). */
export const officials = [...organisers, 'supervisor'] as const satisfies readonly Role[]

/** A project of the session; NOT_FOUND for any other. */
export function turnIn(hall: Hall, application: string): HallTurn {
  const turn = hall.turns.find(each => each.application === application)
  if (!turn) throw new Failure('NOT_FOUND')
  return turn
}

/** A seat by its number; NOT_FOUND when the panel has none such. */
export function seatIn(hall: Hall, number: number): HallSeat {
  const seat = hall.seats.find(each => each.number === number)
  if (!seat) throw new Failure('NOT_FOUND')
  return seat
}

/** The newest card of a seat for a project, if any. */
export function cardOf(hall: Hall, turn: HallTurn, seat: HallSeat): HallCard | null {
  return hall.cards.find(card => card.application === turn.application && card.person === seat.person) ?? null
}

/** Whether a card is in and counts. */
export function stands(state: ScorecardState | undefined): boolean {
  return state === 'submitted' || state === 'sealed' || state === 'revealed'
}

/** 3号“井下巡检机器人”. */
export function turnName({ position, projectName }: HallTurn): string {
  return `${position ?? '—'}号“${projectName}”`
}

/** Refuses once the cards of a project are sealed or open: from then on only arbitration (J5). */
export function requireUnsealed(turn: HallTurn, verb: string): void {
  if (turn.stage === 'sealed')
    throw new Failure(
      'STATE_REFUSED',
      { stage: turn.stage },
      `已封存，不能${verb}。如确有误，请会后申请仲裁。`,
    )
  if (turn.stage === 'revealed') throw new Failure('ALREADY_REVEALED')
}
