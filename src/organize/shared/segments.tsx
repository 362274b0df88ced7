import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { classNames } from '../../components/class-names'
import { Pressable } from '../../components/pressable'

interface Properties<T extends string> {
  label: string
  parts: readonly { id: T; name: string }[]
  value: T
  onChange: (value: T) => void
  testId?: string
}

/** The parts of one page, one shown at a time. */
export function Segments<T extends string>({ label, parts, value, onChange, testId }: Properties<T>) {
  return (
    <View className="segments" data-testid={testId} {...accessible({ role: 'tablist', label })}>
      {parts.map(({ id, name }) => (
        <Pressable
          key={id}
          className={classNames('segments__part', id === value && 'segments__part--on')}
          role="tab"
          selected={id === value}
          testId={testId && `${testId}.${id}`}
          onTap={() => onChange(id)}
        >
          <Text>{name}</Text>
        </Pressable>
      ))}
    </View>
  )
}
