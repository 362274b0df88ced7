import { Text, View } from '@tarojs/components'
import type { FormValues } from '../../core/application-form/field'
import type { FormEdition } from '../../core/application-form/form-edition'
import { formRows } from '../../core/application-form/form-rows'

/** The form to be read, step by step. */
export function FormRowsCard({ form, edition }: { form: FormValues; edition: FormEdition }) {
  return (
    <View data-testid="form.rows">
      {formRows(form, edition).map(({ step, title, rows }) => (
        <View className="card" key={step}>
          <View className="card__title">{title}</View>
          {rows
            .filter(({ spare }) => !spare)
            .map(({ field, label, value }) => (
              <View className="fact" key={field}>
                <Text className="fact__name">{label}</Text>
                <Text className="fact__value">{value === '' ? '没有填' : value}</Text>
              </View>
            ))}
        </View>
      ))}
    </View>
  )
}
