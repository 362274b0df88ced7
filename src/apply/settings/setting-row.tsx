import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../../components/icon'
import { Pressable } from '../../components/pressable'

interface Properties {
  icon: IconName
  title: string
  note?: string
  testId: string
  onTap: () => void
}

/** A line of the settings that leads to a page of its own. */
export function SettingRow({ icon, title, note, testId, onTap }: Properties) {
  return (
    <Pressable className="link-row" onTap={onTap} testId={testId}>
      <Icon name={icon} />
      <View className="link-row__text">
        {title}
        {note && <Text className="link-row__note">{note}</Text>}
      </View>
      <Icon name="next" />
    </Pressable>
  )
}
