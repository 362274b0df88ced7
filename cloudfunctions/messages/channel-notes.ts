import type { Database } from '../shared/database/connect'
import type { WechatTemplateName } from '../shared/gateways/wechat'
import type { Host } from '../shared/host'
import { readBrakes } from '../shared/records/outbox-brakes'

/** What an organiser should know about the channels before sending, in plain sentences. */
export async function channelNotes(
  db: Database,
  host: Host,
  template: WechatTemplateName,
  now: Date,
): Promise<string[]> {
  const sms = host.sms?.sendReminder ? [] : ['本系统还没有接通短信提醒，收不到微信的人只能看站内消息']
  if (!host.wechat || host.wechat.templates[template] === '') return ['本系统还没有接通这类微信提醒', ...sms]
  const brakes = await readBrakes(db, now, host.wechat.templates)
  return [
    ...(brakes.stopped.includes(template) ? ['微信没有认出提醒模板，已暂停发送，请联系技术人员核对'] : []),
    ...(brakes.parkedUntil ? ['今天的微信发送次数已用完，明天早上继续发'] : []),
    ...sms,
  ]
}
