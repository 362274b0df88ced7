import { leaveInstitution as input } from '../../src/contract/schemas/services'
import { institutionStates } from '../../src/core/institution-states'
import { transitionRefusal } from '../../src/core/lifecycle'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeInstitution, lockOwnInstitution } from '../shared/records/services-institutions'

/** The owner closes his institution: its needs are shown to nobody from then on. */
export const leaveInstitution = defineOperation(['services', 'leaveInstitution'], {
  kind: 'write',
  summary: '退出对接服务',
  who: { may: 'signed-in' },
  input,
  async run({ institution, expectedVersion }, { db, caller, now }) {
    const row = await lockOwnInstitution(db, institution, caller.person!)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const refusal = transitionRefusal(institutionStates, row.state, 'close', 'applicant')
    if (refusal) throw new Failure('STATE_REFUSED', undefined, refusal.message)
    const change = { state: 'closed', reason: '', updatedAt: now }
    return { version: await changeInstitution(db, row.id, change) }
  },
})
