import { failures } from '../../src/contract/failures'
import type { JudgeTurn, Receipt, Relation } from '../../src/contract/views/judging'
import { scoreText } from '../../src/core/score-text'
import { scorecardStates } from '../../src/core/scorecard-states'
import { turnStates } from '../../src/core/turn-states'
import { countedResults } from '../shared/counted-results'
import { droppedAs } from '../shared/dropped-as'
import type { Keys } from '../shared/keys'
import { receiptOf } from '../shared/receipts'
import type { Hall, HallCard, HallSeat, HallTurn } from '../shared/records/sessions-hall'
import { isAnothers } from './readable-turn'

/** The projects of a session as one judge sees them: with his own card's state and receipt only. */
export function judgeTurns(hall: Hall, seat: HallSeat, keys: Keys, now: Date): JudgeTurn[] {
  return turnsFor(hall, seat).map(turn => {
    const own = (row: { application: string; person: string }) =>
      row.application === turn.application && row.person === seat.person
    const card = hall.cards.find(own)
    const aside = hall.recusals.find(row => own(row) && row.kind !== 'unassigned')
    const state = asideState(aside) ?? stateOf(card, turn)
    const { application, position, projectName, subjectName, stage } = turn
    return {
      ...{ application, position, projectName, subjectName, stage, state },
      stageName: turnStates.states[stage].staff,
      stateName: state === 'waiting' ? '未开放' : scorecardStates.states[state].staff,
      cardVersion: card?.version ?? 0,
      receipt: card ? ownReceipt(hall, card, keys) : null,
      relation: relationOf(seat, aside),
      problem: problemOf(hall, seat, turn, state, now),
      result: resultOf(hall, turn, seat, card),
    }
  })
}

/** The receipt of a judge's own card, made again from what is stored: the same text, so the same MAC. */
export function ownReceipt(hall: Hall, card: HallCard, keys: Keys): Receipt {
  const { application, person, version, commitment, seq, hash, at } = card
  return receiptOf(keys, {
    session: hall.session.id,
    application,
    person,
    version,
    commitment,
    seq,
    hash,
    at,
  })
}

/** Before the share is published a judge declares on every project; afterwards he has his own. */
function turnsFor(hall: Hall, seat: HallSeat): HallTurn[] {
  if (hall.session.mode === 'live' || hall.session.state === 'planned') return hall.turns
  return hall.turns.filter(turn => !isAnothers(hall, seat, turn.application))
}

function asideState(aside: Hall['recusals'][number] | undefined): 'recused' | 'absent' | null {
  return aside && aside.kind !== 'unassigned' ? aside.kind : null
}

function stateOf(card: HallCard | undefined, turn: HallTurn): JudgeTurn['state'] {
  if (!card) return turn.stage === 'scoring' ? 'draft' : 'waiting'
  return card.state
}

function relationOf(seat: HallSeat, aside: Hall['recusals'][number] | undefined): JudgeTurn['relation'] {
  if (aside?.kind === 'recused') return aside.code as Relation
  return seat.declaredAt ? 'none' : null
}

function problemOf(
  hall: Hall,
  seat: HallSeat,
  turn: HallTurn,
  state: JudgeTurn['state'],
  now: Date,
): string | null {
  if (turn.stage === 'revealed' || hall.session.state === 'locked') return failures.ALREADY_REVEALED.message
  if (state === 'recused') return failures.SEAT_RECUSED.message
  if (state === 'absent') return failures.SEAT_ABSENT.message
  if (!seat.promisedAt) return failures.PROMISE_MISSING.message
  if (!seat.declaredAt) return failures.RECUSALS_MISSING.message
  if (state === 'submitted' || state === 'sealed') return failures.CARD_SUBMITTED.message
  const window = windowProblem(hall, now)
  if (window) return window
  const open = hall.session.state === 'open' && turn.stage === 'scoring'
  return open ? null : '主持人开放后可提交'
}

/** Why a card of an online review would not be taken at this instant; null in a hall. */
function windowProblem({ session: { mode, startsAt, closesAt } }: Hall, now: Date): string | null {
  if (mode === 'live') return null
  if (startsAt && now.getTime() < Date.parse(startsAt)) return failures.REVIEW_NOT_OPEN.message
  return closesAt && now.getTime() > Date.parse(closesAt) ? failures.REVIEW_CLOSED.message : null
}

function resultOf(
  hall: Hall,
  turn: HallTurn,
  seat: HallSeat,
  card: HallCard | undefined,
): JudgeTurn['result'] {
  if (hall.session.mode === 'online' && !hall.session.calibratedAt) return null
  const result = countedResults(hall).get(turn.application)?.result
  if (turn.stage !== 'revealed' || result?.outcome !== 'scored') return null
  return {
    score: scoreText(result),
    own: card?.card?.total ?? null,
    dropped: droppedAs(result, seat.number),
  }
}
