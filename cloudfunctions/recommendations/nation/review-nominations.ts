import { reviewNominations as input } from '../../../src/contract/schemas/nation-nominations'
import { Failure, fieldFailure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { bumpFeed } from '../../shared/records/feeds'
import {
  changeNominations,
  competingAmong,
  type NominatedRow,
  nominationsOf,
} from '../../shared/records/nominations'
import { editionScope } from '../../shared/session-scope'
import { officers } from './filing-access'
import { poolProblem } from './nomination-terms'

/**
 * The secretariat's review (审定并查重, CN24-22): approved projects come into the pool. Refused whole, naming the first
 * one, while a suspicion of a duplicate is not ruled on; nothing is decided by half.
 */
export const reviewNominations = defineOperation(['recommendations', 'reviewNominations'], {
  kind: 'write',
  summary: '审定推荐项目',
  who: { may: officers, scope: editionScope },
  input,
  async run({ edition: slug, decision, nominations, reason }, { db, caller, now, requestId }) {
    await bumpFeed(db, `library:${slug}`)
    const ids = nominations.map(({ nomination }) => nomination)
    const rows = new Map(
      (await nominationsOf(db, { edition: slug, channel: null, ids })).map(row => [row.id, row]),
    )
    const competing = await competingAmong(
      db,
      [...rows.values()].map(({ application }) => application),
    )
    for (const [i, { nomination, expectedVersion }] of nominations.entries()) {
      const row = rows.get(nomination)
      if (!row) throw new Failure('NOT_FOUND')
      if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
      const problem = reviewProblem(row, decision, competing)
      if (problem) throw fieldFailure(`nominations.${i}`, `“${row.projectName}”${problem}`)
    }
    const session = `edition:${slug}`
    const entry = { session, actor: caller.actor, requestId, kind: 'nomination.review' as const }
    await appendToLedger(db, { ...entry, data: { decision, nominations: [...ids].sort() } }, now)
    const state = decision === 'approve' ? 'approved' : 'refused'
    const by = { decidedBy: caller.actor, decidedAt: now, decision: reason }
    await changeNominations(db, ids, { state, ...by })
    await bumpFeed(db, session)
    return { decided: ids.length }
  },
})

/** Why this decision cannot be taken about a nomination now, as the rest of a sentence. */
function reviewProblem(
  row: NominatedRow,
  decision: 'approve' | 'refuse',
  competing: ReadonlySet<string>,
): string | null {
  // Whoever was refused gave its place back: it is nominated anew, within the places.
  const from = decision === 'approve' ? ['nominated'] : ['nominated', 'approved']
  if (!from.includes(row.state)) return '的状态已有变化，请刷新后再看'
  if (decision === 'approve') return poolProblem(row)
  return competing.has(row.application) ? '已进入评审，不能改为不通过' : null
}
