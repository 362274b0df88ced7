import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface Properties {
  open: boolean
  title: string
  children: ReactNode
  /** Buttons, the one that does it last. */
  actions: ReactNode
  onClose: () => void
  testId?: string
}

/** A half screen for a decision: what will happen, and the words to press. */
export function Sheet({ open, title, children, actions, onClose, testId = 'sheet' }: Properties) {
  // the browser's elements keep the keyboard inside a modal and turn Escape into onDismiss
  const keyboard = { onDismiss: onClose }
  if (!open) return null
  return (
    <View className="sheet" catchMove>
      <View className="sheet__shade" onClick={onClose} />
      <View
        className="sheet__panel"
        data-testid={testId}
        {...accessible({ role: 'dialog', label: title, modal: true })}
        {...keyboard}
      >
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Pressable className="sheet__close" label="关闭" onTap={onClose} testId={`${testId}.close`}>
            <Icon name="cross" />
          </Pressable>
        </View>
        <View className="sheet__body">{children}</View>
        <View className="sheet__actions">{actions}</View>
      </View>
    </View>
  )
}
