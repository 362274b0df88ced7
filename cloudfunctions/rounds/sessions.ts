import type { Role } from '../../src/contract/roles'
import { sessions as input } from '../../src/contract/schemas/rounds-sessions'
import { sessionStates } from '../../src/core/session-states'
import { covers } from '../shared/caller'
import { editionBySlug } from '../shared/edition-catalog'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { listSessions } from '../shared/records/sessions'
import { editionScope } from '../shared/session-scope'
import { roundsOf, sessionWords } from '../shared/session-words'
import { organisers, watchers } from './roles'

const isWatcher = (role: Role) => watchers.some(watcher => watcher === role)

/** The sessions of an edition; a grant for one hall shows only that hall. */
export const sessions = defineOperation(['rounds', 'sessions'], {
  kind: 'read',
  summary: '场次列表',
  who: { may: 'signed-in' },
  input,
  async run({ edition }, { db, caller }) {
    const grants = caller.grants.filter(grant => grant.edition === edition && isWatcher(grant.role))
    if (grants.length === 0) throw new Failure('FORBIDDEN')
    const rows = await listSessions(db, { edition })
    const scope = editionScope({ edition })
    const visible = rows.filter(({ session }) =>
      grants.some(grant => covers(grant, watchers, { ...scope, session: session.id })),
    )
    return {
      sessions: visible.map(({ session, rubric, turns, seats }) => ({
        ...{ id: session.id, name: session.name, round: session.round, group: session.group },
        ...{ venue: session.venue, mode: session.mode, state: session.state, version: session.version },
        ...sessionWords(session),
        startsAt: session.startsAt?.toISOString() ?? null,
        stateName: sessionStates.states[session.state].staff,
        finalists: turns ?? 0,
        seats: seats ?? 0,
        rubric: rubric && { id: rubric.id, name: rubric.name, approved: rubric.state === 'approved' },
      })),
      rounds: roundsOf(edition),
      groups: (editionBySlug(edition)?.groups ?? []).map(({ id, name }) => ({ id, name })),
      mayCreate: grants.some(grant => covers(grant, organisers, scope)),
    }
  },
})
