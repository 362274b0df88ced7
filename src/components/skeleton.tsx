import { View } from '@tarojs/components'
import { accessible } from './accessible'

const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/** Grey lines in place of content that takes longer than 300 ms; `rows` about as many as will come, at most 12. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <View className="skeleton" data-testid="skeleton" {...accessible({ role: 'status', label: '正在加载' })}>
      {lines.slice(0, rows).map(line => (
        <View className={`skeleton__row skeleton__row--${line % 3}`} key={line} />
      ))}
    </View>
  )
}
