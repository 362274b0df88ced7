import { campaigns as input } from '../../src/contract/schemas/messages'
import type { CampaignView, ReminderPurpose } from '../../src/contract/views/messages'
import { applicationStates } from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import { countyName, groupName, knownEdition } from '../shared/edition-of'
import { maskedPhoneOf } from '../shared/mask-phone'
import { defineOperation } from '../shared/operation'
import {
  campaignOutcomes,
  campaignUnreached,
  readCampaigns,
  type Unreached,
} from '../shared/records/messages-campaigns'
import { editionScope } from '../shared/session-scope'
import { type AudienceInput, reminders } from './reminder-audience'
import { purposes } from './reminder-words'

const stateNames: Record<string, string> = {
  pending: '待发送',
  sent: '已送达',
  cancelled: '已不需要，未发',
  skipped: '没有订阅',
  failed: '没有送达',
  unknown: '不确定是否送达',
}
const reasons: Record<string, string> = {
  'not-subscribed': '没有订阅微信提醒',
  'no-sms': '没有接通短信',
  'no-phone': '没有手机号',
  '43101': '订阅次数已用完',
}

/** Reminders that were sent, with the truth about their delivery and whom to call. */
export const campaigns = defineOperation(['messages', 'campaigns'], {
  kind: 'read',
  summary: '已发的提醒和送达情况',
  who: { may: reminders, scope: editionScope },
  input,
  async run({ edition: slug }, { db, host }): Promise<{ campaigns: CampaignView[] }> {
    const edition = knownEdition(slug)
    const rows = await readCampaigns(db, edition.slug, 50)
    const ids = rows.map(({ campaign }) => campaign.id)
    const outcomes = await campaignOutcomes(db, ids)
    const unreached = await campaignUnreached(db, ids)
    const toCall = (row: Unreached) => ({
      name: row.subject ?? '多个项目的申报人',
      phoneMasked: maskedPhoneOf(host.keys, { id: row.person, phoneSealed: row.phone_sealed }),
      county: countyName(edition, row.county),
      reason: reasons[row.result ?? ''] ?? '没有送达',
    })
    return {
      campaigns: rows.map(({ campaign, by }) => ({
        id: campaign.id,
        purpose: purposes[campaign.purpose as ReminderPurpose]?.name ?? campaign.title,
        sentAt: campaign.sentAt.toISOString(),
        by: by ?? '',
        recipients: campaign.recipients,
        audience: audienceText(edition, campaign.audience as AudienceInput),
        channels: channelsOf(outcomes.filter(row => row.campaign === campaign.id)),
        toCall: unreached.filter(row => row.campaign === campaign.id).map(toCall),
      })),
    }
  },
})

function channelsOf(rows: { channel: string; state: string; count: number }[]): CampaignView['channels'] {
  return (['wechat', 'sms'] as const)
    .map(channel => ({
      channel: channel === 'wechat' ? '微信' : '短信',
      outcomes: rows
        .filter(row => row.channel === channel)
        .map(({ state, count }) => ({ label: labelOf(channel, state), count })),
    }))
    .filter(({ outcomes }) => outcomes.length > 0)
}

/** Skipped means not subscribed for WeChat, and no number or no connection for SMS. */
function labelOf(channel: string, state: string): string {
  return channel === 'sms' && state === 'skipped' ? '发不了短信' : (stateNames[state] ?? state)
}

/** The audience in words: 潞州区、上党区 · 企业组 · 草稿. */
function audienceText(edition: Edition, audience: AudienceInput): string {
  const counties = audience.counties?.map(code => countyName(edition, code)).join('、')
  const groups = audience.groups?.map(id => groupName(edition, id)).join('、')
  const states = audience.states
    ?.map(id => applicationStates.states[id as keyof typeof applicationStates.states]?.staff ?? '')
    .join('、')
  const parts = [counties, groups, states, audience.missingOfficialNumber ? '缺官网报名号' : '']
  return parts.filter(part => part).join(' · ') || '全部'
}
