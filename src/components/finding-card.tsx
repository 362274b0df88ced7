import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ClauseQuote } from './clause-quote'
import { type Status, StatusChip } from './status-chip'

interface Properties {
  status: Status
  /** The word for the state, e.g. 待补充. */
  statusText: string
  title: string
  /** What it comes to, in one plain sentence. */
  sentence: string
  clause?: { quote: string; source: string; reading?: string; onOpen?: () => void }
  /** What was compared: name and value. */
  evidence?: { name: string; value: string }[]
  /** Buttons: what to do next. */
  children?: ReactNode
  /** The clause id, for tests and links. */
  rule?: string
  testId?: string
}

/** One requirement's outcome: the state, a plain sentence, the clause it rests on, and what was looked at. */
export function FindingCard(properties: Properties) {
  const { status, statusText, title, sentence, clause, evidence = [], children, rule, testId } = properties
  return (
    <View className={`finding finding--${status}`} data-testid={testId} data-rule={rule} data-state={status}>
      <View className="finding__head">
        <StatusChip status={status}>{statusText}</StatusChip>
        <Text className="finding__title">{title}</Text>
      </View>
      <View className="finding__sentence">{sentence}</View>
      {clause && <ClauseQuote {...clause} />}
      {evidence.length > 0 && (
        <View className="finding__evidence">
          <View className="finding__looked">我们看了</View>
          {evidence.map(({ name, value }) => (
            <View className="finding__pair" key={name}>
              <Text className="finding__name">{name}</Text>
              <Text className="finding__value">{value}</Text>
            </View>
          ))}
        </View>
      )}
      {children && <View className="finding__actions">{children}</View>}
    </View>
  )
}
