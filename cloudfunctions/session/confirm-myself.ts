import { confirmMyself as input } from '../../src/contract/schemas/account'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { confirmSession } from '../shared/records/devices'
import { takeCode } from '../shared/records/sign-in'
import { ownPhone } from './own-phone'

/** Step-up: the code of the SMS just sent to the caller's own phone; holds for ten minutes on this device. */
export const confirmMyself = defineOperation(['session', 'confirmMyself'], {
  kind: 'direct',
  summary: '再验证一次手机号',
  who: { may: 'signed-in' },
  input,
  async run({ code }, { db, caller, host, now }) {
    const phone = await ownPhone(db, host.keys, caller.person!)
    const outcome = await takeCode(db, {
      phoneHmac: host.keys.hmac('phone', phone),
      codeHmac: host.keys.hmac('code', `${phone}|${code}`),
      now,
    })
    if (outcome === 'expired') throw new Failure('CODE_EXPIRED')
    if (outcome === 'wrong') throw fieldFailure('code', '验证码不对，请对照短信重新填写')
    if (caller.signIn) await confirmSession(db, caller.signIn.id, now)
    return { confirmedAt: now.toISOString() }
  },
})
