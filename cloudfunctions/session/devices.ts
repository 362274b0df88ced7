import { devices as input } from '../../src/contract/schemas/account'
import { defineOperation } from '../shared/operation'
import { devicesOf } from '../shared/records/devices'

/** A16: where I am signed in, this device among them. In WeChat's cloud there are no sessions: WeChat vouches. */
export const devices = defineOperation(['session', 'devices'], {
  kind: 'read',
  summary: '我的登录设备',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller, now }) {
    const rows = await devicesOf(db, caller.person!, now)
    return {
      byWechat: caller.signIn === undefined,
      devices: rows.map(({ id, client, createdAt, lastSeenAt }) => ({
        id,
        client,
        here: id === caller.signIn?.id,
        signedInAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
      })),
    }
  },
})
