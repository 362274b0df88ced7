import { Picker, Text, View } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Field, type FieldTexts } from './field'
import { Icon } from './icon'

interface Properties extends FieldTexts {
  options: readonly { value: string; label: string }[]
  value: string | null
  onChange: (value: string) => void
  placeholder?: string
  disabled?: boolean
}

/** One of a long list (counties, industries): the platform's own picker. */
export function SelectField(properties: Properties) {
  const { name, label, options, value, onChange, placeholder = '请选择', disabled } = properties
  const index = options.findIndex(option => option.value === value)
  // the browser's own select: looks as the child does, says the placeholder while nothing is chosen
  const inBrowser = { placeholder }
  return (
    <Field {...properties}>
      <View className="select">
        <Picker
          mode="selector"
          range={options as { value: string; label: string }[]}
          rangeKey="label"
          value={index}
          disabled={disabled}
          data-testid={`input.${name}`}
          onChange={event => {
            const option = options[Number(event.detail.value)]
            if (option) onChange(option.value)
          }}
          {...inBrowser}
          {...accessible({ label: `${label}，${options[index]?.label ?? placeholder}` })}
        >
          <View className={classNames('input', 'input--select', index < 0 && 'input--empty')}>
            <Text>{options[index]?.label ?? placeholder}</Text>
          </View>
        </Picker>
        <View className="select__arrow">
          <Icon name="down" />
        </View>
      </View>
    </Field>
  )
}
