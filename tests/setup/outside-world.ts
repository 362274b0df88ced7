import type { SmsGateway, SmsReminder } from '../../cloudfunctions/shared/gateways/sms'
import type {
  SubscribeMessage,
  WechatGateway,
  WechatOutcome,
} from '../../cloudfunctions/shared/gateways/wechat'

/** WeChat as a list of what was sent; `answer` says what becomes of a message. */
export function recordingWechat(
  answer: (message: SubscribeMessage, attempt: number) => WechatOutcome | Promise<WechatOutcome> = () => ({
    kind: 'sent',
  }),
) {
  const sent: SubscribeMessage[] = []
  const gateway: WechatGateway = {
    templates: { deadline: 'tpl-deadline', decision: 'tpl-decision', schedule: 'tpl-schedule' },
    sendSubscribeMessage: async message => {
      sent.push(message)
      return answer(message, sent.length)
    },
    phoneNumber: async () => null,
  }
  return { gateway, sent }
}

/** The SMS operator as a list of reminders; `fail` throws what the operator would. */
export function recordingSms(fail: (attempt: number) => Error | null = () => null) {
  const sent: (SmsReminder & { phone: string })[] = []
  let attempts = 0
  const gateway: SmsGateway = {
    sendCode: async () => undefined,
    sendReminder: async (phone, reminder) => {
      const error = fail(++attempts)
      if (error) throw error
      sent.push({ phone, ...reminder })
    },
  }
  return { gateway, sent }
}
