import { Input } from '@tarojs/components'
import { accessible } from './accessible'
import { Field, type FieldTexts, problemId } from './field'

interface Properties extends FieldTexts {
  value: string
  onChange: (value: string) => void
  onLeave?: () => void
  placeholder?: string
  /** Which keyboard the phone opens. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard'
  maxLength?: number
  disabled?: boolean
  password?: boolean
  onConfirm?: () => void
}

/** A line of text with its label; checked by its owner when left (`onLeave`). */
export function TextInput(properties: Properties) {
  const {
    value,
    onChange,
    onLeave,
    placeholder,
    keyboard = 'text',
    maxLength = 200,
    disabled,
    password,
    onConfirm,
  } = properties
  const { name, label, problem } = properties
  return (
    <Field {...properties}>
      <Input
        className="input"
        data-testid={`input.${name}`}
        type={keyboard}
        password={password}
        value={value}
        placeholder={placeholder}
        placeholderClass="input__placeholder"
        maxlength={maxLength}
        disabled={disabled}
        cursorSpacing={80}
        onInput={event => onChange(event.detail.value)}
        onBlur={onLeave}
        onConfirm={onConfirm}
        {...accessible({
          label,
          invalid: Boolean(problem),
          describedby: problem ? problemId(name) : undefined,
        })}
      />
    </Field>
  )
}
