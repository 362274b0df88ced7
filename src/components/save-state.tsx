import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon, type IconName } from './icon'

/** Where the newest text lies: nowhere yet, on this device only, in the cloud, or refused. */
export type SaveKind = 'writing' | 'device' | 'sending' | 'cloud' | 'unsaved' | 'conflict'

const looks: Record<SaveKind, { icon: IconName; tone: string }> = {
  writing: { icon: 'edit', tone: 'neutral' },
  device: { icon: 'exclaim', tone: 'need' },
  sending: { icon: 'upload', tone: 'brand' },
  cloud: { icon: 'check', tone: 'pass' },
  unsaved: { icon: 'cross', tone: 'fail' },
  conflict: { icon: 'exclaim', tone: 'need' },
}

const sentences: Record<SaveKind, string> = {
  writing: '正在保存',
  device: '已存本机，待上传',
  sending: '正在上传',
  cloud: '已自动保存',
  unsaved: '未保存，请勿离开',
  conflict: '两处都改了，请选择',
}

/** Says truthfully where the newest text lies. `at` is a time to read, such as 10:12. */
export function SaveState({ kind, at, testId }: { kind: SaveKind; at?: string; testId?: string }) {
  const { icon, tone } = looks[kind]
  return (
    <View
      className={`save-state tone-text-${tone}`}
      data-testid={testId}
      data-state={kind}
      {...accessible({ role: 'status', live: 'polite' })}
    >
      <Icon name={icon} />
      <Text className="digits">{at ? `${sentences[kind]} ${at}` : sentences[kind]}</Text>
    </View>
  )
}
