import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { PaperSheetView } from '../../contract/views/rounds-paper'
import { chooseUploads, uploadSources } from '../../platform/choose-upload'
import { openFile } from '../../platform/open-file'
import type { UploadState } from '../../platform/upload-state'
import { useAction } from '../../platform/use-action'
import { usePaperPhoto } from '../../platform/use-paper-photo'

const endings = ['jpg', 'jpeg', 'png'] as const

function progressText({ phase, sentence }: UploadState): string | null {
  if (phase === 'done') return '照片已收到，校验码会随这张表记入存证。'
  if (phase === 'refused') return `照片没有收下：${sentence ?? '请重新拍一张'}`
  if (phase === 'gone') return '照片读不出来了，请重新选择。'
  if (phase === 'waiting') return '网络断了，恢复后自动续传。'
  return phase === 'finishing' ? '正在检查照片' : '正在上传照片'
}

/** The photo of a sheet: never required; who may decide about the sheet, and after the reveal the notary, opens it. */
export function SheetPhoto({
  session,
  sheet,
  onDone,
}: {
  session: string
  sheet: PaperSheetView
  onDone: () => Promise<void>
}) {
  const { sheetNo, photoAt, may } = sheet
  const photo = usePaperPhoto({ session, sheetNo }, () => void onDone())
  const opening = useAction('rounds', 'openPaperPhoto')
  const [refused, setRefused] = useState(false)
  const choose = async () => {
    const source = uploadSources(endings).includes('camera') ? 'camera' : 'device'
    const [file] = await chooseUploads(endings, 1, source)
    if (file) await photo.send(file)
  }
  const look = async () => {
    const reply = await opening.run({ session, sheetNo })
    if (reply.ok) setRefused(!(await openFile(reply.data.url, reply.data.name, false)))
  }
  const busy =
    photo.state !== null && ['preparing', 'sending', 'waiting', 'finishing'].includes(photo.state.phase)
  if (!photoAt && !may.attach) return null
  return (
    <View data-testid="paper.photo">
      {photoAt && <View className="hall-note">{`已附照片 ${fullMomentText(photoAt)}`}</View>}
      {photo.state && (
        <View className="hall-note" data-testid="paper.photo.said">
          {progressText(photo.state)}
        </View>
      )}
      {opening.failure && <ErrorState slim failure={opening.failure} />}
      {refused && <View className="hall-note">这台设备打不开照片，请换一台再看。</View>}
      <View className="hall-tools">
        {may.attach && (
          <Button kind="secondary" narrow busy={busy} testId="paper.photo.take" onTap={() => void choose()}>
            {photoAt ? '换一张照片' : '附上原表照片（可不附）'}
          </Button>
        )}
        {may.look && (
          <Button
            kind="secondary"
            narrow
            busy={opening.busy}
            testId="paper.photo.look"
            onTap={() => void look()}
          >
            看原表照片
          </Button>
        )}
      </View>
    </View>
  )
}
