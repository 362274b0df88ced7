import { View } from '@tarojs/components'
import type { IconName } from '../../components/icon'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { Sheet } from '../../components/sheet'
import type { UploadSource } from '../../platform/choose-upload'

const places: Record<UploadSource, { label: string; icon: IconName }> = {
  device: { label: '从本机选择', icon: 'folder' },
  chat: { label: '从微信聊天里选文件', icon: 'document' },
  album: { label: '从相册选', icon: 'screen' },
  camera: { label: '拍照或拍摄', icon: 'phone' },
}

interface Properties {
  sources: readonly UploadSource[]
  onChoose: (source: UploadSource) => void
  onClose: () => void
}

/** Where to take the file from, where the phone has several places. */
export function SourceSheet({ sources, onChoose, onClose }: Properties) {
  return (
    <Sheet open title="从哪里选择" testId="source" onClose={onClose} actions={null}>
      <View className="card--rows">
        {sources.map(source => (
          <Pressable
            className="link-row"
            key={source}
            onTap={() => onChoose(source)}
            testId={`source.${source}`}
          >
            <Icon name={places[source].icon} />
            <View className="link-row__text">{places[source].label}</View>
            <Icon name="next" />
          </Pressable>
        ))}
      </View>
    </Sheet>
  )
}
