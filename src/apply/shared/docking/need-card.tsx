import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { StatusChip } from '../../../components/status-chip'
import type { NeedView } from '../../../contract/views/services'

/** A need as it is read: whose, what for, how much, who may see it; below it what can be done. */
export function NeedCard({ need, own, children }: { need: NeedView; own?: boolean; children?: ReactNode }) {
  const wants = [...need.kindNames, ...(need.amountText ? [need.amountText] : [])].join(' · ')
  return (
    <View className="card" data-testid={`need.${need.id}`}>
      <View className="card__title">{need.from}</View>
      <View className="note">{need.about}</View>
      <View className="docking-line">{wants}</View>
      <View className="docking-text">{need.text}</View>
      {own && (
        <View className="docking-line">
          <StatusChip status={need.open ? 'pass' : 'idle'}>{need.open ? '已发布' : '已收回'}</StatusChip>
          <Text className="note">{`谁可以看：${need.visibilityText}`}</Text>
        </View>
      )}
      {children}
    </View>
  )
}
