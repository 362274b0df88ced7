import { sendCode as input } from '../../src/contract/schemas/session'
import { defineOperation } from '../shared/operation'
import { sendSmsCode } from '../shared/send-sms-code'

/** Sends a six-digit code by SMS; the same answer whether or not the number is known (trust model §5). */
export const sendCode = defineOperation(['session', 'sendCode'], {
  kind: 'direct',
  summary: '发送登录验证码',
  who: { may: 'anyone' },
  input,
  run: ({ phone }, { db, host, now, ip }) => sendSmsCode(db, host, { phone, ip, now }),
})
