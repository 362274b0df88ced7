import { Text, View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import type { CampaignView } from '../../contract/views/messages'
import type { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

type Call = ReturnType<typeof useCall<'messages', 'campaigns'>>

function Campaign({ campaign }: { campaign: CampaignView }) {
  return (
    <View className="card" data-testid={`org.broadcast.campaign.${campaign.id}`}>
      <View className="card__title">{campaign.purpose}</View>
      <View className="note">
        {`${momentText(campaign.sentAt)} · ${campaign.by} · ${campaign.audience} · ${campaign.recipients} 人`}
      </View>
      {campaign.channels.map(({ channel, outcomes }) => (
        <View className="outcome" key={channel}>
          <Text className="outcome__channel">{channel}</Text>
          <Text className="outcome__words">
            {outcomes.map(({ label, count }) => `${label} ${count}`).join('、')}
          </Text>
        </View>
      ))}
      {campaign.toCall.length > 0 && (
        <View className="to-call">
          <View className="note">{`${campaign.toCall.length} 人微信没有收到，可请县区联络员打电话：`}</View>
          {campaign.toCall.map(person => (
            <View className="list-line" key={`${person.name}${person.phoneMasked}`}>
              <View>{person.name}</View>
              <View className="note">
                {[person.county, person.phoneMasked, person.reason].filter(Boolean).join(' · ')}
              </View>
            </View>
          ))}
        </View>
      )}
    </View>
  )
}

/** What was sent and what became of it, channel by channel. */
export function Campaigns({ call }: { call: Call }) {
  return (
    <View className="narrow-page" data-testid="org.broadcast.campaigns">
      <CallState call={call} />
      {call.data?.campaigns.length === 0 && (
        <EmptyState icon="bell" title="还没有发过提醒">
          发出的提醒和送达情况会列在这里。
        </EmptyState>
      )}
      {call.data?.campaigns.map(campaign => (
        <Campaign campaign={campaign} key={campaign.id} />
      ))}
    </View>
  )
}
