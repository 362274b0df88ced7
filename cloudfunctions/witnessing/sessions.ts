import { sessions as input } from '../../src/contract/schemas/witnessing'
import { sessionStates } from '../../src/core/session-states'
import { defineOperation } from '../shared/operation'
import { listSessions } from '../shared/records/sessions'
import { holds } from '../shared/session-scope'
import { sessionWords } from '../shared/session-words'
import { witnesses } from './roles'

/** The sessions of an edition the caller witnesses: a grant for one session opens that one alone. */
export const sessions = defineOperation(['witnessing', 'sessions'], {
  kind: 'read',
  summary: '可见证的场次',
  who: { may: 'signed-in' },
  input,
  async run({ edition }, { db, caller }) {
    const rows = await listSessions(db, { edition })
    return {
      sessions: rows
        .filter(({ session }) => holds(caller, witnesses, { edition, session: session.id }))
        .map(({ session }) => {
          const { roundName, groupName } = sessionWords(session)
          return {
            ...{ id: session.id, name: session.name, roundName, groupName, venue: session.venue },
            startsAt: session.startsAt?.toISOString() ?? null,
            stateName: sessionStates.states[session.state].staff,
          }
        }),
    }
  },
})
