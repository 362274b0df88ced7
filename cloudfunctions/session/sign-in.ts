import { randomBytes } from 'node:crypto'
import { signIn as input } from '../../src/contract/schemas/session'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { openSession, personByPhone, takeCode } from '../shared/records/sign-in'

const days = 86_400_000
/** An unused session ends by itself (trust model §5): staff and judges after two hours, applicants after 30 days. */
const idle = { staff: 120, applicant: 30 * 24 * 60 }

/** Exchanges phone and code for a session token: 12 hours for staff and judges, 90 days for applicants. */
export const signIn = defineOperation(['session', 'signIn'], {
  kind: 'direct',
  summary: '用手机号和验证码登录',
  who: { may: 'anyone' },
  input,
  async run({ phone, code, client }, { db, host, now }) {
    const phoneHmac = host.keys.hmac('phone', phone)
    const outcome = await takeCode(db, {
      phoneHmac,
      codeHmac: host.keys.hmac('code', `${phone}|${code}`),
      now,
    })
    if (outcome === 'expired') throw new Failure('CODE_EXPIRED')
    if (outcome === 'wrong')
      throw new Failure('CODE_WRONG', {
        fields: [{ path: 'code', message: '验证码不对，请对照短信重新填写' }],
      })
    const freshId = newId('per')
    const person = await personByPhone(db, {
      freshId,
      phoneHmac,
      phoneSealed: id => host.keys.seal(phone, `person|phone|${id}`),
      now,
    })
    const token = randomBytes(32).toString('hex')
    const life = person.staff ? days / 2 : 90 * days
    await openSession(db, {
      tokenHash: sha256(token),
      personId: person.id,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + life),
      id: newId('sis'),
      client: client ?? '',
      confirmedAt: now,
      idleMinutes: person.staff ? idle.staff : idle.applicant,
    })
    return { person: person.id, token }
  },
})
