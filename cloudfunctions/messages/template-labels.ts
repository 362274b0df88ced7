import type { WechatTemplateName } from '../shared/gateways/wechat'

/** What each kind of subscribe message is for, as the reminder settings name it. */
export const templateLabels: Record<WechatTemplateName, string> = {
  decision: '审核结果与补正',
  deadline: '截止提醒',
  schedule: '赛程与结果通知',
}
