import { View } from '@tarojs/components'
import { CheckItem } from '../../components/check-item'
import { fieldId } from '../../components/field'
import type { ShownField } from '../../core/application-form/field'

interface Properties {
  field: ShownField
  checked: boolean
  problem: string | null
  onChange: (value: true | null) => void
}

/** A declaration to tick; taking the tick away empties the field. */
export function TickField({ field, checked, problem, onChange }: Properties) {
  return (
    <View id={fieldId(field.id)} className="field" data-field={field.id} data-testid={`field.${field.id}`}>
      <CheckItem
        checked={checked}
        label={field.label}
        problem={problem}
        testId={`input.${field.id}`}
        onChange={now => onChange(now || null)}
      />
      {field.why && <View className="field__why">{`为什么问：${field.why}`}</View>}
    </View>
  )
}
