import { sendOwnCode as input } from '../../src/contract/schemas/account'
import { maskPhone } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { sendSmsCode } from '../shared/send-sms-code'
import { ownPhone } from './own-phone'

/** Sends a code to the caller's own phone, to prove once more that it is he who taps. */
export const sendOwnCode = defineOperation(['session', 'sendOwnCode'], {
  kind: 'direct',
  summary: '给本人手机发验证码',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller, host, now, ip }) {
    const phone = await ownPhone(db, host.keys, caller.person!)
    return { phoneMasked: maskPhone(phone), ...(await sendSmsCode(db, host, { phone, ip, now })) }
  },
})
