import type { SessionSummary } from '../../src/contract/views/rounds-sessions'
import { sessionStates } from '../../src/core/session-states'
import type { Hall } from './records/sessions-hall'
import { sessionWords } from './session-words'

/** A session as lists and page heads show it. */
export function summaryOf(hall: Hall): SessionSummary {
  const { id, name, round, group, venue, startsAt, mode, state, version, edition, rubric } = hall.session
  const { roundName, groupName } = sessionWords({ edition, round, group })
  return {
    ...{ id, name, round, roundName, group, groupName, venue, startsAt, mode, state, version },
    stateName: sessionStates.states[state].staff,
    finalists: hall.turns.length,
    seats: hall.seats.length,
    rubric: rubric && { id: rubric.id, name: rubric.name, approved: rubric.state === 'approved' },
  }
}
