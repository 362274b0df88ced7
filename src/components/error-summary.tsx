import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface Properties {
  problems: { name: string; label: string; message: string }[]
  /** Brings the person to the field of that name. */
  onJump: (name: string) => void
  testId?: string
}

/** Everything that is still to be corrected on a page; each line leads to its field. */
export function ErrorSummary({ problems, onJump, testId = 'problems' }: Properties) {
  if (problems.length === 0) return null
  return (
    <View className="problems" data-testid={testId} {...accessible({ role: 'alert' })}>
      <View className="problems__title">{`还有 ${problems.length} 处需要改，点一下就到`}</View>
      {problems.map(({ name, label, message }) => (
        <Pressable
          className="problems__line"
          key={name}
          onTap={() => onJump(name)}
          testId={`${testId}.${name}`}
        >
          <View className="problems__text">
            <Text className="problems__label">{label}</Text>
            <Text>{message}</Text>
          </View>
          <Icon name="next" />
        </Pressable>
      ))}
    </View>
  )
}
