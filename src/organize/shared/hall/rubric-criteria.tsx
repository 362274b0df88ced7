import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { TextInput } from '../../../components/text-input'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import { gapText } from '../../../core/rubric-weights'
import { nextCriterionId, percentOf, percentTyped, pointsOf, pointsTyped } from './rubric-draft'

interface Properties {
  body: RubricDraft
  onChange: (body: RubricDraft) => void
  problemOf: (path: string) => string | undefined
  /** Of one jury of several: where its list stands in the rules. */
  within?: string
  /** The id of the next criterion that is added; by itself the first nobody has. */
  nextId?: string
}

/** The criteria with their points; the sum stands below, so that a missing point is seen while typing. */
export function RubricCriteria({ body, onChange, problemOf, within = '', nextId }: Properties) {
  const at = (place: number, field: string) => `${within}criteria.${place}.${field}`
  const set = (place: number, part: Partial<RubricDraft['criteria'][number]>) =>
    onChange({
      ...body,
      criteria: body.criteria.map((each, index) => (index === place ? { ...each, ...part } : each)),
    })
  const weighed = body.criteria.some(each => each.weight)
  const weights = body.criteria.reduce((all, { weight }) => all + (weight ? weight.num / weight.den : 0), 0)
  const sum = body.criteria.reduce((points, each) => points + (each.max ?? 0), 0)
  return (
    <View>
      {body.criteria.map((each, place) => (
        <View className="hall-criterion" key={each.id} data-testid={`rubric.${within}criterion`}>
          <TextInput
            name={at(place, 'name')}
            label={`评分项 ${place + 1}`}
            value={each.name}
            maxLength={30}
            onChange={name => set(place, { name })}
            problem={problemOf(at(place, 'name'))}
          />
          <TextInput
            name={at(place, 'max')}
            label="满分"
            keyboard="digit"
            maxLength={6}
            value={pointsTyped(each.max)}
            onChange={text => set(place, { max: pointsOf(text) })}
            problem={problemOf(at(place, 'max'))}
          />
          <TextInput
            name={at(place, 'weight')}
            label="权重（%）"
            hint="没有权重就空着"
            optional
            keyboard="digit"
            maxLength={5}
            value={percentTyped(each.weight)}
            onChange={text => set(place, { weight: percentOf(text) })}
            problem={problemOf(at(place, 'weight'))}
          />
          <TextInput
            name={at(place, 'description')}
            label="评分标准"
            optional
            maxLength={300}
            value={each.description ?? ''}
            onChange={description => set(place, { description })}
            problem={problemOf(at(place, 'description'))}
          />
          <Button
            kind="quiet"
            narrow
            label={`删去评分项 ${each.name || place + 1}`}
            onTap={() => onChange({ ...body, criteria: body.criteria.filter((_, index) => index !== place) })}
          >
            删去
          </Button>
        </View>
      ))}
      {problemOf(`${within}criteria`) && (
        <View className="hall-problem">{problemOf(`${within}criteria`)}</View>
      )}
      <View className="hall-tools">
        <Button
          kind="secondary"
          narrow
          testId={`rubric.${within}add`}
          onTap={() =>
            onChange({
              ...body,
              criteria: [...body.criteria, { id: nextId ?? nextCriterionId(body), name: '', max: null }],
            })
          }
        >
          加一个评分项
        </Button>
        <View className="hall-sum digits" data-testid={`rubric.${within}sum`}>
          {weighed ? `权重${gapText(weights, 1, 100)}` : sumText(sum, body.total)}
        </View>
      </View>
    </View>
  )
}

function sumText(sum: number, total: number | null): string {
  return total === null ? `合计 ${pointsTyped(sum) || '0'}` : gapText(sum, total, 1 / 100)
}
