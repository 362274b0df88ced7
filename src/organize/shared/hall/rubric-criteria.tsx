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
}

/** The criteria with their points; the sum stands below, so that a missing point is seen while typing. */
export function RubricCriteria({ body, onChange, problemOf }: Properties) {
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
        <View className="hall-criterion" key={each.id} data-testid="rubric.criterion">
          <TextInput
            name={`criteria.${place}.name`}
            label={`评分项 ${place + 1}`}
            value={each.name}
            maxLength={30}
            onChange={name => set(place, { name })}
            problem={problemOf(`criteria.${place}.name`)}
          />
          <TextInput
            name={`criteria.${place}.max`}
            label="满分"
            keyboard="digit"
            maxLength={6}
            value={pointsTyped(each.max)}
            onChange={text => set(place, { max: pointsOf(text) })}
            problem={problemOf(`criteria.${place}.max`)}
          />
          <TextInput
            name={`criteria.${place}.weight`}
            label="权重（%）"
            hint="没有权重就空着"
            optional
            keyboard="digit"
            maxLength={5}
            value={percentTyped(each.weight)}
            onChange={text => set(place, { weight: percentOf(text) })}
            problem={problemOf(`criteria.${place}.weight`)}
          />
          <TextInput
            name={`criteria.${place}.description`}
            label="评分标准"
            optional
            maxLength={300}
            value={each.description ?? ''}
            onChange={description => set(place, { description })}
            problem={problemOf(`criteria.${place}.description`)}
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
      {problemOf('criteria') && <View className="hall-problem">{problemOf('criteria')}</View>}
      <View className="hall-tools">
        <Button
          kind="secondary"
          narrow
          testId="rubric.add"
          onTap={() =>
            onChange({
              ...body,
              criteria: [...body.criteria, { id: nextCriterionId(body.criteria), name: '', max: null }],
            })
          }
        >
          加一个评分项
        </Button>
        <View className="hall-sum digits" data-testid="rubric.sum">
          {weighed ? `权重${gapText(weights, 1, 100)}` : sumText(sum, body.total)}
        </View>
      </View>
    </View>
  )
}

function sumText(sum: number, total: number | null): string {
  return total === null ? `合计 ${pointsTyped(sum) || '0'}` : gapText(sum, total, 1 / 100)
}
