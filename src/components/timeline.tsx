import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'

/** One point of a timetable or of what happened. */
export interface TimelineItem {
  /** Tells apart points of the same title and time. */
  id?: string
  title: string
  /** When, as it is to be read: 7月10日 23:59, or 暂定. */
  time?: string
  state: 'done' | 'now' | 'later'
  /** Who, or what it means for the person. */
  note?: string
  /** 暂定 and the like: the notice gives no firm date. */
  tentative?: boolean
}

const spoken = { done: '已完成', now: '正在进行', later: '未开始' }

/** What was, what is and what comes, from top to bottom. */
export function Timeline({ items, testId }: { items: TimelineItem[]; testId?: string }) {
  return (
    <View className="timeline" data-testid={testId} {...accessible({ role: 'list' })}>
      {items.map(item => (
        <View
          className={`timeline__item timeline__item--${item.state}`}
          key={item.id ?? `${item.title}${item.time ?? ''}`}
          data-state={item.state}
          {...accessible({ role: 'listitem' })}
        >
          <View className="timeline__mark" {...accessible({ hidden: true })}>
            {item.state === 'done' && <Icon name="check" />}
          </View>
          <View className="timeline__body">
            <View className="timeline__line">
              <Text className="timeline__title">{item.title}</Text>
              {item.tentative && <Text className="timeline__tentative">暂定</Text>}
              <Text className="unseen">{spoken[item.state]}</Text>
            </View>
            {item.time && <View className="timeline__time digits">{item.time}</View>}
            {item.note && <View className="timeline__note">{item.note}</View>}
          </View>
        </View>
      ))}
    </View>
  )
}
