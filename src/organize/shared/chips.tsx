import { Text, View } from '@tarojs/components'
import { accessible } from '../../components/accessible'
import { classNames } from '../../components/class-names'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'

interface Properties {
  /** What is chosen here, for those who hear it. */
  label: string
  choices: readonly { id: string; name: string; count?: number }[]
  /** The chosen ids. */
  value: readonly string[]
  onChange: (value: string[]) => void
  /** One at most instead of several; the chosen one may be put out again unless `always`. */
  single?: boolean
  always?: boolean
  testId?: string
}

/** Small answers side by side, of which one or several are chosen. */
export function Chips({ label, choices, value, onChange, single, always, testId }: Properties) {
  const tap = (id: string) => {
    const on = value.includes(id)
    if (single) return onChange(on && !always ? [] : [id])
    onChange(on ? value.filter(each => each !== id) : [...value, id])
  }
  return (
    <View
      className="chips"
      data-testid={testId}
      {...accessible({ role: single && always ? 'radiogroup' : 'group', label })}
    >
      {choices.map(({ id, name, count }) => {
        const on = value.includes(id)
        return (
          <Pressable
            key={id}
            className={classNames('chips__one', on && 'chips__one--on')}
            role={single && always ? 'radio' : 'checkbox'}
            checked={on}
            testId={testId && `${testId}.${id}`}
            onTap={() => tap(id)}
          >
            {on && !always && <Icon name="check" />}
            <Text>{name}</Text>
            {count !== undefined && <Text className="chips__count digits">{String(count)}</Text>}
          </Pressable>
        )
      })}
    </View>
  )
}
