import { cancelDeletion as input } from '../../src/contract/schemas/account'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { askDeletion } from '../shared/records/account-deletion'

/** Takes the asked-for 注销 back; everything stays as it was. */
export const cancelDeletion = defineOperation(['session', 'cancelDeletion'], {
  kind: 'write',
  summary: '取消注销',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller }) {
    if (!(await askDeletion(db, caller.person!, null))) throw new Failure('NOT_FOUND')
    return { done: true as const }
  },
})
