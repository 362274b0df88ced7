import { Text, View } from '@tarojs/components'
import { Icon } from '../components/icon'
import { Pressable } from '../components/pressable'
import { dial } from './dialogs'

/** The office and its telephone as the notice prints them, one tap from a call; nothing where none is printed. */
export function OfficeCall({
  office,
  testId,
}: {
  office: { name: string; phone: string } | null
  testId: string
}) {
  if (!office) return null
  return (
    <Pressable className="link-row" onTap={() => dial(office.phone)} testId={testId}>
      <Icon name="phone" />
      <View className="link-row__text">
        {office.name}
        <Text className="link-row__note digits">{office.phone}</Text>
      </View>
      <Text className="link-row__act">拨打</Text>
    </Pressable>
  )
}
