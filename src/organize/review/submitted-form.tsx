import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ReviewView } from '../../contract/views/screening'
import { Chips } from '../shared/chips'

type Row = ReviewView['steps'][number]['rows'][number]

function FormRow({ row }: { row: Row }) {
  const changed = row.before !== null
  return (
    <View className={changed ? 'form-row form-row--changed' : 'form-row'} data-field={row.field}>
      <View className="form-row__label">{row.label}</View>
      <View className="form-row__value">
        <View className="form-row__text">{row.value || '未填'}</View>
        {changed && (
          <View className="form-row__before">
            <Text className="mark">改动</Text>
            {row.before === '' ? '上次没有填' : `上次填的是：${row.before}`}
          </View>
        )}
      </View>
    </View>
  )
}

/** The form as submitted, step by step; what changed since the submission before is marked. */
export function SubmittedForm({ view }: { view: ReviewView }) {
  const changed = view.steps.flatMap(step => step.rows).filter(row => row.before !== null).length
  const [only, setOnly] = useState(false)
  if (view.steps.length === 0)
    return <View className="card note">还没有提交，提交后在这里看填写的内容。</View>
  const shown = (row: Row) => !only || row.before !== null
  const steps = view.steps.filter(step => step.rows.some(shown))
  return (
    <View data-testid="org.review.form">
      {changed > 0 && (
        <View className="form-changes">
          <Chips
            label="看哪些内容"
            choices={[
              { id: 'all', name: '全部内容' },
              { id: 'changed', name: '与上次不同', count: changed },
            ]}
            value={[only ? 'changed' : 'all']}
            onChange={([next]) => setOnly(next === 'changed')}
            single
            always
            testId="org.review.changes"
          />
        </View>
      )}
      {steps.map(step => (
        <View className="card" key={step.title}>
          <View className="card__title">{step.title}</View>
          {step.rows.filter(shown).map(row => (
            <FormRow row={row} key={row.field} />
          ))}
        </View>
      ))}
    </View>
  )
}
