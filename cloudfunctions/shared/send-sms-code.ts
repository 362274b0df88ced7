import { randomInt } from 'node:crypto'
import type { Database } from './database/connect'
import { Failure } from './failure'
import { SmsRefused } from './gateways/sms'
import type { Host } from './host'
import { newId } from './identifiers'
import { codesSince, insertCode } from './records/sign-in'

const minutes = 5
const resendAfterSeconds = 60

/**
 * Sends six digits to a phone and keeps their keyed hash; in the demonstration they come back instead. Refuses with
 * CODE_TOO_SOON, TOO_MANY, SMS_FAILED (trust model §5).
 */
export async function sendSmsCode(
  db: Database,
  host: Host,
  { phone, ip, now }: { phone: string; ip: string; now: Date },
): Promise<{ resendAfterSeconds: number; demoCode?: string }> {
  const phoneHmac = host.keys.hmac('phone', phone)
  // the demonstration sends nothing, so that there is nothing to hold back
  if (!host.demo) await holdBack(db, { phoneHmac, ip, now })
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  await insertCode(db, {
    id: newId('cod'),
    phoneHmac,
    codeHmac: host.keys.hmac('code', `${phone}|${code}`),
    triesLeft: 5,
    ip,
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  })
  if (host.demo) return { resendAfterSeconds: 0, demoCode: code }
  await deliver(host.sms, phone, code)
  return { resendAfterSeconds }
}

/** One code a minute and ten a day for a phone, twenty an hour for an address. */
async function holdBack(db: Database, { phoneHmac, ip, now }: { phoneHmac: string; ip: string; now: Date }) {
  const recent = await codesSince(db, { phoneHmac, ip, since: new Date(now.getTime() - 86_400_000) })
  const since = (at: Date) => now.getTime() - at.getTime()
  if (recent.byPhone.some(at => since(at) < resendAfterSeconds * 1000)) throw new Failure('CODE_TOO_SOON')
  const fromAddress = recent.byAddress.filter(at => since(at) < 3_600_000).length
  if (recent.byPhone.length >= 10 || (ip && fromAddress >= 20)) throw new Failure('TOO_MANY')
}

async function deliver(sms: Host['sms'], phone: string, code: string) {
  if (!sms) throw new Failure('SMS_FAILED', undefined, '本系统还没有接通短信，请联系组织单位')
  try {
    await sms.sendCode(phone, code, minutes)
  } catch (error) {
    if (error instanceof SmsRefused) throw new Failure('SMS_FAILED')
    throw error
  }
}
