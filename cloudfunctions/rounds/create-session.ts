import { createSession as input } from '../../src/contract/schemas/rounds-sessions'
import { genesis } from '../../src/core/ledger'
import type { Transaction } from '../shared/database/connect'
import { editionBySlug } from '../shared/edition-catalog'
import { Failure, fieldFailure } from '../shared/failure'
import { nodeHashing } from '../shared/hashing'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { insertSession } from '../shared/records/sessions'
import { holdApplications, insertTurns } from '../shared/records/turns'
import { newSealingKey } from '../shared/sealing'
import { editionScope } from '../shared/session-scope'
import { roundsOf } from '../shared/session-words'
import { finalistsFor } from './finalists'
import { organisers } from './roles'

/** Makes a session with its projects; refuses, naming each, those that may not enter (CZ26-11, T-12). */
export const createSession = defineOperation(['rounds', 'createSession'], {
  kind: 'write',
  summary: '新建场次',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ applications, startsAt, ...of }, { db, host, caller, now, requestId }) {
    if (!roundsOf(of.edition).some(({ id }) => id === of.round))
      throw fieldFailure('round', '本届没有这个轮次，请重新选择')
    if (!editionBySlug(of.edition)?.groups.some(({ id }) => id === of.group))
      throw fieldFailure('group', '本届没有这个组别，请重新选择')
    await holdApplications(db, applications)
    await refuseUnfit(db, of, applications)
    const session = newId('ses')
    const sealingKey = newSealingKey(host.keys, session)
    const fresh = { id: session, ...of, startsAt: new Date(startsAt), sealingKey, createdAt: now }
    await insertSession(db, { ...fresh, state: 'planned', version: 1 }, genesis(nodeHashing, session))
    await insertTurns(db, session, applications)
    const data = { session, round: of.round, group: of.group, projects: [...applications].sort() }
    const chain = `edition:${of.edition}`
    await appendToLedger(
      db,
      { session: chain, actor: caller.actor, requestId, kind: 'session.plan', data },
      now,
    )
    return { session, version: 1 }
  },
})

/** Refuses, naming each, projects that may not enter a session of this round. */
export async function refuseUnfit(
  db: Transaction,
  of: { edition: string; round: string; group: string },
  applications: string[],
) {
  const fit = new Map((await finalistsFor(db, of)).map(row => [row.application, row.problem]))
  const refused = applications.flatMap(application => {
    const problem = fit.has(application) ? fit.get(application) : '不是本组审核通过的报名，请核对'
    return problem ? [{ application, problem }] : []
  })
  if (refused.length > 0) throw new Failure('FINALIST_REFUSED', { refused })
}
