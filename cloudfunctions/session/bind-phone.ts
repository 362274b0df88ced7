import { bindPhone as input } from '../../src/contract/schemas/session'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { attachPhone } from '../shared/records/people'

/** Binds the phone number WeChat vouches for (getPhoneNumber code, valid once for five minutes). */
export const bindPhone = defineOperation(['session', 'bindPhone'], {
  kind: 'write',
  summary: '绑定微信手机号',
  who: { may: 'signed-in' },
  input,
  async run({ code }, { db, caller, host }) {
    const phone = await host.wechat?.phoneNumber(code)
    if (!phone) throw new Failure('CODE_EXPIRED', undefined, '没有取到手机号，请再点一次，或改用短信登录')
    const id = caller.person!
    await attachPhone(db, id, host.keys.hmac('phone', phone), host.keys.seal(phone, `person|phone|${id}`))
    return { phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}` }
  },
})
