import type { Mark } from '../../src/core/calibration'
import type { Hall } from '../shared/records/sessions-hall'

/** The opened marks of a review by seat; [] before the reveal. */
export function marksOf(hall: Hall): Mark[] {
  const revealed = new Set(
    hall.turns.filter(({ stage }) => stage === 'revealed').map(({ application }) => application),
  )
  return hall.cards.flatMap(({ application, person, state, card }) => {
    const seat = hall.seats.find(each => each.person === person)
    if (!revealed.has(application) || state !== 'revealed' || !card || !seat) return []
    return [{ seat: seat.number, project: application, total: card.total }]
  })
}
