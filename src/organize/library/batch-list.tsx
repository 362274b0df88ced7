import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { type Status, StatusChip } from '../../components/status-chip'
import type { LibraryBatchView } from '../../contract/views/nation-library'

interface Properties {
  batches: readonly LibraryBatchView[]
  mayUndo: boolean
  onUndo: (batch: LibraryBatchView) => void
}

const looks: Record<LibraryBatchView['state'], Status> = {
  uploading: 'moving',
  imported: 'pass',
  undone: 'excused',
  dropped: 'excused',
}

function countsText({ counts }: LibraryBatchView): string {
  if (!counts) return '还没有导入'
  const { added, wrong, suspected, known } = counts
  return `导入 ${added}，错误 ${wrong}，疑似重复 ${suspected}，已有 ${known}`
}

/** 批次日志: what was imported by whom; a batch nothing rests on can be taken back. */
export function BatchList({ batches, mayUndo, onUndo }: Properties) {
  if (batches.length === 0)
    return (
      <EmptyState title="还没有导入过项目" testId="nat.import.empty">
        下载模板，让各赛事填好后交来，在这里一次导入。
      </EmptyState>
    )
  return (
    <View className="card" data-testid="nat.import.batches">
      <View className="card__title">导入批次</View>
      {batches.map(batch => (
        <View className="import-line" key={batch.id} data-testid={`nat.import.batch.${batch.id}`}>
          <View className="import-line__name">
            <View>{batch.fileName}</View>
            <View className="note digits">{countsText(batch)}</View>
            <View className="note">{`${batch.by} ${momentText(batch.at)}${batch.late ? ' · 特批逾期' : ''}`}</View>
            {batch.undoReason && <View className="note">{`撤回理由：${batch.undoReason}`}</View>}
            {batch.inUse && <View className="note">{batch.inUse}</View>}
          </View>
          <StatusChip status={looks[batch.state]}>{batch.stateLabel}</StatusChip>
          {mayUndo && batch.state === 'imported' && !batch.inUse && (
            <Button
              kind="quiet"
              narrow
              label={`撤回这一批：${batch.fileName}`}
              onTap={() => onUndo(batch)}
              testId={`nat.import.undo.${batch.id}`}
            >
              撤回
            </Button>
          )}
        </View>
      ))}
    </View>
  )
}
