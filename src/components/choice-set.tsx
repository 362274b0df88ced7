import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Field, type FieldTexts } from './field'
import { Icon } from './icon'
import { Pressable } from './pressable'

interface Properties extends FieldTexts {
  choices: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange: (value: string[]) => void
  /** The answer that excludes all others: 没有. */
  alone?: string
  /** Many short answers in two columns. */
  twoColumns?: boolean
}

/** The answers after one was tapped: it changes sides; one that stands alone and the others put each other out. */
export function toggled(value: readonly string[], tapped: string, alone?: string): string[] {
  if (value.includes(tapped)) return value.filter(each => each !== tapped)
  return tapped === alone ? [tapped] : [...value.filter(each => each !== alone), tapped]
}

/** Large answers of which several may be chosen; nothing is chosen beforehand. */
export function ChoiceSet(properties: Properties) {
  const { name, label, choices, value, onChange, alone, twoColumns } = properties
  return (
    <Field {...properties}>
      <View
        className={classNames('choices', twoColumns && 'choices--columns')}
        {...accessible({ role: 'group', label })}
      >
        {choices.map(choice => {
          const on = value.includes(choice.value)
          return (
            <Pressable
              key={choice.value}
              className={classNames('choice', on && 'choice--on')}
              testId={`choice.${name}.${choice.value}`}
              role="checkbox"
              checked={on}
              label={choice.label}
              onTap={() => onChange(toggled(value, choice.value, alone))}
            >
              <View
                className={classNames('check__box', on && 'check__box--on')}
                {...accessible({ hidden: true })}
              >
                {on && <Icon name="check" />}
              </View>
              <View className="choice__text">
                <Text className="choice__label">{choice.label}</Text>
              </View>
            </Pressable>
          )
        })}
      </View>
    </Field>
  )
}
