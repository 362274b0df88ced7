import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ChunkUploader } from '../../components/chunk-uploader'
import { momentText } from '../../components/date-text'
import { sizeText } from '../../components/file-size'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { type Status, StatusChip } from '../../components/status-chip'
import type { FileState, FileView, FileVisibility } from '../../contract/views/files'
import { type UploadRow, uploadActs } from '../../platform/uploads'

const looks: Record<FileState, Status> = {
  uploading: 'need',
  checking: 'manual',
  ready: 'pass',
  refused: 'fail',
}

/** Who may see a file, in words. */
export const visibilityNames: Record<FileVisibility, string> = { review: '仅评审可见', public: '可公开' }

/** A file the server has: what it is, how it stands, who may see it; opens what can be done with it. */
export function FileLine({
  file,
  mayChange,
  onOpen,
}: {
  file: FileView
  mayChange: boolean
  onOpen: () => void
}) {
  const facts = [
    sizeText(file.bytes),
    file.number > 1 && `第 ${file.number} 版`,
    visibilityNames[file.visibility],
  ]
  return (
    <Pressable className="file-line" onTap={onOpen} state={file.state} testId={`files.file.${file.id}`}>
      <View className="file-line__icon">
        <Icon name="document" />
      </View>
      <View className="file-line__body">
        <View className="file-line__name">{file.name}</View>
        <View className="file-line__note">{facts.filter(Boolean).join(' · ')}</View>
        <View className="file-line__chips">
          <StatusChip status={file.shutAway ? 'fail' : looks[file.state]}>
            {file.state === 'checking' ? '检查中，可先填别的' : file.stateText}
          </StatusChip>
          {file.state === 'ready' && !file.shutAway && <Text className="note">{file.scanText}</Text>}
        </View>
        {file.refusal && <View className="file-line__reason">{file.refusal}</View>}
        {file.shutAway && (
          <View className="file-line__reason" data-testid={`files.shut.${file.id}`}>
            这个文件不再给任何人打开，也不算已交。
          </View>
        )}
      </View>
      <View className="file-line__go">
        <Text>{mayChange ? '管理' : '查看'}</Text>
        <Icon name="next" />
      </View>
    </Pressable>
  )
}

/** An earlier version: kept, but it does not count any more. */
export function OldVersion({ file }: { file: FileView }) {
  const when = file.uploadedAt ? ` · ${momentText(file.uploadedAt)}` : ''
  return (
    <View className="file-list__old" data-testid={`files.old.${file.id}`}>
      {`旧版留存：${file.name} · 第 ${file.number} 版${when}`}
    </View>
  )
}

interface RowProperties {
  row: UploadRow
  onChooseAgain: () => void
  onRemove: () => void
}

/** A file on its way from this device, with what fits its phase. */
export function UploadLine({ row, onChooseAgain, onRemove }: RowProperties) {
  const { phase } = row.state
  const act = (label: string, name: string, work: () => void) => (
    <Button
      kind="quiet"
      narrow
      onTap={work}
      testId={`files.${name}.${row.slot}`}
      label={`${label}：${row.name}`}
    >
      {label}
    </Button>
  )
  const isOpen = phase !== 'finishing' && phase !== 'done'
  return (
    <ChunkUploader {...row.state} name={row.name} bytes={row.bytes} testId={`files.upload.${row.slot}`}>
      {isOpen && (
        <>
          {phase === 'sending' && act('暂停', 'pause', () => uploadActs.pause(row.key))}
          {phase === 'paused' && act('继续', 'resume', () => uploadActs.resume(row.key))}
          {phase === 'waiting' && act('现在重试', 'hurry', () => uploadActs.hurry(row.key))}
          {phase === 'refused' && act('再试一次', 'retry', () => uploadActs.retry(row.key))}
          {phase === 'gone' && act('重新选择', 'again', onChooseAgain)}
          {act('移除', 'remove', onRemove)}
        </>
      )}
    </ChunkUploader>
  )
}

/** An upload begun earlier whose file this page does not hold any more. */
export function UnfinishedLine({
  file,
  onChooseAgain,
  onRemove,
}: {
  file: FileView
  onChooseAgain: () => void
  onRemove: () => void
}) {
  const look = { phase: 'gone' as const, sent: file.receivedBytes, secondsLeft: null, sentence: null }
  return (
    <ChunkUploader {...look} name={file.name} bytes={file.bytes} testId={`files.unfinished.${file.slot}`}>
      <Button kind="quiet" narrow onTap={onChooseAgain} testId={`files.again.${file.slot}`}>
        重新选择
      </Button>
      <Button kind="quiet" narrow onTap={onRemove} testId={`files.remove.${file.slot}`}>
        移除
      </Button>
    </ChunkUploader>
  )
}
