import { View } from '@tarojs/components'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { CallStates } from '../../platform/call-states'
import { usePageParameters } from '../../platform/navigation'
import { ObjectionEntry } from '../../platform/objection-entry'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'

/** 公告: one announcement, in full. */
export default function AnnouncementPage() {
  const { announcement = '' } = usePageParameters()
  const input = { announcement }
  const call = useCall('catalog', 'announcement', input, { enabled: announcement !== '', keep: true })
  return (
    <Page testId="announcement" title="公告" shownAt={call.answeredAt}>
      {announcement === '' && <EmptyState icon="document" title="没有指定哪一份公告" />}
      <CallStates call={call} />
      {call.data && (
        <View>
          <View className="page-title" data-testid="announcement.title">
            {call.data.title}
          </View>
          <View className="lead">{`发布于 ${fullMomentText(call.data.publishedAt)}`}</View>
          <View className="card clause__text" data-testid="announcement.body">
            {call.data.body}
          </View>
          <ObjectionEntry edition={call.data.edition} onlyOpen />
        </View>
      )}
    </Page>
  )
}
