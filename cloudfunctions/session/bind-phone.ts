import { bindPhone as input } from '../../src/contract/schemas/session'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { attachOpenId, dissolve, noteJoined, otherByPhone } from '../shared/records/join-people'
import { attachPhone, readPerson } from '../shared/records/people'

/**
 * Binds the phone number WeChat vouches for (getPhoneNumber code, valid once for five minutes). An account that has this
 * number already, made by phone or by an invitation, becomes one with this one, as long as one of the two is unused;
 * the next call comes as the joined person.
 */
export const bindPhone = defineOperation(['session', 'bindPhone'], {
  kind: 'write',
  summary: '绑定微信手机号',
  who: { may: 'signed-in' },
  input,
  async run({ code }, { db, caller, host, now }) {
    const phone = await host.wechat?.phoneNumber(code)
    if (!phone) throw new Failure('CODE_EXPIRED', undefined, '没有取到手机号，请再点一次，或改用短信登录')
    const me = caller.person!
    const phoneHmac = host.keys.hmac('phone', phone)
    const other = await otherByPhone(db, phoneHmac, me)
    const kept = other ? await joined(db, me, other, now) : me
    if (kept === me) await attachPhone(db, me, phoneHmac, host.keys.seal(phone, `person|phone|${me}`))
    return { phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
  },
})

/**
 * Makes one person of the caller and of who has his number; answers the id of who stays. STATE_REFUSED for a number
 * bound to another WeChat and for two accounts that are both used.
 */
async function joined(
  db: Transaction,
  me: string,
  other: { id: string; openId: string | null },
  at: Date,
): Promise<string> {
  if (other.openId)
    throw new Failure('STATE_REFUSED', undefined, '这个手机号已绑定另一个微信，请用那个微信办理')
  const openId = (await readPerson(db, me))?.openId
  if (openId && (await dissolve(db, me, other.id))) {
    await attachOpenId(db, other.id, openId)
    await noteJoined(db, { gone: me, into: other.id, at })
    return other.id
  }
  if (!(await dissolve(db, other.id, me)))
    throw new Failure('STATE_REFUSED', undefined, '这个手机号另有账号，两边都有资料，请在网页登录那个账号')
  await noteJoined(db, { gone: other.id, into: me, at })
  return me
}
