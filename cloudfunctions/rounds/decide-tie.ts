import { decideTie as input } from '../../src/contract/schemas/rounds-sessions'
import { canonical } from '../../src/core/ledger'
import { openTies } from '../../src/core/ranking'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { lockForChange } from './lock-for-change'
import { rankHall } from './rank-hall'
import { organisers } from './roles'

/**
 * Registers what people decided about a tie the rules leave to them; it becomes part of the frozen results. A tie that
 * a ruling made after the freeze is decided likewise, and the ranking before and after enters the chain.
 */
export const decideTie = defineOperation(['rounds', 'decideTie'], {
  kind: 'write',
  summary: '登记并列处理结果',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion, step, tiers, record }, { db, caller, now, requestId }) {
    const session = await lockForChange(db, id, expectedVersion, ['open', 'locked'])
    const hall = await hallOrFail(db, id, now)
    if (hall.turns.some(turn => !['revealed', 'skipped'].includes(turn.stage)))
      throw new Failure('STATE_REFUSED', undefined, '全部项目亮分后才能登记并列处理结果')
    if (hall.session.mode === 'online' && !hall.session.calibratedAt)
      throw new Failure('STATE_REFUSED', undefined, '专家委员会还没有完成校准，请等完成后再登记')
    const named = tiers.flat().sort().join()
    const open = openTies(rankHall(hall)).find(tie => [...tie.projects].sort().join() === named)
    if (!open) throw fieldFailure('tiers', '所列项目现在不是一组未处理的并列，请刷新')
    if (open.needs !== step) throw fieldFailure('step', '这组并列按评分标准要用另一种方式处理')
    const tieDecisions = [...(hall.session.tieDecisions ?? []), { step, tiers, ref: record }]
    const decided = { ...hall, session: { ...hall.session, tieDecisions } }
    const results = hall.session.results ? rankHall(decided) : null
    if (results) {
      const [before, after] = [hall.session.results, results].map(each => ({ projects: [], results: each }))
      const act = { session: id, actor: caller.actor, requestId, now }
      await appendToHall(db, act, 'result.recompute', { ruling: record, before: before!, after: after! })
    }
    const anew = results && { results, resultHash: sha256(canonical(results)) }
    const detail = { step, tiers, record }
    const note = { at: now, actor: caller.actor, edition: session.edition, session: id, detail }
    await noteInSession(db, { ...note, operation: 'rounds.decideTie' })
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, { tieDecisions, ...anew }) }
  },
})
