import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { accessible } from './accessible'
import { type DateParts, joinDate, splitDate } from './date-parts'
import { Field, type FieldTexts, problemId } from './field'

interface Properties extends FieldTexts {
  /** 'YYYY-MM-DD', '' or half-typed: whatever `onChange` last said. */
  value: string
  onChange: (value: string) => void
  onLeave?: () => void
}

const boxes = [
  { part: 'year', unit: '年', length: 4, placeholder: '2024' },
  { part: 'month', unit: '月', length: 2, placeholder: '1' },
  { part: 'day', unit: '日', length: 2, placeholder: '1' },
] as const

/** Whether a box can take no further digit, so that the next one should be typed in. */
function isFull(part: keyof DateParts, text: string): boolean {
  if (part === 'year') return text.length === 4
  return text.length === 2 || Number(text) > (part === 'month' ? 1 : 3)
}

/** A day in three number boxes; no wheel to turn back to 1998. A full box hands over to the next. */
export function DateField(properties: Properties) {
  const { name, label, value, onChange, onLeave, problem } = properties
  const [focused, setFocused] = useState<keyof DateParts | null>(null)
  const parts = splitDate(value)

  const type = (index: number, typed: string) => {
    const box = boxes[index]!
    const text = typed.replace(/\D/g, '').slice(0, box.length)
    const grew = text.length > parts[box.part].length
    onChange(joinDate({ ...parts, [box.part]: text }))
    const next = boxes[index + 1]
    if (grew && next && isFull(box.part, text)) setFocused(next.part)
  }
  const leave = (part: keyof DateParts) => {
    setFocused(now => (now === part ? null : now))
    if (part === 'day') onLeave?.()
  }

  return (
    <Field {...properties} group>
      <View className="date">
        {boxes.map(({ part, unit, length, placeholder }, index) => (
          <View className={`date__box date__box--${part}`} key={part}>
            <Input
              className="input digits"
              data-testid={`input.${name}.${part}`}
              type="number"
              value={parts[part]}
              placeholder={placeholder}
              placeholderClass="input__placeholder"
              maxlength={length}
              focus={focused === part}
              cursorSpacing={80}
              onInput={event => type(index, event.detail.value)}
              onBlur={() => leave(part)}
              {...accessible({
                label: `${label} ${unit}`,
                invalid: Boolean(problem),
                describedby: problem ? problemId(name) : undefined,
              })}
            />
            <Text className="date__unit" {...accessible({ hidden: true })}>
              {unit}
            </Text>
          </View>
        ))}
      </View>
    </Field>
  )
}
