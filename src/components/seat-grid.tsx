import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'
import { type Status, statusIcon, statusTone } from './status-chip'

/** A judge's seat as the host sees it: never a score. */
export interface Seat {
  /** 1, 2 … as on the card on the table. */
  number: number
  status: Status
  /** 未连接 / 打分中 / 已提交 … */
  statusText: string
  /** 3 秒前, 失联 00:42. */
  heartbeat?: string
}

/** The judges' seats in their order, each with its state in words. */
export function SeatGrid({ seats, testId }: { seats: readonly Seat[]; testId?: string }) {
  return (
    <View className="seats" data-testid={testId} {...accessible({ role: 'list', label: '评委席' })}>
      {seats.map(({ number, status, statusText, heartbeat }) => (
        <View
          className={`seats__seat tone-edge-${statusTone(status)}`}
          key={number}
          data-testid={testId && `${testId}.${number}`}
          data-state={status}
          {...accessible({ role: 'listitem' })}
        >
          <Text className="seats__number digits">{`${number} 号`}</Text>
          <View className={`seats__status tone-text-${statusTone(status)}`}>
            <Icon name={statusIcon(status)} />
            <Text>{statusText}</Text>
          </View>
          {heartbeat && <Text className="seats__heartbeat digits">{heartbeat}</Text>}
        </View>
      ))}
    </View>
  )
}
