import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from './icon'

/** The states a chip can show (ux §4.2): one icon, one colour and a word each, the same everywhere. */
export type Status =
  | 'pass'
  | 'fail'
  | 'need'
  | 'manual'
  | 'idle'
  | 'moving'
  | 'sealed'
  | 'award'
  | 'excused'
  | 'soon'

const looks: Record<Status, { icon: IconName; tone: string }> = {
  pass: { icon: 'check', tone: 'pass' },
  fail: { icon: 'cross', tone: 'fail' },
  need: { icon: 'exclaim', tone: 'need' },
  manual: { icon: 'half', tone: 'manual' },
  idle: { icon: 'circle', tone: 'neutral' },
  moving: { icon: 'upload', tone: 'brand' },
  sealed: { icon: 'lock', tone: 'ink' },
  award: { icon: 'star', tone: 'award' },
  excused: { icon: 'ban', tone: 'neutral' },
  soon: { icon: 'clock', tone: 'need' },
}

/** The icon that belongs to a state. */
export function statusIcon(status: Status): IconName {
  return looks[status].icon
}

/** The colour family that belongs to a state: `tone-<name>` in styles. */
export function statusTone(status: Status): string {
  return looks[status].tone
}

/** A state as icon, words and colour; the words alone are enough. */
export function StatusChip({
  status,
  children,
  testId,
}: {
  status: Status
  children: string
  testId?: string
}) {
  return (
    <View className={`chip tone-${statusTone(status)}`} data-testid={testId} data-state={status}>
      <Icon name={statusIcon(status)} />
      <Text>{children}</Text>
    </View>
  )
}
