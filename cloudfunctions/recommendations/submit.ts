import { submit as input } from '../../src/contract/schemas/recommendations'
import { canonical } from '../../src/core/canonical'
import type { RecommendationListBody } from '../../src/core/ledger-data'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { bumpEdition } from '../shared/records/published-lists'
import {
  changeRecommendation,
  insertRecommendationSubmission,
  latestSubmission,
  lockRecommendation,
} from '../shared/records/recommendations'
import { editionScope } from '../shared/session-scope'
import { handToDesk } from './inbox/hand-to-desk'
import { checkList } from './list-check'
import { type ListFacts, readListFacts } from './list-facts'
import { sealCells } from './sealed-cells'
import { upwardTermsOf } from './upward-terms'

/**
 * Submits the list under its document number and freezes it: the cells of 附件4 are sealed as they are now, the hash
 * of the list enters the edition's chain. Refused with every problem at its line; lateness is marked, not refused.
 */
export const submit = defineOperation(['recommendations', 'submit'], {
  kind: 'write',
  summary: '报送推荐名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, documentNumber, expectedVersion }, { db, host, caller, now, requestId }) {
    const edition = knownEdition(slug)
    const unit = unitOf(edition)
    const list = await lockRecommendation(db, slug, unit.code, newId('rec'))
    if (list.state === 'submitted') throw new Failure('LIST_SUBMITTED')
    if (list.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: list.version })
    const facts = await readListFacts(db, host.keys, edition)
    const { ready, problems, late } = checkList(facts, facts.saved, now)
    if (!ready) throw new Failure('LIST_BLOCKED', { problems })
    const number = ((await latestSubmission(db, list.id))?.number ?? 0) + 1
    const body = listBody(facts, number)
    const listHash = sha256(canonical(body))
    const rows = facts.saved.map(item => facts.contenders.get(item.application)!.line.cells)
    const by = { submittedBy: caller.actor, submittedAt: now }
    await insertRecommendationSubmission(db, {
      ...{ recommendationId: list.id, number, documentNumber, body, listHash, late, ...by },
      sealedCells: sealCells(host.keys, list.id, number, rows),
    })
    const change = { state: 'submitted', documentNumber, listHash, late, ...by }
    const version = await changeRecommendation(db, list.id, change)
    const act = { session: `edition:${slug}`, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'list.publish', { listHash, version: number })
    await handToDesk(db, host.keys, facts, { documentNumber, listHash, number }, act)
    await bumpEdition(db, slug)
    return { version, listHash, late }
  },
})

/** What the hash is taken of: no names, no telephone; the stand-alone verifier recomputes it. */
function listBody(
  { edition, quota, finals, contenders, saved }: ListFacts,
  version: number,
): RecommendationListBody {
  const { share } = upwardTermsOf(edition)
  return {
    kind: 'recommendation',
    version,
    sessions: [...new Set(finals.flatMap(({ final }) => final?.session ?? []))],
    quota: quota!.seats,
    share: share && { group: share.group, num: share.num, den: share.den },
    lines: saved.map(({ application, reason }) => {
      const { line } = contenders.get(application)!
      return {
        group: line.group,
        project: application,
        rank: line.finalRank!,
        officialNumber: line.officialNumber!.normalize('NFC'),
        reason,
      }
    }),
  }
}
