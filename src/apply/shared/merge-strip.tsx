import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { clockText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { MergeNotice } from './merge-notice'

/** Says that another device's changes were taken over; it stays until it is read. */
export function MergeStrip({ notice, onRead }: { notice: MergeNotice; onRead: () => void }) {
  const fields = notice.labels.map(label => `〈${label}〉`).join('')
  return (
    <View className="merge-strip" data-testid="form.merged" {...accessible({ role: 'status' })}>
      <Icon name="info" />
      <Text className="merge-strip__text">
        {`已合并您在另一台设备 ${clockText(notice.changedAt)} 的修改：${fields}`}
      </Text>
      <Pressable className="merge-strip__read" onTap={onRead} testId="form.merged.read">
        知道了
      </Pressable>
    </View>
  )
}
