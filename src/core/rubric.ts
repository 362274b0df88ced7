import type { RoundingMode } from './fraction'
import type { Problem } from './problem'
import { allCriteria, type Criterion } from './rubric-criteria'
import { juryProblems, type RubricJury } from './rubric-juries'
import { gapText, isWeighed, weightProblems } from './rubric-weights'

export type { Criterion } from './rubric-criteria'

/**
 * One step that separates equal projects. 'untrimmed-mean', a criterion (mean of the counted cards) and the score of an
 * earlier stage are computed; 'judges-vote' (评委合议) and 'play-off' (加赛) wait for a recorded decision;
 * 'both-advance' lets the tie stand.
 */
export type TieStep =
  | 'untrimmed-mean'
  | { criterion: string }
  | { stage: string }
  | 'judges-vote'
  | 'play-off'
  | 'both-advance'

/**
 * Where a value is rounded, in this order: a criterion × its weight, a seat's total before trimming, a jury's mean
 * after it, the sum of weighed juries or stages.
 */
export type RoundingPoint = 'criterion' | 'card-total' | 'mean' | 'sum'

/**
 * A version of the scoring rules as the committee signs it (T-16); every value is chosen, none has a default. Points
 * are hundredths (8750 = 87.50), times are seconds. `minCards` counts cards before trimming. `juries` where several
 * share the score: each trims for itself, then the rubric's own trim is none.
 */
export interface Rubric {
  criteria: readonly Criterion[]
  /** Smallest difference a judge may give. */
  step: number
  total: number
  trim: { high: number; low: number }
  minCards: number
  juries?: readonly RubricJury[]
  /** Decimals of the published score and of every place that is rounded, 0 to 4. */
  decimals: number
  roundingPoints: readonly RoundingPoint[]
  roundingMode: RoundingMode
  /** Ranks compare the value as displayed, or the exact mean. */
  compare: 'rounded' | 'exact'
  ties: readonly TieStep[]
  /** An absent judge: nothing may be revealed without the whole panel, or the cards present count. */
  absence: 'panel-complete' | 'count-present'
  times: { pitch: number; answer: number }
  /** Online only: cards of a project more than `spread` hundredths apart are discussed again; absent: never. */
  rediscuss?: { spread: number }
  /** Online only: each judge's totals are scaled to the mean of all (normalise.ts); absent: marks count as given. */
  normalise?: 'mean-ratio'
}

/** What keeps a rubric from being put to the committee, each with the field and a Chinese sentence; [] when sound. */
export function rubricProblems(rubric: Rubric): Problem[] {
  return [
    ...criteriaProblems(rubric),
    ...(rubric.juries ? juryProblems({ ...rubric, juries: rubric.juries }) : panelProblems(rubric)),
    ...roundingProblems(rubric),
    ...tieProblems(rubric),
    ...choice(rubric.absence, ['panel-complete', 'count-present'], 'absence', '请选择评委缺席时怎么办。'),
    ...unless(isCount(rubric.times.pitch) && rubric.times.pitch > 0, 'times.pitch', '请填写路演时长。'),
    ...unless(isCount(rubric.times.answer), 'times.answer', '请填写答辩时长，没有答辩填 0。'),
    ...unless(
      rubric.normalise === undefined || rubric.normalise === 'mean-ratio',
      'normalise',
      '请选择网评是否按评委平均分折算。',
    ),
    ...unless(
      !rubric.rediscuss || (isCount(rubric.rediscuss.spread) && rubric.rediscuss.spread < rubric.total),
      'rediscuss.spread',
      '复议的分差应小于总分，不复议就不填。',
    ),
  ]
}

/** What is wrong with the lists of criteria; ids are told apart over all of them, since ties name them. */
function criteriaProblems(rubric: Rubric): Problem[] {
  const { criteria, juries, step, total } = rubric
  const goodStep = isCount(step) && step > 0
  const own = (juries ?? []).flatMap((jury, i) =>
    jury.criteria ? [{ path: `juries.${i}.criteria`, list: jury.criteria }] : [],
  )
  return [
    ...unless(goodStep, 'step', '打分步长应大于 0，最多两位小数。'),
    ...unless(isCount(total) && total > 0, 'total', '总分应大于 0。'),
    ...[{ path: 'criteria', list: criteria }, ...own].flatMap(({ path, list }) =>
      listProblems(rubric, list, path),
    ),
  ]
}

function listProblems(rubric: Rubric, criteria: readonly Criterion[], path: string): Problem[] {
  if (criteria.length === 0) return [problem(path, '请至少写一个评分项。')]
  const { step, total } = rubric
  const all = allCriteria(rubric)
  const sum = criteria.reduce((points, criterion) => points + criterion.max, 0)
  return [
    ...criteria.flatMap((criterion, i) => [
      ...unless(
        /^[a-z][a-z0-9-]*$/.test(criterion.id),
        `${path}.${i}.id`,
        '评分项编号只能用小写字母、数字和短横。',
      ),
      ...unless(
        all.find(({ id }) => id === criterion.id) === criterion,
        `${path}.${i}.id`,
        '评分项编号重复了。',
      ),
      ...unless(criterion.name.trim() !== '', `${path}.${i}.name`, '请填写评分项名称。'),
      ...unless(
        isFirst(criteria, i, c => c.name.trim()),
        `${path}.${i}.name`,
        '评分项名称重复了。',
      ),
      ...unless(
        isCount(criterion.max) &&
          criterion.max > 0 &&
          (!isCount(step) || step === 0 || criterion.max % step === 0),
        `${path}.${i}.max`,
        '满分应大于 0，且是打分步长的整数倍。',
      ),
    ]),
    ...weightProblems(criteria, path),
    ...unless(sum === total || isWeighed(criteria), path, `评分项${gapText(sum, total, 1 / 100)}。`),
  ]
}

function panelProblems({ trim, minCards }: Rubric): Problem[] {
  const counts = isCount(trim.high) && isCount(trim.low) && isCount(minCards)
  return [
    ...unless(isCount(trim.high), 'trim.high', '去掉最高分的个数应是 0 或正整数。'),
    ...unless(isCount(trim.low), 'trim.low', '去掉最低分的个数应是 0 或正整数。'),
    ...unless(isCount(minCards) && minCards > 0, 'minCards', '有效评分表下限应是正整数。'),
    ...unless(
      !counts || minCards - trim.high - trim.low >= 1,
      'minCards',
      `${minCards} 份去掉 ${trim.high + trim.low} 份后没有剩余，请调高下限或少去几份。`,
    ),
  ]
}

function roundingProblems(rubric: Rubric): Problem[] {
  const { decimals, roundingPoints, roundingMode, compare, juries } = rubric
  const criteria = allCriteria(rubric)
  const known = ['criterion', 'card-total', 'mean', 'sum']
  const [last, name] = juries ? (['sum', '加权合计'] as const) : (['mean', '平均分'] as const)
  const roundsLast = roundingPoints.some(point => point === last || point === 'sum')
  return [
    ...unless(isCount(decimals) && decimals <= 4, 'decimals', '小数位数应是 0 到 4。'),
    ...choice(roundingMode, ['half-up', 'half-even', 'down'], 'roundingMode', '请选择舍入办法。'),
    ...choice(compare, ['rounded', 'exact'], 'compare', '请选择按公布分还是按精确值比较名次。'),
    ...unless(
      roundingPoints.every((point, i) => known.includes(point) && roundingPoints.indexOf(point) === i),
      'roundingPoints',
      '舍入的位置只能是评分项乘权重后、每席总分、平均分、加权合计，各写一次。',
    ),
    ...unless(
      isWeighed(criteria) || !roundingPoints.includes('criterion'),
      'roundingPoints',
      '评分项没有权重，不用在评分项处舍入。',
    ),
    ...unless(
      compare !== 'rounded' || roundingPoints.includes(last),
      'roundingPoints',
      `按公布分比较时，${name}要舍入。`,
    ),
    ...unless(compare !== 'exact' || !roundsLast, 'roundingPoints', `按精确值比较时，${name}不能先舍入。`),
  ]
}

function tieProblems(rubric: Rubric): Problem[] {
  const { ties } = rubric
  const criteria = allCriteria(rubric)
  return [
    ...unless(ties.length > 0, 'ties', '请写明并列时怎么处理。'),
    ...ties.flatMap((step, i) => [
      ...unless(isKnownStep(step, criteria), `ties.${i}`, '这一步比较的评分项或轮次不存在，请重新选择。'),
      ...unless(
        isFirst(ties, i, s => JSON.stringify(s)),
        `ties.${i}`,
        '并列处理里这一步重复了。',
      ),
      ...unless(step !== 'both-advance' || i === ties.length - 1, `ties.${i}`, '“并列保留”只能是最后一步。'),
    ]),
  ]
}

/** Whether a stage of that name exists is the edition's to say; here it only has a name. */
function isKnownStep(step: TieStep, criteria: Rubric['criteria']): boolean {
  if (typeof step === 'string') {
    return ['untrimmed-mean', 'judges-vote', 'play-off', 'both-advance'].includes(step)
  }
  if ('stage' in step) return step.stage.trim() !== ''
  return criteria.some(criterion => criterion.id === step.criterion)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isFirst<T>(list: readonly T[], index: number, key: (item: T) => string): boolean {
  return list.findIndex(item => key(item) === key(list[index]!)) === index
}

function choice<T extends string>(value: T, known: readonly T[], path: string, message: string): Problem[] {
  return unless(known.includes(value), path, message)
}

function unless(sound: boolean, path: string, message: string): Problem[] {
  return sound ? [] : [problem(path, message)]
}

function problem(path: string, message: string): Problem {
  return { code: 'RUBRIC_INVALID', path, message }
}
