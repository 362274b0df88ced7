import { Text, View } from '@tarojs/components'
import { Pressable } from '../../components/pressable'
import { StatusChip } from '../../components/status-chip'
import type { QueueRowView } from '../../contract/views/screening'
import { stateLook } from '../shared/state-look'
import { PrecheckNumbers } from './precheck-counts'
import { termText } from './queue-table'

/** The queue on a phone: one card an application. */
export function QueueCards({
  rows,
  onOpen,
}: {
  rows: readonly QueueRowView[]
  onOpen: (row: QueueRowView) => void
}) {
  return (
    <View data-testid="org.queue.cards">
      {rows.map(row => (
        <Pressable
          key={row.application}
          className="card queue-card"
          testId={`org.queue.card.${row.application}`}
          onTap={() => onOpen(row)}
        >
          <View className="queue-card__head">
            <View className="queue-card__title">{row.projectName || '未填项目名称'}</View>
            <StatusChip status={stateLook(row.state.id)}>{row.state.name}</StatusChip>
          </View>
          <View className="note">{row.subjectName || '未填参赛主体'}</View>
          <View className="queue-card__foot">
            <Text className="note">{[row.group, row.county, termText(row)].filter(Boolean).join(' · ')}</Text>
            <PrecheckNumbers counts={row.precheck} />
          </View>
        </Pressable>
      ))}
    </View>
  )
}
