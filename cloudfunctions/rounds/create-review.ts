import { createReview as input } from '../../src/contract/schemas/reviews'
import { genesis } from '../../src/core/ledger'
import { knownEdition } from '../shared/edition-of'
import { fieldFailure } from '../shared/failure'
import { nodeHashing } from '../shared/hashing'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { insertSession } from '../shared/records/sessions'
import { holdApplications, insertTurns } from '../shared/records/turns'
import { newSealingKey } from '../shared/sealing'
import { editionScope } from '../shared/session-scope'
import { refuseUnfit } from './create-session'
import { organisers } from './roles'

/**
 * Makes an online review of a round that the notice has marked from papers (初赛): its projects, and the two instants
 * between which cards are taken. Refuses a round that is presented in a hall, and projects that may not enter.
 */
export const createReview = defineOperation(['rounds', 'createReview'], {
  kind: 'write',
  summary: '新建网评场次',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ applications, opensAt, closesAt, ...of }, { db, host, caller, now, requestId }) {
    const edition = knownEdition(of.edition)
    const stage = edition.stages.find(({ id }) => id === of.round)
    if (!stage) throw fieldFailure('round', '本届没有这个轮次，请重新选择')
    if (stage.kind !== 'review') throw fieldFailure('round', '这一轮要现场路演，请到“场次与主控”新建')
    if (!stage.groups.includes(of.group)) throw fieldFailure('group', '这个组别不参加这一轮，请重新选择')
    if (Date.parse(closesAt) <= now.getTime()) throw fieldFailure('closesAt', '截止时间已经过去，请重填')
    await holdApplications(db, applications)
    await refuseUnfit(db, of, applications)
    const session = newId('ses')
    await insertSession(
      db,
      {
        ...{ id: session, ...of, mode: 'online', startsAt: new Date(opensAt), closesAt: new Date(closesAt) },
        ...{ sealingKey: newSealingKey(host.keys, session), createdAt: now, state: 'planned', version: 1 },
      },
      genesis(nodeHashing, session),
    )
    await insertTurns(db, session, applications)
    const data = {
      ...{ session, round: of.round, group: of.group, mode: 'online', opensAt, closesAt },
      projects: [...applications].sort(),
    }
    const chain = { session: `edition:${of.edition}`, actor: caller.actor, requestId }
    await appendToLedger(db, { ...chain, kind: 'session.plan', data }, now)
    return { session, version: 1 }
  },
})
