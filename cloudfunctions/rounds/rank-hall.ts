import { canonical } from '../../src/core/ledger'
import type { SessionResults } from '../../src/core/ranking'
import { scoreProject } from '../../src/core/scoring'
import { sessionResults } from '../../src/core/session-terms'
import type { Hall } from '../shared/records/sessions-hall'
import { revealedCards } from '../shared/revealed-cards'

/**
 * The ranking of what has been revealed so far: with the scores of earlier stages fixed at the opening, the decisions
 * people took about ties, and without the projects a confirmed veto struck out.
 */
export function rankHall(hall: Hall): SessionResults {
  const { rules, terms, group, round, tieDecisions } = hall.session
  const entries = hall.turns.map(turn => ({
    project: turn.application,
    group,
    cards: turn.stage === 'revealed' ? revealedCards(hall, turn.application) : null,
    ...(turn.earlier ? { earlier: turn.earlier } : {}),
  }))
  const vetoes = hall.vetoes
    .filter(({ confirmedBy }) => confirmedBy !== null)
    .map(({ application, role, ref }) => ({ project: application, role, ref }))
  return sessionResults({
    ...{ rubric: rules!, round, terms: terms ?? {}, entries, decisions: tieDecisions ?? [], vetoes },
  })
}

/** Whether every revealed result still follows from its cards; false means that the database was changed. */
export function recomputes(hall: Hall): boolean {
  const revealed = hall.turns.filter(turn => turn.stage === 'revealed')
  return revealed.every(({ application, result }) => {
    const again = scoreProject(hall.session.rules!, revealedCards(hall, application))
    return canonical(again) === canonical(result)
  })
}
