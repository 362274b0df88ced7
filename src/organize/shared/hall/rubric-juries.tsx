import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { TextInput } from '../../../components/text-input'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import type { RubricJury } from '../../../core/rubric-juries'
import { gapText } from '../../../core/rubric-weights'
import { JuryCriteria } from './jury-criteria'
import { countOf, nextJuryId, percentOf, percentTyped } from './rubric-draft'

interface Properties {
  body: RubricDraft
  onChange: (body: RubricDraft) => void
  problemOf: (path: string) => string | undefined
}

const noWeight = { num: 0, den: 100 }

/** Several juries with their parts of the score; each trims for itself, so the rules' own trim becomes none. */
export function RubricJuries({ body, onChange, problemOf }: Properties) {
  const juries = body.juries ?? []
  const put = (next: readonly RubricJury[]) => {
    const { juries: _, ...one } = body
    if (next.length === 0) return onChange(one)
    const minCards = next.reduce((sum, jury) => sum + jury.minCards, 0)
    onChange({ ...one, juries: next, trim: { high: 0, low: 0 }, minCards })
  }
  const replace = (place: number, jury: RubricJury) =>
    put(juries.map((each, i) => (i === place ? jury : each)))
  const blank = (id: string): RubricJury => {
    return { id, name: '', weight: noWeight, trim: { high: 0, low: 0 }, minCards: 0 }
  }
  const add = () => {
    const first = juries.length === 0 ? [blank('jury-1')] : juries
    put([...first, blank(nextJuryId(first))])
  }
  const sum = juries.reduce((all, { weight }) => all + weight.num / weight.den, 0)
  return (
    <View data-testid="rubric.juries">
      <View className="hall-head__title">评审组</View>
      <View className="hall-note">只有一个评审组就不用加。有几个时各自去极值、取平均，再按权重合计。</View>
      {juries.map((jury, place) => (
        <JuryFields
          key={jury.id}
          body={body}
          jury={jury}
          place={place}
          problemOf={problemOf}
          onReplace={next => replace(place, next)}
          onRemove={() => put(juries.length === 2 ? [] : juries.filter((_, i) => i !== place))}
        />
      ))}
      {problemOf('juries') && <View className="hall-problem">{problemOf('juries')}</View>}
      <View className="hall-tools">
        <Button kind="secondary" narrow testId="rubric.jury.add" onTap={add}>
          {juries.length === 0 ? '分成几个评审组' : '加一个评审组'}
        </Button>
        {juries.length > 0 && <View className="hall-sum digits">{`权重${gapText(sum, 1, 100)}`}</View>}
      </View>
    </View>
  )
}

function JuryFields({
  body,
  jury,
  place,
  problemOf,
  onReplace,
  onRemove,
}: {
  body: RubricDraft
  jury: RubricJury
  place: number
  problemOf: Properties['problemOf']
  onReplace: (jury: RubricJury) => void
  onRemove: () => void
}) {
  const { name, weight, trim, minCards } = jury
  const onSet = (part: Partial<RubricJury>) => onReplace({ ...jury, ...part })
  const count = (field: string, label: string, value: number, set: (value: number) => void) => (
    <TextInput
      name={`juries.${place}.${field}`}
      label={label}
      keyboard="number"
      maxLength={3}
      value={String(value)}
      onChange={text => set(countOf(text) ?? 0)}
      problem={problemOf(`juries.${place}.${field}`)}
    />
  )
  return (
    <View className="hall-criterion" data-testid="rubric.jury">
      <TextInput
        name={`juries.${place}.name`}
        label={`评审组 ${place + 1}`}
        maxLength={30}
        value={name}
        onChange={text => onSet({ name: text })}
        problem={problemOf(`juries.${place}.name`)}
      />
      <TextInput
        name={`juries.${place}.weight`}
        label="权重（%）"
        keyboard="digit"
        maxLength={5}
        value={weight.num === 0 ? '' : percentTyped(weight)}
        onChange={text => onSet({ weight: percentOf(text) ?? noWeight })}
        problem={problemOf(`juries.${place}.weight`)}
      />
      {count('minCards', '至少几位评委', minCards, value => onSet({ minCards: value }))}
      {count('trim.high', '去掉最高分个数', trim.high, high => onSet({ trim: { ...trim, high } }))}
      {count('trim.low', '去掉最低分个数', trim.low, low => onSet({ trim: { ...trim, low } }))}
      {minCards > 0 && (
        <View className="hall-note">{`去极值后有效${Math.max(0, minCards - trim.high - trim.low)}人`}</View>
      )}
      <JuryCriteria body={body} jury={jury} place={place} problemOf={problemOf} onReplace={onReplace} />
      <Button kind="quiet" narrow label={`删去评审组 ${name || place + 1}`} onTap={onRemove}>
        删去
      </Button>
    </View>
  )
}
