import { signOut as input } from '../../src/contract/schemas/session'
import { defineOperation } from '../shared/operation'
import { closeSessions } from '../shared/records/sign-in'

/** Ends all sessions of the caller, on every device. */
export const signOut = defineOperation(['session', 'signOut'], {
  kind: 'direct',
  summary: '退出登录',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller }) {
    await closeSessions(db, caller.person!)
    return { done: true as const }
  },
})
