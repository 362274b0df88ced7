import { saveFiling as input } from '../../../src/contract/schemas/nation-filings'
import { filingStates } from '../../../src/core/filing-states'
import { transitionRefusal } from '../../../src/core/lifecycle'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { changeFiling } from '../../shared/records/contest-filings'
import { lockOwnFiling } from './filing-access'

/** Keeps the form as far as it is filled in; what is wrong with it is said when it is handed in. */
export const saveFiling = defineOperation(['recommendations', 'saveFiling'], {
  kind: 'write',
  summary: '保存备案表',
  who: { may: 'signed-in' },
  input,
  async run(asked, context) {
    const row = await lockOwnFiling(context, asked)
    const refusal = transitionRefusal(filingStates, row.state, 'save', 'applicant')
    if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
    return { version: await changeFiling(context.db, row.id, { values: asked.values }) }
  },
})
