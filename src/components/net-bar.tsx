import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon, type IconName } from './icon'

/** What the network and the device's store are doing for the person. */
export type NetState = 'online' | 'weak' | 'offline' | 'queued' | 'unsaved'

const looks: Record<NetState, { icon: IconName; tone: string }> = {
  online: { icon: 'check', tone: 'pass' },
  weak: { icon: 'upload', tone: 'need' },
  offline: { icon: 'offline', tone: 'need' },
  queued: { icon: 'exclaim', tone: 'need' },
  unsaved: { icon: 'cross', tone: 'fail' },
}

/** A strip that explains the network; it never covers a control and never blocks one. */
export function NetBar({ state, children, testId }: { state: NetState; children: string; testId?: string }) {
  const { icon, tone } = looks[state]
  return (
    <View
      className={`net-bar tone-${tone}`}
      data-testid={testId}
      data-state={state}
      {...accessible({ role: 'status', live: 'polite' })}
    >
      <Icon name={icon} />
      <Text className="net-bar__text">{children}</Text>
    </View>
  )
}
