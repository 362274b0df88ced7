import { deleteMyAccount as input } from '../../src/contract/schemas/account'
import { coolingMs } from '../shared/account-deletion-days'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { askDeletion } from '../shared/records/account-deletion'
import { readPerson } from '../shared/records/people'
import { requireConfirmed } from '../shared/require-confirmed'
import { deletionBlock, openRegistrations } from './deletion-parts'

/**
 * Asks for 注销: carried out by the timer seven days later unless taken back. Needs a fresh sign-in or code; open
 * registrations need a yes to what becomes of them.
 */
export const deleteMyAccount = defineOperation(['session', 'deleteMyAccount'], {
  kind: 'write',
  summary: '申请注销账号',
  who: { may: 'signed-in' },
  input,
  async run({ leavesOpenOnes }, { db, caller, now }) {
    requireConfirmed(caller, now)
    const person = caller.person!
    const blocked = await deletionBlock(db, person, now)
    if (blocked) throw new Failure('STATE_REFUSED', undefined, blocked)
    if (!leavesOpenOnes && (await openRegistrations(db, person)).length > 0)
      throw new Failure('STATE_REFUSED', undefined, '您还有没结束的报名，请先看清后果，或先撤回报名')
    const before = (await readPerson(db, person))?.deletionAskedAt
    const askedAt = before ?? now
    if (!before) await askDeletion(db, person, now)
    return { dueAt: new Date(askedAt.getTime() + coolingMs).toISOString() }
  },
})
