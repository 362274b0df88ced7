import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'

/** A place of the bottom bar or of the left navigation. */
export interface Place {
  path: string
  label: string
  icon: IconName
  /** How many things wait there. */
  waiting?: number
}

interface Properties {
  places: readonly Place[]
  current: string
  onOpen: (path: string) => void
}

/** The bottom bar of the browser build; the mini-program has WeChat's own. */
export function TabBar({ places, current, onOpen }: Properties) {
  return (
    <View className="tab-bar" {...accessible({ role: 'navigation', label: '主导航' })}>
      {places.map(({ path, label, icon, waiting }) => (
        <Pressable
          key={path}
          className={classNames('tab-bar__place', path === current && 'tab-bar__place--on')}
          current={path === current || undefined}
          label={waiting ? `${label}，${waiting} 件待办` : undefined}
          testId={`tab.${path}`}
          onTap={() => onOpen(path)}
        >
          <View className="tab-bar__icon">
            <Icon name={icon} />
            {waiting ? (
              <Text className="tab-bar__waiting digits">{waiting > 99 ? '99+' : String(waiting)}</Text>
            ) : null}
          </View>
          <Text className="tab-bar__label">{label}</Text>
        </Pressable>
      ))}
    </View>
  )
}
