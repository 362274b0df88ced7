import { markCorrectionSynced as input } from '../../src/contract/schemas/screening'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { syncCorrection } from '../shared/records/screening-acts'
import { hold, leaveTrace } from './act'
import { deciders, editionOnly } from './officers'

/** Notes that somebody changed the group on the official site too (SX26-14). */
export const markCorrectionSynced = defineOperation(['screening', 'markCorrectionSynced'], {
  kind: 'write',
  summary: '官网组别已改',
  who: { may: deciders, scope: editionOnly },
  input,
  async run({ correction, ...asked }, context) {
    const held = await hold(context, { ...asked, expectedVersion: null })
    const of = { id: correction, applicationId: held.row.id }
    if (!(await syncCorrection(context.db, of, context.now)))
      throw new Failure('NOT_FOUND', undefined, '没有待同步的更正，可能已标记过，请刷新')
    await leaveTrace(context, held, { kind: 'sync-correction', data: { correction } })
    return { correction, syncedAt: context.now.toISOString() }
  },
})
