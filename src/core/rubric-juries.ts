import type { Problem } from './problem'
import type { Criterion } from './rubric-criteria'
import { isPart, sumProblem, type Weight } from './rubric-weights'

/**
 * A jury (评审组) of several: its part of the score, its own trimming and its own least number of cards. `criteria`
 * where it scores by other ones than the rubric's, to the same total.
 */
export interface RubricJury {
  id: string
  name: string
  weight: Weight
  trim: { high: number; low: number }
  minCards: number
  criteria?: readonly Criterion[]
}

interface Panel {
  juries: readonly RubricJury[]
  trim: { high: number; low: number }
  minCards: number
}

/** What is wrong with several juries; the rubric's own trim must be none and its minimum the sum of theirs. */
export function juryProblems({ juries, trim, minCards }: Panel): Problem[] {
  const least = juries.reduce((sum, jury) => sum + jury.minCards, 0)
  const each = juries.flatMap((jury, i) => oneJuryProblems(jury, i, juries))
  const sound = juries.every(({ weight }) => isPart(weight))
  return [
    ...unless(juries.length > 1, 'juries', '只有一个评审组时不用写权重，请删去或再加一个。'),
    ...each,
    ...unless(
      juries.some(({ criteria }) => !criteria),
      'juries',
      '共同的评分项没有评审组使用，请让一个评审组改用共同的评分项。',
    ),
    ...(sound && juries.length > 1
      ? sumProblem(
          juries.map(({ weight }) => weight),
          'juries',
          '评审组权重',
        )
      : []),
    ...unless(trim.high === 0, 'trim.high', '有几个评审组时，去极值写在各评审组里，这里填 0。'),
    ...unless(trim.low === 0, 'trim.low', '有几个评审组时，去极值写在各评审组里，这里填 0。'),
    ...unless(each.length > 0 || minCards === least, 'minCards', `有效评分表下限应是各评审组之和 ${least}。`),
  ]
}

function oneJuryProblems(
  { id, name, weight, trim, minCards }: RubricJury,
  i: number,
  all: readonly RubricJury[],
): Problem[] {
  const path = `juries.${i}`
  const counts = [trim.high, trim.low, minCards].every(n => Number.isSafeInteger(n) && n >= 0)
  return [
    ...unless(/^[a-z][a-z0-9-]*$/.test(id), `${path}.id`, '评审组编号只能用小写字母、数字和短横。'),
    ...unless(all.findIndex(jury => jury.id === id) === i, `${path}.id`, '评审组编号重复了。'),
    ...unless(name.trim() !== '', `${path}.name`, '请填写评审组名称。'),
    ...unless(isPart(weight), `${path}.weight`, '权重应大于 0，且不超过 100%。'),
    ...unless(counts, `${path}.trim`, '去掉的个数和有效评分表下限应是 0 或正整数。'),
    ...unless(
      !counts || minCards - trim.high - trim.low >= 1,
      `${path}.minCards`,
      `${minCards} 份去掉 ${trim.high + trim.low} 份后没有剩余，请调高下限或少去几份。`,
    ),
  ]
}

function unless(sound: boolean, path: string, message: string): Problem[] {
  return sound ? [] : [{ code: 'RUBRIC_INVALID', path, message }]
}
