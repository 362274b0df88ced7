import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChunkUploader } from '../../components/chunk-uploader'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { sizeText } from '../../components/file-size'
import type { ObjectionFileView, OwnObjectionView } from '../../contract/views/objections'
import { chooseUploads, type UploadSource } from '../../platform/choose-upload'
import { openFile } from '../../platform/open-file'
import type { UploadFile } from '../../platform/upload-file'
import { isAtRest } from '../../platform/upload-state'
import { useAction } from '../../platform/use-action'
import { useEvidenceUpload } from '../../platform/use-evidence-upload'
import { AttachSheet } from './attach-sheet'

function FileRow({
  view,
  file,
  onDone,
}: {
  view: OwnObjectionView
  file: ObjectionFileView
  onDone: () => void
}) {
  const { objection, version, may } = view
  const opening = useAction('applications', 'openOwnObjectionFile')
  const removing = useAction('applications', 'removeObjectionFile')
  const [refused, setRefused] = useState(false)
  const look = async () => {
    const reply = await opening.run({ objection, file: file.file })
    if (reply.ok) setRefused(!(await openFile(reply.data.url, reply.data.name)))
  }
  const remove = async () => {
    const reply = await removing.run({ objection, file: file.file, expectedVersion: version })
    if (reply.ok || reply.failure.code === 'VERSION_CONFLICT') onDone()
  }
  const failure = opening.failure ?? removing.failure
  return (
    <View className="appeal-line" data-testid={`appeal-status.file.${file.file}`}>
      <View>{file.name}</View>
      <View className="note">{`${sizeText(file.bytes)} · ${momentText(file.takenAt)}附上`}</View>
      {failure && <ErrorState slim failure={failure} />}
      {refused && <View className="note">这台设备打不开，请换一台再看。</View>}
      <Button
        kind="quiet"
        narrow
        busy={opening.busy}
        label={`打开看看：${file.name}`}
        onTap={() => void look()}
        testId="appeal-status.file.open"
      >
        打开看看
      </Button>
      {may.removeFiles && (
        <Button
          kind="quiet"
          narrow
          busy={removing.busy}
          label={`撤下：${file.name}`}
          onTap={() => void remove()}
          testId="appeal-status.file.remove"
        >
          撤下
        </Button>
      )}
    </View>
  )
}

/** The papers one attached to one's own objection, and the way to attach more. */
export function EvidencePart({ view, onDone }: { view: OwnObjectionView; onDone: () => void }) {
  const { objection, attach, files } = view
  const [sheet, setSheet] = useState(false)
  const [chosen, setChosen] = useState<UploadFile | null>(null)
  const upload = useEvidenceUpload({ objection, secrecy: attach?.secrecy.version ?? '' }, onDone)
  if (!attach && files.length === 0) return null
  const choose = async (source: UploadSource) => {
    setSheet(false)
    const [file] = await chooseUploads(attach!.formats, 1, source)
    if (!file) return
    setChosen(file)
    await upload.send(file)
  }
  const { state } = upload
  const busy = state !== null && !isAtRest(state)
  return (
    <View className="card" data-testid="appeal-status.evidence">
      <View className="card__title">证据材料</View>
      {files.map(file => (
        <FileRow key={file.file} view={view} file={file} onDone={onDone} />
      ))}
      {state && chosen && state.phase !== 'done' && (
        <ChunkUploader
          {...state}
          name={chosen.name}
          bytes={chosen.bytes}
          testId="appeal-status.attach.progress"
        >
          {state.phase === 'refused' && (
            <Button kind="quiet" narrow onTap={upload.retry} testId="appeal-status.attach.retry">
              再试一次
            </Button>
          )}
        </ChunkUploader>
      )}
      {attach && <View className="note">{attach.text}</View>}
      {attach && (
        <Button
          kind="secondary"
          busy={busy}
          disabledReason={attach.left === 0 ? '已附满5个材料' : null}
          onTap={() => setSheet(true)}
          testId="appeal-status.attach"
        >
          附上证据材料
        </Button>
      )}
      {attach && sheet && (
        <AttachSheet
          attach={attach}
          onChoose={source => void choose(source)}
          onClose={() => setSheet(false)}
        />
      )}
    </View>
  )
}
