import { Text, View } from '@tarojs/components'
import { stateLooks } from '../../components/application-look'
import { Icon } from '../../components/icon'
import { statusIcon, statusTone } from '../../components/status-chip'
import type { TrackView } from '../../contract/views/applications-track'
import { CalendarButton } from '../../platform/calendar-button'
import { OfficeCall } from '../../platform/office-call'

/** Where the application stands, in large letters, what to do now, and whom to call. */
export function Headline({ track }: { track: TrackView }) {
  const look = stateLooks[track.state]
  return (
    <View className="card status-head" data-testid="status.head" data-state={track.state}>
      <View className={`status-head__icon tone-${statusTone(look)}`}>
        <Icon name={statusIcon(look)} />
      </View>
      <View className="status-head__state" data-testid="status.state">
        {track.headline}
      </View>
      <View className="status-head__sentence">{track.sentence}</View>
      <View className="status-head__next" data-testid="status.next">
        <Text className="status-head__label">下一步</Text>
        <Text>{track.next.sentence}</Text>
      </View>
      {track.workingDay !== null && (
        <View
          className="note"
          data-testid="status.working-day"
        >{`审核中，今天是第 ${track.workingDay} 个工作日`}</View>
      )}
      {track.amendment && !track.amendment.due.passed && (
        <CalendarButton
          deadline={{
            id: `amend|${track.amendment.id}`,
            title: '补正截止',
            note: `${track.editionName}：${track.projectName}`,
            at: track.amendment.due.at,
          }}
          testId="status.calendar"
        />
      )}
      <OfficeCall office={track.office} testId="status.office" />
    </View>
  )
}
