import { decideDuplicate as input } from '../../src/contract/schemas/duplicates'
import type { Edition } from '../../src/core/edition'
import type { Finding } from '../../src/core/eligibility/criterion'
import { Failure, fieldFailure } from '../shared/failure'
import { judgeStored } from '../shared/judge-stored'
import { appendToLedger } from '../shared/ledger'
import { defineOperation, type WriteContext } from '../shared/operation'
import { lockCase, ruleOnCase } from '../shared/records/duplicates'
import { bumpFeed } from '../shared/records/feeds'
import { saveDecision } from '../shared/records/screening-acts'
import { type DecidedFinding, readDecidedFindings } from '../shared/records/screening-findings'
import { type Held, hold, leaveTrace } from './act'
import { deciders, editionOnly, numberRequirements } from './officers'

/**
 * O5: rules on a case, or takes a ruling back. Both applications are judged anew by it where their notice has such a
 * condition; the one that is kept passes. Nobody is refused by this: rejecting stays an act of its own.
 */
export const decideDuplicate = defineOperation(['screening', 'decideDuplicate'], {
  kind: 'write',
  summary: '查重判断',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const row = await lockCase(db, asked.edition, asked.case)
    if (!row) throw new Failure('NOT_FOUND')
    const held: Held[] = []
    for (const application of [row.first, row.second])
      held.push(await hold(context, { edition: asked.edition, application, expectedVersion: null }))
    if (row.revision !== asked.expectedRevision)
      throw new Failure('VERSION_CONFLICT', { current: row.revision, state: row.state })
    const { ruling, keep, reason } = asked
    if (keep !== null && (ruling !== 'confirmed-same' || ![row.first, row.second].includes(keep)))
      throw fieldFailure('keep', '只有判为同一项目时，才选择保留这两份中的哪一份')
    const revision = await ruleOnCase(db, {
      ...{ id: row.id, state: ruling, kept: keep, reason, by: caller.actor, at: now },
    })
    const { edition } = held[0]!
    const data = { case: row.id, first: row.first, second: row.second, ruling, keep, revision }
    const session = `edition:${edition.slug}`
    await appendToLedger(
      db,
      { session, actor: caller.actor, requestId, kind: 'screening.duplicate', data },
      now,
    )
    for (const each of held) await applyRuling(context, each, reason)
    await bumpFeed(db, session)
    return { case: row.id, state: ruling, revision }
  },
})

/** Puts what the ruling makes of the condition on record, where the application waits for or has passed screening. */
async function applyRuling(context: WriteContext, held: Held, reason: string): Promise<void> {
  const { edition, row } = held
  if (row.state !== 'submitted' && row.state !== 'accepted') return
  const { db, caller, now } = context
  const judged = await judgeStored(db, row, { now })
  const present = await readDecidedFindings(db, row.id, numberRequirements(edition))
  for (const requirement of requirementsOf(edition)) {
    const found = present.find(({ finding }) => finding.requirement === requirement)
    const outcome = outcomeBy(
      judged.findings.find(finding => finding.requirement === requirement),
      found,
    )
    if (outcome === null || !found) continue
    await saveDecision(db, {
      ...{ applicationId: row.id, submission: row.submission, requirement, outcome, reason },
      ...{ decidedBy: caller.actor, decidedAt: now },
    })
    const data = { requirement, outcome, found: found.finding.outcome }
    await leaveTrace(context, held, { kind: 'decide', reason, data })
  }
}

function requirementsOf(edition: Edition): string[] {
  return edition.requirements.filter(({ check }) => check.name === 'similar-project').map(({ id }) => id)
}

/** What to put on record; null where it stands already. A decision no longer borne out is left open again. */
function outcomeBy(
  judged: Finding | undefined,
  present: DecidedFinding | undefined,
): 'pass' | 'fail' | 'refer' | null {
  if (!judged || !present) return null
  const decided = judged.outcome === 'pass' || judged.outcome === 'fail'
  const outcome = decided ? (judged.outcome as 'pass' | 'fail') : 'refer'
  const stands = present.decision ?? (present.finding.outcome === 'pass' ? 'pass' : null)
  if (stands === outcome) return null
  return outcome === 'refer' && stands === null ? null : outcome
}
