import { allowances as input } from '../../src/contract/schemas/messages'
import type { AllowancesView } from '../../src/contract/views/messages'
import { templateNames } from '../shared/gateways/wechat'
import { maskedPhoneOf } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import { readAllowances } from '../shared/records/messages-allowances'
import { readPerson } from '../shared/records/people'
import { templateLabels } from './template-labels'

/** How I can be reached: WeChat messages left by kind, SMS, always the inbox. */
export const allowances = defineOperation(['messages', 'allowances'], {
  kind: 'read',
  summary: '我还能收到几次微信提醒',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller, host }): Promise<AllowancesView> {
    const row = await readPerson(db, caller.person!)
    const left = await readAllowances(db, caller.person!)
    const wechat = host.wechat !== null && row?.openId != null
    const sms = host.sms?.sendReminder !== undefined && row?.phoneSealed != null
    return {
      wechat,
      sms,
      phoneMasked: row ? maskedPhoneOf(host.keys, row) : null,
      templates: templateNames.map(template => ({
        template,
        name: templateLabels[template],
        wechatTemplate: host.wechat?.templates[template] ?? '',
        remaining: wechat ? (left.get(template) ?? 0) : 0,
      })),
      sentence: sentenceFor(wechat, sms),
    }
  },
})

function sentenceFor(wechat: boolean, sms: boolean): string {
  if (wechat) return '微信规定：每订阅一次只能提醒一次'
  if (sms) return '我们会用短信和站内消息告诉您'
  return '请常来这里看消息，重要的事会打电话联系您'
}
