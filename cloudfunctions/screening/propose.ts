import { propose as input } from '../../src/contract/schemas/screening'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { insertEvent } from '../shared/records/applications-events'
import { applicationWithin } from '../shared/records/screening-acts'
import { readDecidedFindings } from '../shared/records/screening-findings'
import { editionOnly, numberRequirements, proposers, reachAs } from './officers'

/** The contractor's written opinion on a requirement (初核): seen by the officers, decides nothing. */
export const propose = defineOperation(['screening', 'propose'], {
  kind: 'write',
  summary: '写初核意见',
  who: { may: proposers, scope: editionOnly },
  input,
  async run(asked, { db, caller, now, requestId }) {
    const edition = knownEdition(asked.edition)
    const reach = reachAs(caller, proposers, edition)
    const row = await applicationWithin(db, { edition: edition.slug, id: asked.application, reach })
    if (!row) throw new Failure('NOT_FOUND')
    if (row.state !== 'submitted') throw new Failure('STATE_REFUSED')
    const findings = await readDecidedFindings(db, row.id, numberRequirements(edition))
    if (!findings.some(({ finding }) => finding.requirement === asked.requirement))
      throw fieldFailure('requirement', '这份报名没有这一条要求，请刷新后重选')
    const { requirement, outcome, reason } = asked
    const data = { requirement, outcome, submission: row.submission }
    const event = { applicationId: row.id, at: now, actorId: caller.actor, kind: 'propose', reason, data }
    await insertEvent(db, event)
    const session = `edition:${edition.slug}`
    const entry = { session, actor: caller.actor, requestId, kind: 'screening.propose' as const }
    await appendToLedger(db, { ...entry, data: { application: row.id, ...data } }, now)
    return { done: true as const }
  },
})
