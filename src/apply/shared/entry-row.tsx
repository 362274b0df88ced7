import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'

interface Properties {
  title: string
  note: string
  /** Chips. */
  children?: ReactNode
  testId: string
  onOpen: () => void
}

/** One entry of a list of the form; opens its sheet. */
export function EntryRow({ title, note, children, testId, onOpen }: Properties) {
  return (
    <Pressable className="entry" onTap={onOpen} testId={testId}>
      <View className="entry__body">
        <View className="entry__title">{title}</View>
        {note !== '' && <View className="entry__note">{note}</View>}
        {children && <View className="entry__chips">{children}</View>}
      </View>
      <Text className="entry__edit">修改</Text>
      <Icon name="next" />
    </Pressable>
  )
}
