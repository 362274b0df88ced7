import { Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Field, type FieldTexts } from './field'
import { Pressable } from './pressable'

/** One answer to choose from. */
export interface Choice<T extends string> {
  value: T
  label: string
  /** A line under it that helps to decide. */
  hint?: string
}

interface Properties<T extends string> extends FieldTexts {
  choices: readonly Choice<T>[]
  value: T | null
  onChange: (value: T) => void
  /** Two answers side by side. */
  sideBySide?: boolean
  /** Many short answers in two columns. */
  twoColumns?: boolean
}

/** Large answers of which one is chosen; nothing is chosen beforehand. */
export function ChoiceList<T extends string>(properties: Properties<T>) {
  const { name, label, choices, value, onChange, sideBySide, twoColumns } = properties
  return (
    <Field {...properties}>
      <View
        className={classNames('choices', sideBySide && 'choices--side', twoColumns && 'choices--columns')}
        {...accessible({ role: 'radiogroup', label })}
      >
        {choices.map(choice => (
          <Pressable
            key={choice.value}
            className={classNames('choice', value === choice.value && 'choice--on')}
            testId={`choice.${name}.${choice.value}`}
            role="radio"
            checked={value === choice.value}
            label={choice.hint ? `${choice.label}，${choice.hint}` : choice.label}
            onTap={() => onChange(choice.value)}
          >
            <View className="choice__mark" {...accessible({ hidden: true })} />
            <View className="choice__text">
              <Text className="choice__label">{choice.label}</Text>
              {choice.hint && <Text className="choice__hint">{choice.hint}</Text>}
            </View>
          </Pressable>
        ))}
      </View>
    </Field>
  )
}
