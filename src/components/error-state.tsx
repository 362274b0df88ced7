import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { accessible } from './accessible'
import { Button } from './button'
import { Icon } from './icon'

interface Properties {
  failure: { message: string; traceId: string }
  onRetry?: () => void
  /** Where to go instead, when trying again would not help. */
  action?: ReactNode
  /** Slim: a strip above old content; otherwise in place of content. */
  slim?: boolean
  testId?: string
}

/** What could not be done, in the server's own words, with a way to try again and a number to quote on the phone. */
export function ErrorState({ failure, onRetry, action, slim, testId = 'error' }: Properties) {
  return (
    <View
      className={slim ? 'failure failure--slim' : 'failure'}
      data-testid={testId}
      {...accessible({ role: 'alert' })}
    >
      <View className="failure__icon">
        <Icon name="exclaim" />
      </View>
      <View className="failure__text">
        <View className="failure__message">{failure.message}</View>
        {failure.traceId && <View className="failure__trace">{`错误编号 ${failure.traceId}`}</View>}
      </View>
      {onRetry && (
        <Button kind="secondary" narrow onTap={onRetry} testId={`${testId}.retry`}>
          重试
        </Button>
      )}
      {action}
    </View>
  )
}
