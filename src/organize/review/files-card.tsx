import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { sizeText } from '../../components/file-size'
import { type Status, StatusChip } from '../../components/status-chip'
import type { FileState, ReviewFile, ReviewFilesView } from '../../contract/views/files'
import { useCall } from '../../platform/use-call'
import { useOpenFile } from '../../platform/use-open-file'
import { CallState } from '../shared/call-state'
import { QuarantineSheet } from './quarantine-sheet'
import type { Review } from './use-review'

const looks: Record<FileState, Status> = {
  uploading: 'idle',
  checking: 'manual',
  ready: 'pass',
  refused: 'fail',
}

interface LineProperties {
  file: ReviewFile
  busy: boolean
  mayQuarantine: boolean
  onOpen: () => void
  onReport: () => void
}

function FileLine({ file, busy, mayQuarantine, onOpen, onReport }: LineProperties) {
  const facts = [
    sizeText(file.bytes),
    `第 ${file.number} 版`,
    file.replaced && '已有新版',
    file.submitted && '随最近一次提交',
    file.uploadedAt && momentText(file.uploadedAt),
  ]
  const { quarantined } = file
  const isReady = file.state === 'ready' && !quarantined
  return (
    <View className="review-file" data-testid={`org.review.file.${file.id}`}>
      <View className="file-line__name">{file.name}</View>
      <View className="file-line__note">{facts.filter(Boolean).join(' · ')}</View>
      <View className="file-line__chips">
        <StatusChip status={quarantined ? 'sealed' : looks[file.state]}>
          {quarantined ? '已隔离' : file.stateText}
        </StatusChip>
        {isReady && <Text className={file.scanned ? 'note' : 'note tone-text-need'}>{file.scanText}</Text>}
      </View>
      {file.refusal && <View className="file-line__reason">{file.refusal}</View>}
      {quarantined && (
        <View className="file-line__reason">
          {`${quarantined.by}于${momentText(quarantined.at)}报为涉密：${quarantined.reason}`}
        </View>
      )}
      {file.why && !quarantined && <View className="file-line__note">{file.why}</View>}
      {!quarantined && file.state !== 'uploading' && (
        <View className="review-file__acts">
          {file.why === null && (
            <Button
              kind="quiet"
              narrow
              icon="download"
              busy={busy}
              onTap={onOpen}
              testId={`org.review.file.open.${file.id}`}
            >
              打开
            </Button>
          )}
          {mayQuarantine && (
            <Button
              kind="quiet"
              narrow
              icon="ban"
              onTap={onReport}
              testId={`org.review.file.report.${file.id}`}
            >
              报涉密
            </Button>
          )}
        </View>
      )}
    </View>
  )
}

function Opened({ opened }: { opened: ReviewFilesView['opened'] }) {
  if (opened.length === 0) return null
  return (
    <View className="review-file" data-testid="org.review.files.opened">
      <View className="note">谁看过</View>
      {opened.map(({ file, name, by, at }) => (
        <View
          className="file-line__note"
          key={`${file}${by}${at}`}
        >{`${momentText(at)} ${by} 打开了 ${name}`}</View>
      ))}
    </View>
  )
}

function slotsOf(files: readonly ReviewFile[]): { id: string; name: string; files: ReviewFile[] }[] {
  const ids = [...new Set(files.map(({ slot }) => slot))]
  return ids.map(id => {
    const own = files.filter(({ slot }) => slot === id)
    return { id, name: own[0]?.slotName ?? '', files: own }
  })
}

/** 材料: the files by what they are for, with versions, what was found in them, and who looked. */
export function FilesCard({ review }: { review: Review }) {
  const { edition, application } = review.target
  const call = useCall('screening', 'files', { edition, application }, { enabled: application !== '' })
  const opening = useOpenFile('screening', 'openFile')
  const [reported, setReported] = useState<ReviewFile | null>(null)
  const { data, reload } = call
  const open = async (file: ReviewFile) => {
    await opening.open({ edition, file: file.id })
    await reload()
  }
  return (
    <View className="card" data-testid="org.review.files">
      <View className="card__title">材料</View>
      <CallState call={call} rows={3} />
      {data?.files.length === 0 && <View className="note">没有上传材料。</View>}
      {opening.failure && <ErrorState slim failure={opening.failure} onRetry={() => void reload()} />}
      {opening.refused && <View className="file-line__reason">这台设备没能打开，请换电脑浏览器再试。</View>}
      {slotsOf(data?.files ?? []).map(slot => (
        <View className="review-slot" key={slot.id} data-testid={`org.review.slot.${slot.id}`}>
          <View className="review-slot__name">{slot.name}</View>
          {slot.files.map(file => (
            <FileLine
              key={file.id}
              file={file}
              busy={opening.busy}
              mayQuarantine={data?.mayQuarantine ?? false}
              onOpen={() => void open(file)}
              onReport={() => setReported(file)}
            />
          ))}
        </View>
      ))}
      {data && <Opened opened={data.opened} />}
      {reported && (
        <QuarantineSheet
          edition={edition}
          file={reported}
          onClose={() => setReported(null)}
          onDone={() => {
            setReported(null)
            void reload()
          }}
        />
      )}
    </View>
  )
}
