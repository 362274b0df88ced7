import { Text, View } from '@tarojs/components'
import { stateLooks } from '../../components/application-look'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { statusIcon, statusTone } from '../../components/status-chip'
import type { TrackView } from '../../contract/views/applications-track'
import { dial } from '../../platform/dialogs'

/** Where the application stands, in large letters, what to do now, and whom to call. */
export function Headline({ track }: { track: TrackView }) {
  const look = stateLooks[track.state]
  const { office } = track
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
      {office && (
        <Pressable className="link-row" onTap={() => dial(office.phone)} testId="status.office">
          <Icon name="phone" />
          <View className="link-row__text">
            {office.name}
            <Text className="link-row__note digits">{office.phone}</Text>
          </View>
          <Text className="link-row__act">拨打</Text>
        </Pressable>
      )}
    </View>
  )
}
