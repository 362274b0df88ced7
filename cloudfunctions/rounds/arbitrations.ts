import { arbitrations as input } from '../../src/contract/schemas/arbitrations'
import type { ArbitrationMember, ArbitrationView } from '../../src/contract/views/arbitrations'
import { arbitrationStates } from '../../src/core/arbitration-states'
import { sessionStates } from '../../src/core/session-states'
import type { Caller } from '../shared/caller'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import {
  type ArbitrationRow,
  arbitrationsOf,
  namesOf,
  type VoteRow,
  votesOf,
} from '../shared/records/arbitrations'
import type { Hall } from '../shared/records/sessions-hall'
import { holds, sessionScope } from '../shared/session-scope'
import { arbitrationMembers } from './arbitration-members'
import { decisionText, sourceNames } from './arbitration-words'
import { organisers, verifiers } from './roles'

/** The arbitrations of a session; what a member decided is told once there is a ruling. */
export const arbitrations = defineOperation(['rounds', 'arbitrations'], {
  kind: 'read',
  summary: '本场仲裁',
  who: { may: verifiers, scope: sessionScope },
  input,
  async run({ session }, { db, caller, now }) {
    const hall = await hallOrFail(db, session, now)
    const rows = await arbitrationsOf(db, session)
    const votes = await votesOf(db, session)
    const people = rows.flatMap(row => [row.openedBy, row.proposedBy ?? '', ...row.members])
    const names = await namesOf(db, people)
    const { edition, state } = hall.session
    return {
      session: { id: session, name: hall.session.name, stateName: sessionStates.states[state].staff },
      arbitrations: rows.map(row => viewOf(hall, row, votes, names, caller)),
      committee: await arbitrationMembers(db, hall, now),
      projects: hall.turns
        .filter(turn => turn.stage === 'revealed')
        .map(({ application, position, projectName }) => ({ application, position, projectName })),
      mayOpen: holds(caller, [...organisers, 'supervisor'], { edition, session }),
    }
  },
})

function viewOf(
  hall: Hall,
  row: ArbitrationRow,
  votes: readonly VoteRow[],
  names: ReadonlyMap<string, string>,
  caller: Caller,
): ArbitrationView {
  const own = votes.filter(vote => vote.arbitrationId === row.id)
  const { id: session, edition } = hall.session
  const runs = holds(caller, organisers, { edition, session })
  const waits = row.state === 'assigned'
  const signed = own.some(vote => vote.personId === caller.actor)
  const turn = hall.turns.find(each => each.application === row.applicationId)
  return {
    ...{ id: row.id, state: row.state, stateName: arbitrationStates.states[row.state].staff },
    ...{ version: row.version, application: row.applicationId, projectName: turn?.projectName ?? null },
    ...{ seat: row.seat, grounds: row.grounds, sourceName: sourceNames[row.source] ?? '' },
    openedByName: names.get(row.openedBy) ?? '',
    openedAt: row.openedAt.toISOString(),
    members: row.members.map(member => memberView(member, row, own, names)),
    decisionText: row.ruling ? decisionText(row.ruling.decision) : null,
    rulingHash: row.rulingHash,
    ruledAt: row.ruledAt?.toISOString() ?? null,
    appliedAt: row.appliedAt?.toISOString() ?? null,
    proposedByName: row.proposedBy && row.state === 'ruled' ? (names.get(row.proposedBy) ?? '') : null,
    seats: row.applicationId ? countedSeats(hall, row.applicationId) : [],
    may: {
      assign: runs && (row.state === 'opened' || waits),
      sign: waits && row.members.includes(caller.actor) && !signed,
      enterPaper: runs && waits && own.length < row.members.length,
      apply: runs && row.state === 'ruled' && row.proposedBy !== caller.actor,
    },
  }
}

function memberView(
  person: string,
  row: ArbitrationRow,
  votes: readonly VoteRow[],
  names: ReadonlyMap<string, string>,
): ArbitrationMember {
  const vote = votes.find(each => each.personId === person)
  const told = row.ruling ? vote : undefined
  return {
    ...{ person, name: names.get(person) ?? '', signed: vote !== undefined, scan: vote?.scan ?? '' },
    ...{ decision: told?.decision ?? null, reasons: told?.reasons ?? null },
  }
}

function countedSeats(hall: Hall, application: string): ArbitrationView['seats'] {
  return hall.seats.flatMap(({ number, name, person }) => {
    const card = hall.cards.find(each => each.application === application && each.person === person)
    return card?.state === 'revealed' && card.card ? [{ number, name, total: card.card.total }] : []
  })
}
