import { incidents as input } from '../../src/contract/schemas/rounds-incidents'
import {
  type ClosedProposal,
  type HallActName,
  hallActNames,
  type IncidentsView,
  type ProposalView,
} from '../../src/contract/views/rounds-incidents'
import type { Caller } from '../shared/caller'
import type { Database } from '../shared/database/connect'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { openReturns } from '../shared/records/card-returns'
import { dutyOf, lastRecovery } from '../shared/records/incidents'
import { proposalsOf } from '../shared/records/proposals'
import { seatsOf } from '../shared/records/seats'
import type { Hall } from '../shared/records/sessions-hall'
import { holds, sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { hallActs } from './acts/acts'
import { lostCards, panelLooks } from './incident-parts'
import { watchers } from './roles'

/** What has gone wrong in the hall, what waits for a second person, and what the rules allow (M4). No value in it. */
export const incidents = defineOperation(['rounds', 'incidents'], {
  kind: 'read',
  summary: '异常处置',
  who: { may: watchers, scope: sessionScope },
  input,
  async run({ session }, { db, now, caller }): Promise<IncidentsView> {
    const hall = await hallOrFail(db, session, now)
    const of = { edition: hall.session.edition, session }
    const duty = await dutyOf(db, session)
    const all = await proposalsOf(db, session)
    const waits = (row: (typeof all)[number]['row']) => row.state === 'open' && row.expiresAt > now
    return {
      session: summaryOf(hall),
      feed: hall.feed,
      proposals: all.filter(({ row }) => waits(row)).map(each => openView(each, caller, of)),
      closed: all
        .filter(({ row }) => !waits(row))
        .map(closedView)
        .slice(0, 20),
      asks: await asksOf(
        db,
        hall,
        all.filter(({ row }) => waits(row)).map(({ row }) => row.input),
      ),
      seats: (await seatsOf(db, session)).map(({ number, name, deviceAskedAt }) => ({
        ...{ number, name, elsewhereSince: deviceAskedAt?.toISOString() ?? null },
      })),
      projects: await panelLooks(db, hall),
      lost: await lostCards(db, hall),
      recoveredAt: (await lastRecovery(db, session))?.toISOString() ?? null,
      duty: duty && { name: duty.name, mine: duty.person === caller.actor, since: duty.since.toISOString() },
      may: {
        propose: (Object.keys(hallActs) as HallActName[]).filter(
          name => hall.session.state === 'open' && holds(caller, hallActs[name].propose, of),
        ),
      },
    }
  },
})

type Listed = Awaited<ReturnType<typeof proposalsOf>>[number]

function openView(
  { row, byName }: Listed,
  caller: Caller,
  of: { edition: string; session: string },
): ProposalView {
  const act = row.act as HallActName
  const mine = row.proposer === caller.actor
  return {
    ...{ id: row.id, act, title: hallActNames[act], says: row.says, reason: row.reason, byName, mine },
    mayConfirm: !mine && holds(caller, hallActs[act].confirm, of),
    inputHash: row.inputHash,
    expiresAt: row.expiresAt.toISOString(),
  }
}

function closedView({ row, byName, secondName }: Listed): ClosedProposal {
  const { id, says, reason, outcome } = row
  const title = hallActNames[row.act as HallActName]
  const state = row.state === 'open' ? 'expired' : (row.state as ClosedProposal['state'])
  const at = (row.closedAt ?? row.expiresAt).toISOString()
  return { id, title, says, reason, byName, secondName, state, outcome, at }
}

async function asksOf(db: Database, hall: Hall, inputs: unknown[]): Promise<IncidentsView['asks']> {
  const proposed = new Set(inputs.map(each => (each as { ask?: string }).ask))
  return (await openReturns(db, hall.session.id)).flatMap(row => {
    const turn = hall.turns.find(each => each.application === row.applicationId)
    const seat = hall.seats.find(each => each.person === row.personId)
    if (!turn || !seat) return []
    const { application, position, projectName } = turn
    return {
      ...{ id: row.id, application, position, projectName, number: seat.number, reason: row.reason },
      ...{ askedAt: row.askedAt.toISOString(), proposed: proposed.has(row.id) },
    }
  })
}
