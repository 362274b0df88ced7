import { ScrollView, Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Icon } from './icon'
import { placeId } from './place-id'
import { Pressable } from './pressable'
import type { Place } from './tab-bar'

interface Properties {
  title: string
  /** Whose desk this is: 长治市工信局 · 经办人. */
  subtitle?: string
  groups: readonly { title?: string; places: readonly Place[] }[]
  current: string
  onOpen: (path: string) => void
}

/** The organisers' left navigation from 960 px on; above it, a row that scrolls sideways. */
export function SideNavigation({ title, subtitle, groups, current, onOpen }: Properties) {
  return (
    <View className="side" {...accessible({ role: 'navigation', label: title })}>
      <View className="side__head">
        <View className="side__title">{title}</View>
        {subtitle && <View className="side__subtitle">{subtitle}</View>}
      </View>
      <ScrollView className="side__groups" scrollX scrollIntoView={placeId(current)}>
        {groups.map(group => (
          <View className="side__group" key={group.title ?? group.places[0]?.path}>
            {group.title && <View className="side__group-title">{group.title}</View>}
            {group.places.map(({ path, label, icon, waiting }) => (
              <Pressable
                key={path}
                id={placeId(path)}
                className={classNames('side__place', path === current && 'side__place--on')}
                current={path === current || undefined}
                testId={`side.${path}`}
                onTap={() => onOpen(path)}
              >
                <Icon name={icon} />
                <Text className="side__label">{label}</Text>
                {waiting ? <Text className="side__waiting digits">{String(waiting)}</Text> : null}
              </Pressable>
            ))}
          </View>
        ))}
      </ScrollView>
    </View>
  )
}
