import { View } from '@tarojs/components'
import { Button } from '../../../components/button'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import type { RubricJury } from '../../../core/rubric-juries'
import { RubricCriteria } from './rubric-criteria'
import { nextCriterionId } from './rubric-draft'

interface Properties {
  body: RubricDraft
  jury: RubricJury
  place: number
  problemOf: (path: string) => string | undefined
  onReplace: (jury: RubricJury) => void
}

/** What one jury scores: the common criteria, or a list of its own to the same total. */
export function JuryCriteria({ body, jury, place, problemOf, onReplace }: Properties) {
  const { criteria, ...common } = jury
  const nextId = nextCriterionId(body)
  if (!criteria)
    return (
      <View className="hall-tools">
        <View className="hall-note">打共同的评分项</View>
        <Button
          kind="secondary"
          narrow
          testId={`rubric.juries.${place}.own`}
          onTap={() => onReplace({ ...common, criteria: [{ id: nextId, name: '', max: body.total ?? 0 }] })}
        >
          改用自己的评分项
        </Button>
      </View>
    )
  return (
    <View data-testid={`rubric.juries.${place}.criteria`}>
      <View className="hall-note">本组只打下面的评分项，合计也是总分</View>
      <RubricCriteria
        body={{ ...body, criteria }}
        onChange={next => onReplace({ ...common, criteria: next.criteria.map(known) })}
        problemOf={problemOf}
        within={`juries.${place}.`}
        nextId={nextId}
      />
      <Button kind="quiet" narrow testId={`rubric.juries.${place}.common`} onTap={() => onReplace(common)}>
        改回共同的评分项
      </Button>
    </View>
  )
}

const known = ({ max, ...criterion }: RubricDraft['criteria'][number]) => ({ ...criterion, max: max ?? 0 })
