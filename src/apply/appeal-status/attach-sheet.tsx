import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { Sheet } from '../../components/sheet'
import type { ObjectionAttachView } from '../../contract/views/objections'
import { type UploadSource, uploadSources } from '../../platform/choose-upload'

const places: Record<UploadSource, string> = {
  device: '选择文件',
  chat: '从微信聊天里选',
  album: '从相册选',
  camera: '拍照',
}

/** Before a paper is chosen: the reminder about state secrets, to be read and ticked, and where to take the paper from. */
export function AttachSheet({
  attach,
  onChoose,
  onClose,
}: {
  attach: ObjectionAttachView
  onChoose: (source: UploadSource) => void
  onClose: () => void
}) {
  const [checked, setChecked] = useState(false)
  return (
    <Sheet
      open
      title="附上证据材料"
      testId="appeal-status.attach.sheet"
      onClose={onClose}
      actions={
        <View className="stack">
          {uploadSources(attach.formats).map(source => (
            <Button
              key={source}
              disabledReason={checked ? null : '请先阅读并勾选'}
              onTap={() => onChoose(source)}
              testId={`appeal-status.attach.${source}`}
            >
              {places[source]}
            </Button>
          ))}
        </View>
      }
    >
      <View className="lead">{attach.text}</View>
      <View className="appeal-line">{attach.secrecy.text}</View>
      <CheckItem
        checked={checked}
        onChange={setChecked}
        label="我已阅读，要上传的文件不含国家秘密和内部信息"
        testId="appeal-status.attach.tick"
      />
    </Sheet>
  )
}
