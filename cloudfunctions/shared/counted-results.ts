import { cardTotal, partsPerHundredth } from '../../src/core/card-total'
import { rulesOfJury } from '../../src/core/jury-rules'
import { normaliseCards } from '../../src/core/normalise'
import type { Rubric } from '../../src/core/rubric'
import { type ProjectResult, type SeatCard, scoreProject } from '../../src/core/scoring'
import type { Hall } from './records/sessions-hall'
import { revealedCards } from './revealed-cards'

/** The cards of a revealed project as they count for its rank, and its result by them. */
export interface CountedResult {
  cards: SeatCard[]
  result: ProjectResult
}

const known = new WeakMap<Hall, ReadonlyMap<string, CountedResult>>()

/**
 * What counts for the ranks, by project: the result as revealed, or, where the rules normalise, the one worked out from
 * the scaled cards of the whole session. Kept for as long as that reading of the hall is held.
 */
export function countedResults(hall: Hall): ReadonlyMap<string, CountedResult> {
  const found = known.get(hall)
  if (found) return found
  const { rules } = hall.session
  const turns = hall.turns.filter(({ stage, result }) => stage === 'revealed' && result !== null)
  const given = turns.map(({ application }) => revealedCards(hall, application))
  const cards = rules ? normaliseCards(rules, given) : given
  const results = turns.map(({ application, result }, i): [string, CountedResult] => {
    const own = cards[i] ?? []
    return [application, { cards: own, result: rules?.normalise ? scoreProject(rules, own) : result! }]
  })
  const counted = new Map(results)
  known.set(hall, counted)
  return counted
}

/** A card's total as it counts, in hundredths; of weights that leave no whole hundredths the nearest, for the eye. */
export function countedTotal(rules: Rubric, card: SeatCard): number {
  const own = rulesOfJury(rules, card.jury)
  return Math.round(cardTotal(own, card) / partsPerHundredth(own))
}
