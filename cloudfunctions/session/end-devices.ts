import { endDevices as input } from '../../src/contract/schemas/account'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { endDevice, endOtherDevices } from '../shared/records/devices'

/** Signs one of my devices out, or all others; it is signed out at its next call. */
export const endDevices = defineOperation(['session', 'endDevices'], {
  kind: 'write',
  summary: '让设备退出登录',
  who: { may: 'signed-in' },
  input,
  async run({ device }, { db, caller }) {
    if (device === 'others')
      return { ended: await endOtherDevices(db, caller.person!, caller.signIn?.id ?? '') }
    const ended = await endDevice(db, caller.person!, device)
    if (ended === 0) throw new Failure('NOT_FOUND', undefined, '这台设备已经退出了，请刷新后再看')
    return { ended }
  },
})
