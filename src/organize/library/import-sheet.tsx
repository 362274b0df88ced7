import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { LibraryPreview, LibraryView } from '../../contract/views/nation-library'
import type { ChosenFile } from '../../platform/choose-file'
import { useOnline } from '../../platform/network'
import { ImportPreview } from './import-preview'
import { ImportSource } from './import-source'
import { MappingPart } from './mapping-part'
import { useImport } from './use-import'

interface Properties {
  edition: string
  view: LibraryView
  onClose: () => void
  onDone: (said: string) => void
}

type Work = ReturnType<typeof useImport>

interface Step {
  work: Work
  offline: string | null
}

function SendButton({
  work,
  offline,
  file,
  missing,
}: Step & { file: ChosenFile | null; missing: string | null }) {
  const { sent } = work
  return (
    <Button
      busy={work.busy}
      disabledReason={offline ?? missing}
      onTap={() => file && void work.send(file)}
      testId="nat.import.preview"
    >
      {sent ? `正在上传 ${sent.parts}/${sent.of}` : '上传并检查'}
    </Button>
  )
}

function EnterButtons({
  work,
  offline,
  seen,
  withSuspected,
  onDone,
}: Step & { seen: LibraryPreview; withSuspected: boolean; onDone: (said: string) => void }) {
  const count = seen.counts.good + (withSuspected ? seen.counts.suspected : 0)
  const enter = async () => {
    const done = await work.importIt(withSuspected)
    if (!done) return
    const alike = done.suspectedIn > 0 ? `，其中 ${done.suspectedIn} 个疑似重复，请到查重判断` : ''
    onDone(`导入 ${done.added} 个项目${alike}。`)
  }
  return (
    <>
      <Button kind="secondary" onTap={work.forget} testId="nat.import.back">
        换一个文件
      </Button>
      <Button
        busy={work.importing}
        disabledReason={offline ?? seen.mappingProblem ?? (count === 0 ? '没有新的项目可以导入' : null)}
        onTap={() => void enter()}
        testId="nat.import.confirm"
      >
        {`只导合格的 ${count} 个`}
      </Button>
    </>
  )
}

/** A new file in three steps: choose it, look at what it would do, import exactly that. */
export function ImportSheet({ edition, view, onClose, onDone }: Properties) {
  const online = useOnline()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [lateReason, setLateReason] = useState('')
  const [withSuspected, setWithSuspected] = useState(false)
  const work = useImport({ edition, partBytes: view.limits.partBytes, lateReason })
  const { seen } = work
  const late = view.deadline.passed
  const unexplained = late && lateReason.trim() === '' ? '请写明特批理由' : null
  const step = { work, offline: online ? null : '联网后再操作' }
  return (
    <Sheet
      open
      title={late ? '特批导入' : '导入项目'}
      testId="nat.import.sheet"
      onClose={onClose}
      actions={
        seen ? (
          <EnterButtons {...step} seen={seen} withSuspected={withSuspected} onDone={onDone} />
        ) : (
          <SendButton {...step} file={file} missing={file ? unexplained : '请选择文件'} />
        )
      }
    >
      {work.failure && <ErrorState slim failure={work.failure} />}
      {!seen && (
        <ImportSource
          {...{ edition, view, file, lateReason }}
          onFile={setFile}
          onLateReason={setLateReason}
        />
      )}
      {seen && (
        <View>
          <ImportPreview seen={seen} />
          <MappingPart
            seen={seen}
            columns={view.columns}
            onChange={mapping => void work.preview(seen.batch, mapping)}
          />
          {seen.counts.suspected > 0 && (
            <CheckItem
              label={`疑似重复的 ${seen.counts.suspected} 个也导入，导入后逐个判断`}
              checked={withSuspected}
              onChange={setWithSuspected}
              testId="nat.import.suspected"
            />
          )}
        </View>
      )}
    </Sheet>
  )
}
