import type { SeatCard } from '../../src/core/scoring'
import type { Hall } from './records/sessions-hall'

/** The counted cards of a revealed project, by seat; a card a ruling voided is none. */
export function revealedCards(hall: Hall, application: string): SeatCard[] {
  return hall.seats.flatMap(({ number, person, jury }) => {
    const row = hall.cards.find(card => card.application === application && card.person === person)
    return row?.state === 'revealed' && row.card
      ? [{ seat: number, card: row.card, ...(jury ? { jury } : {}) }]
      : []
  })
}
