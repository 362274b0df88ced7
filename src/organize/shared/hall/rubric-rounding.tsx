import { View } from '@tarojs/components'
import { ChoiceList } from '../../../components/choice-list'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import type { RoundingPoint } from '../../../core/rubric'

interface Properties {
  body: RubricDraft
  onChange: (body: RubricDraft) => void
  problemOf: (path: string) => string | undefined
}

const usual = { none: [], card: ['card-total'], mean: ['mean'], both: ['card-total', 'mean'] } as const
const usualChoices = [
  { value: 'mean' as const, label: '平均分处舍入' },
  { value: 'card' as const, label: '每席总分处舍入' },
  { value: 'both' as const, label: '两处都舍入' },
  { value: 'none' as const, label: '都不舍入' },
]
const further = { criterion: '评分项乘权重后舍入', sum: '加权合计处舍入' } as const

function usualKey(points: readonly RoundingPoint[] | null): keyof typeof usual | null {
  if (points === null) return null
  if (points.includes('card-total')) return points.includes('mean') ? 'both' : 'card'
  return points.includes('mean') ? 'mean' : 'none'
}

/** Where values are rounded; the places that only weights have are asked for once the usual ones are chosen. */
export function RubricRounding({ body, onChange, problemOf }: Properties) {
  const points = body.roundingPoints
  const chosen = (point: keyof typeof further) => points?.includes(point) ?? false
  const isFurther = (point: RoundingPoint): point is keyof typeof further => point in further
  const set = (next: readonly RoundingPoint[]) => onChange({ ...body, roundingPoints: next })
  const toggle = (point: keyof typeof further) =>
    set(chosen(point) ? (points ?? []).filter(each => each !== point) : [...(points ?? []), point])
  return (
    <View>
      <ChoiceList
        name="roundingPoints"
        label="在哪一步舍入"
        choices={usualChoices}
        value={usualKey(points)}
        onChange={key => set([...usual[key], ...(points ?? []).filter(isFurther)])}
        problem={problemOf('roundingPoints')}
        sideBySide
      />
      {points !== null && (
        <ChoiceList
          name="roundingFurther"
          label="有权重时还在哪里舍入"
          hint="点一次选上，再点一次取消"
          choices={Object.entries(further).map(([value, label]) => ({
            value: value as keyof typeof further,
            label: chosen(value as keyof typeof further) ? `已选 ${label}` : label,
          }))}
          value={null}
          onChange={toggle}
          sideBySide
        />
      )}
    </View>
  )
}
