import { accountDeletion as input } from '../../src/contract/schemas/account'
import { coolingDays, coolingMs } from '../shared/account-deletion-days'
import { defineOperation } from '../shared/operation'
import { readPerson } from '../shared/records/people'
import { deletionBlock, keptParts, openRegistrations, removedParts } from './deletion-parts'

/** A16 注销: what would go, what must stay and why, which registrations are open, and whether it is under way. */
export const accountDeletion = defineOperation(['session', 'accountDeletion'], {
  kind: 'read',
  summary: '注销账号前看清后果',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller, now }) {
    const person = caller.person!
    const askedAt = (await readPerson(db, person))?.deletionAskedAt ?? null
    return {
      askedAt: askedAt?.toISOString() ?? null,
      dueAt: askedAt && new Date(askedAt.getTime() + coolingMs).toISOString(),
      coolingDays,
      blockedBecause: await deletionBlock(db, person, now),
      open: await openRegistrations(db, person),
      removed: [...removedParts],
      kept: await keptParts(db, person),
    }
  },
})
