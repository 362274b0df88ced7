import { View } from '@tarojs/components'
import { ChoiceList } from '../../components/choice-list'
import { DateField } from '../../components/date-field'
import { FilledLines } from '../../components/filled-lines'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { FilingView } from '../../contract/views/nation-filings'
import { type FilingLine, type FilingValues, filledFiling, planCharacters } from '../../core/filing'

interface Properties {
  view: FilingView
  values: FilingValues
  /** Null: to be read only. */
  onChange: ((values: FilingValues) => void) | null
  problemAt: (field: keyof FilingValues) => string | undefined
}

/** The eight lines of the printed form, in its order. */
export function FilingFields({ view, values, onChange, problemAt }: Properties) {
  const set = (field: keyof FilingValues) => (value: string) => onChange?.({ ...values, [field]: value })
  const line = (id: FilingLine) => view.lines.find(each => each.id === id)
  const texts = (id: FilingLine & keyof FilingValues) => ({
    ...{ name: `filing-${id}`, label: line(id)?.label ?? '', problem: problemAt(id) },
    ...(line(id)?.hint ? { hint: line(id)!.hint } : {}),
  })
  const used = planCharacters(values.plan)
  const over = used - view.maxCharacters
  if (!onChange)
    return (
      <View className="card">
        <FilledLines testId="filing.filled" lines={filledFiling(view, values)} />
      </View>
    )
  return (
    <View className="card">
      <TextInput {...texts('host')} maxLength={200} value={values.host} onChange={set('host')} />
      <DateField {...texts('filledOn')} value={values.filledOn} onChange={set('filledOn')} />
      <TextInput
        {...texts('contestName')}
        hint={`与赛事计划一致：${view.contest.name}`}
        maxLength={100}
        value={values.contestName}
        onChange={set('contestName')}
      />
      <ChoiceList
        {...texts('kind')}
        choices={view.kinds}
        value={values.kind || null}
        onChange={set('kind')}
      />
      {values.kind === 'thematic' && (
        <TextInput
          name="filing-field"
          label="行业领域"
          maxLength={60}
          value={values.field}
          onChange={set('field')}
          problem={problemAt('field')}
        />
      )}
      <DateField
        name="filing-startsOn"
        label={`${line('times')?.label ?? ''}：开始`}
        value={values.startsOn}
        onChange={set('startsOn')}
        problem={problemAt('startsOn')}
      />
      <DateField
        name="filing-endsOn"
        label={`${line('times')?.label ?? ''}：结束`}
        value={values.endsOn}
        onChange={set('endsOn')}
        problem={problemAt('endsOn')}
      />
      <TextArea
        {...texts('organisation')}
        most={1000}
        value={values.organisation}
        onChange={set('organisation')}
      />
      <TextInput
        {...texts('finalPlace')}
        maxLength={100}
        value={values.finalPlace}
        onChange={set('finalPlace')}
      />
      <TextArea
        {...texts('plan')}
        problem={over > 0 ? `赛事方案最多${view.maxCharacters}字，超出${over}字，请删减` : problemAt('plan')}
        most={view.maxCharacters + (values.plan.match(/\n/g)?.length ?? 0)}
        value={values.plan}
        onChange={set('plan')}
      />
      <View className="note" data-testid="filing.count">
        {`已写${used}字，最多${view.maxCharacters}字；标点和空格算字数，换行不算。`}
      </View>
    </View>
  )
}
