import { View } from '@tarojs/components'
import type { PublishedListPage } from '../../contract/views/catalog'

/** Honours of units as they were made public: what a correction changed, then honour by honour. */
export function HonourGroups({ honours }: { honours: NonNullable<PublishedListPage['honours']> }) {
  const { text, correction } = honours
  return (
    <View data-testid="list.honours">
      {correction && (
        <View className="card" data-testid="list.correction">
          <View className="card__title">这一版更正了什么</View>
          <View className="lead">{correction.reason}</View>
          {correction.changes.map(({ name, before, after }) => (
            <View className="award-line" key={name}>
              <View className="award-line__project">{name}</View>
              <View className="note">{`${before} → ${after}`}</View>
            </View>
          ))}
        </View>
      )}
      {text.honours.map(({ name, units }) => (
        <View className="card" key={name}>
          <View className="card__title">{name}</View>
          {units.map(unit => (
            <View className="award-line" key={unit}>
              <View className="award-line__project">{unit}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
