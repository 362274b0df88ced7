import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

interface Properties {
  icon?: IconName
  title: string
  /** One sentence: why it is empty. */
  children?: ReactNode
  /** One button: what to do next. */
  action?: ReactNode
  testId?: string
}

/** Nothing here yet: a drawing, the reason and the next step. */
export function EmptyState({ icon = 'folder', title, children, action, testId }: Properties) {
  return (
    <View className="empty" data-testid={testId}>
      <View className="empty__icon">
        <Icon name={icon} />
      </View>
      <View className="empty__title">{title}</View>
      {children && <View className="empty__reason">{children}</View>}
      {action && <View className="empty__action">{action}</View>}
    </View>
  )
}
