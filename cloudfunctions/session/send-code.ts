import { randomInt } from 'node:crypto'
import { sendCode as input } from '../../src/contract/schemas/session'
import type { Database } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { SmsRefused } from '../shared/gateways/sms'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { codesSince, insertCode } from '../shared/records/sign-in'

const minutes = 5
const resendAfterSeconds = 60

/** Sends a six-digit code by SMS; the same answer whether or not the number is known (trust model §5). */
export const sendCode = defineOperation(['session', 'sendCode'], {
  kind: 'direct',
  summary: '发送登录验证码',
  who: { may: 'anyone' },
  input,
  async run({ phone }, { db, host, now, ip }) {
    const phoneHmac = host.keys.hmac('phone', phone)
    // the demonstration sends nothing, so that there is nothing to hold back
    if (!host.demo) await holdBack(db, { phoneHmac, ip, now })
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    const expiresAt = new Date(now.getTime() + minutes * 60_000)
    await insertCode(db, {
      id: newId('cod'),
      phoneHmac,
      codeHmac: host.keys.hmac('code', `${phone}|${code}`),
      triesLeft: 5,
      ip,
      createdAt: now,
      expiresAt,
    })
    if (host.demo) return { resendAfterSeconds: 0, demoCode: code }
    await deliver(host.sms, phone, code)
    return { resendAfterSeconds }
  },
})

/** One code a minute and ten a day for a phone, twenty an hour for an address. */
async function holdBack(db: Database, { phoneHmac, ip, now }: { phoneHmac: string; ip: string; now: Date }) {
  const recent = await codesSince(db, { phoneHmac, ip, since: new Date(now.getTime() - 86_400_000) })
  const since = (at: Date) => now.getTime() - at.getTime()
  if (recent.byPhone.some(at => since(at) < resendAfterSeconds * 1000)) throw new Failure('CODE_TOO_SOON')
  const fromAddress = recent.byAddress.filter(at => since(at) < 3_600_000).length
  if (recent.byPhone.length >= 10 || (ip && fromAddress >= 20)) throw new Failure('TOO_MANY')
}

async function deliver(
  sms: { sendCode(phone: string, code: string, minutes: number): Promise<void> } | null,
  phone: string,
  code: string,
) {
  if (!sms) throw new Failure('SMS_FAILED', undefined, '本系统还没有接通短信，请联系组织单位')
  try {
    await sms.sendCode(phone, code, minutes)
  } catch (error) {
    if (error instanceof SmsRefused) throw new Failure('SMS_FAILED')
    throw error
  }
}
