import { View } from '@tarojs/components'
import type { DrawnExpert, ExpertDrawView } from '../../contract/views/experts'

const nameOf = ({ name, employer }: DrawnExpert) => `${name}（${employer}）`

/** Who came out, field by field: those who serve, then the alternates in the order they are asked. */
export function DrawnPlaces({ places }: { places: ExpertDrawView['places'] }) {
  return (
    <View>
      {places.map(({ field, want, serving, alternates }) => (
        <View className="hall-item" key={field} data-testid="org.experts.place">
          <View className="hall-item__text">
            <View className="hall-turn__name">{`${field}（${serving.length}/${want}人）`}</View>
            {serving.map((expert, i) => (
              <View key={expert.expert} data-testid="org.experts.serving">
                {`${i + 1}. ${nameOf(expert)}`}
              </View>
            ))}
            {alternates.length > 0 && (
              <View className="hall-note" data-testid="org.experts.alternates">
                {`备选依次为：${alternates.map(nameOf).join('、')}`}
              </View>
            )}
          </View>
        </View>
      ))}
    </View>
  )
}
