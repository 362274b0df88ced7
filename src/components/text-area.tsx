import { Text, Textarea } from '@tarojs/components'
import { accessible } from './accessible'
import { classNames } from './class-names'
import { Field, type FieldTexts, problemId } from './field'

interface Properties extends FieldTexts {
  value: string
  onChange: (value: string) => void
  onLeave?: () => void
  placeholder?: string
  /** The most characters allowed; more may be typed and is counted as too many, never cut off. */
  most: number
  disabled?: boolean
}

/** The number of characters as people count them: an emoji or a rare character is one. */
export function characterCount(text: string): number {
  return Array.from(text).length
}

/** Several lines of text with a count of what is left. */
export function TextArea(properties: Properties) {
  const { name, label, value, onChange, onLeave, placeholder, most, disabled, problem } = properties
  const left = most - characterCount(value)
  const count = left >= 0 ? `还可写 ${left} 字` : `超出 ${-left} 字`
  const aside = (
    <Text className={classNames('field__count digits', left < 0 && 'field__count--over')}>{count}</Text>
  )
  return (
    <Field {...properties} aside={aside}>
      <Textarea
        className="input input--area"
        data-testid={`input.${name}`}
        value={value}
        placeholder={placeholder}
        placeholderClass="input__placeholder"
        maxlength={-1}
        disabled={disabled}
        cursorSpacing={80}
        onInput={event => onChange(event.detail.value)}
        onBlur={onLeave}
        {...accessible({
          label,
          invalid: Boolean(problem),
          describedby: problem ? problemId(name) : undefined,
        })}
      />
    </Field>
  )
}
