import type { WitnessTurn } from '../../src/contract/views/witnessing'
import { shortCode } from '../../src/core/ledger'
import { scoreText } from '../../src/core/score-text'
import { turnStates } from '../../src/core/turn-states'
import type { Hall, HallTurn } from '../shared/records/sessions-hall'
import { seatValues } from '../shared/seat-views'

/** The projects of a session by running order: counts and commitments until the reveal, values after it alone. */
export function witnessTurns(hall: Hall): WitnessTurn[] {
  return hall.turns.map(turn => {
    const of = (row: { application: string }) => row.application === turn.application
    const numberOf = (person: string) => hall.seats.find(seat => seat.person === person)?.number ?? 0
    const out = hall.recusals.filter(of)
    const aside = out
      .flatMap(({ person, kind }) => (kind === 'unassigned' ? [] : [{ number: numberOf(person), kind }]))
      .sort((a, b) => a.number - b.number)
    const commitments = hall.cards
      .filter(card => of(card) && card.state !== 'draft')
      .map(({ person, version, commitment, seq }) => ({
        ...{ number: numberOf(person), version, commitment, seq },
      }))
      .sort((a, b) => a.number - b.number)
    const held = hall.cards.filter(
      card => of(card) && ['submitted', 'sealed', 'revealed'].includes(card.state),
    )
    const due = hall.seats.length - gone(hall, turn).size
    return {
      ...{ application: turn.application, position: turn.position, projectName: turn.projectName },
      ...{ stageName: turnStates.states[turn.stage].staff, sealed: held.length, due, aside, commitments },
      digest: turn.digest ? shortCode(turn.digest) : null,
      reveal: revealOf(hall, turn),
    }
  })
}

/** Who hands in nothing that counts: aside, or struck out by a ruling. Before the reveal a voided card is owed again. */
function gone(hall: Hall, turn: HallTurn): Set<string> {
  const of = (row: { application: string }) => row.application === turn.application
  const struck =
    turn.stage === 'revealed' ? hall.cards.filter(card => of(card) && card.state === 'voided') : []
  return new Set([...hall.recusals.filter(of), ...struck].map(({ person }) => person))
}

function revealOf(hall: Hall, turn: HallTurn): WitnessTurn['reveal'] {
  if (turn.stage !== 'revealed' || turn.revealSeq === null || turn.revealHash === null) return null
  // The chain's reveal holds the marks as given; what they count is worked out over the whole session at the lock.
  const before = hall.session.rules?.normalise ? '（折算前）' : ''
  const score = turn.result?.outcome === 'scored' ? `${scoreText(turn.result)}${before}` : '不计成绩'
  return { seq: turn.revealSeq, short: shortCode(turn.revealHash), score, cards: seatValues(hall, turn) }
}
