import { allowLateFiling as input } from '../../../src/contract/schemas/nation-filings'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeFiling, noteNationAct } from '../../shared/records/contest-filings'
import { filingScope, lockFilingAt } from './filing-access'

/** Special approval to file after the day of the notice, with its reason; one for each contest. */
export const allowLateFiling = defineOperation(['recommendations', 'allowLateFiling'], {
  kind: 'write',
  summary: '特批逾期备案',
  who: { may: ['approver'], scope: filingScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const row = await lockFilingAt(context, asked)
    if (row.state !== 'draft' && row.state !== 'returned')
      throw new Failure('STATE_REFUSED', { state: row.state }, '备案表已经提交，不用再特批')
    if (row.late) throw new Failure('STATE_REFUSED', undefined, '这场赛事已经特批过，请让填报人提交')
    const data = { contest: row.contest, filing: row.id }
    const entry = {
      session: `edition:${row.edition}`,
      actor: caller.actor,
      requestId,
      kind: 'filing.late' as const,
    }
    await appendToLedger(db, { ...entry, data }, now)
    const late = { reason: asked.reason, by: caller.actor, at: now.toISOString() }
    const version = await changeFiling(db, row.id, { late })
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.allowLateFiling' as const },
      ...{ edition: row.edition, subject: row.id, detail: { reason: asked.reason } },
    })
    return { version }
  },
})
