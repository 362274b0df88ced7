import { canonical } from '../../src/core/ledger'
import { rankSession, type SessionResults } from '../../src/core/ranking'
import { type SeatCard, scoreProject } from '../../src/core/scoring'
import type { Hall } from '../shared/records/sessions-hall'

/** The ranking of what has been revealed so far, with the decisions people took about ties. */
export function rankHall(hall: Hall): SessionResults {
  const { rules, group, tieDecisions } = hall.session
  const entries = hall.turns.map(turn => ({
    project: turn.application,
    group,
    cards: turn.stage === 'revealed' ? revealedCards(hall, turn.application) : null,
  }))
  return rankSession(rules!, entries, tieDecisions ?? [])
}

/** Whether every revealed result still follows from its cards; false means that the database was changed. */
export function recomputes(hall: Hall): boolean {
  const revealed = hall.turns.filter(turn => turn.stage === 'revealed')
  return revealed.every(({ application, result }) => {
    const again = scoreProject(hall.session.rules!, revealedCards(hall, application))
    return canonical(again) === canonical(result)
  })
}

/** The counted cards of a revealed project, by seat; a card a ruling voided is none. */
export function revealedCards(hall: Hall, application: string): SeatCard[] {
  return hall.seats.flatMap(({ number, person }) => {
    const row = hall.cards.find(card => card.application === application && card.person === person)
    return row?.state === 'revealed' && row.card ? [{ seat: number, card: row.card }] : []
  })
}
