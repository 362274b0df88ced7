import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { FilesView } from '../../contract/views/files'
import { openPage } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'

function noteOf({ files, slots }: FilesView): string {
  const there = files.filter(({ replaced, state }) => !replaced && state === 'ready')
  const missing = slots.filter(({ id, required }) => required && !there.some(({ slot }) => slot === id))
  const rest = missing.length > 0 ? `，还差 ${missing.length} 份必交的` : ''
  return `材料 ${there.length} 份${rest}`
}

/** The way to the files of an application, with how many there are. */
export function FilesLink({ application }: { application: string }) {
  const { data, reload } = useCall('applications', 'files', { application })
  useShownAgain(() => void reload())
  return (
    <View className="card card--rows">
      <Pressable
        className="link-row"
        onTap={() => void openPage('apply/files/index', { application })}
        testId="files-link"
      >
        <Icon name="folder" />
        <View className="link-row__text">
          {data?.mayChange === false ? '看上传的材料' : '上传材料'}
          <Text className="link-row__note">{data ? noteOf(data) : '商业计划书、路演PPT、证明等'}</Text>
        </View>
        <Icon name="next" />
      </Pressable>
    </View>
  )
}
