import { Text, View } from '@tarojs/components'
import { Pressable } from '../../components/pressable'
import type { CountView } from '../../contract/views/screening'
import { openQueue } from '../shared/open-queue'

/** From beginning to fill in to the official number: how many got how far. */
export function Funnel({ steps }: { steps: readonly CountView[] }) {
  const most = Math.max(1, ...steps.map(step => step.count))
  return (
    <View className="funnel" data-testid="org.home.funnel">
      {steps.map(({ id, label, count, filter }) => (
        <Pressable
          key={id}
          className="funnel__step"
          testId={`org.home.funnel.${id}`}
          onTap={() => openQueue(filter)}
        >
          <View className="funnel__words">
            <Text>{label}</Text>
            <Text className="funnel__count digits">{String(count)}</Text>
          </View>
          <View className="funnel__track">
            <View className="funnel__part" style={{ width: `${(count / most) * 100}%` }} />
          </View>
        </Pressable>
      ))}
    </View>
  )
}
