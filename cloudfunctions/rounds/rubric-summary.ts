import type { RubricDraft } from '../../src/contract/views/rounds-rubrics'
import { normaliseSentence } from '../../src/core/normalise'
import type { Rubric, TieStep } from '../../src/core/rubric'
import type { RubricJury } from '../../src/core/rubric-juries'
import { percentText } from '../../src/core/rubric-weights'
import { pointsText } from '../../src/core/score-text'

/** How values are rounded, in words. */
export const roundingModes = {
  'half-up': '四舍五入',
  'half-even': '四舍六入五成双',
  down: '直接舍去',
} as const
/** Where values are rounded, in words. */
export const roundingPlaces = {
  criterion: '评分项乘权重后',
  'card-total': '每席总分',
  mean: '平均分',
  sum: '加权合计',
} as const
const stageNames: Record<string, string> = { preliminary: '初赛', semifinal: '复赛' }
const humanSteps = {
  'untrimmed-mean': '不去极值的平均分',
  'judges-vote': '评委合议',
  'play-off': '加赛',
  'both-advance': '并列保留',
  'committee-ruling': '专家委员会裁定',
} as const

/** A step of the tie chain as people say it. */
export function tieStepName(
  rules: Pick<Rubric | RubricDraft, 'criteria' | 'juries'>,
  step: TieStep | 'committee-ruling',
  nameOf: (stage: string) => string | undefined = stage => stageNames[stage],
): string {
  if (typeof step === 'string') return humanSteps[step]
  if ('stage' in step) return `${nameOf(step.stage) ?? step.stage}的成绩`
  const all = [...rules.criteria, ...(rules.juries ?? []).flatMap(jury => jury.criteria ?? [])]
  const criterion = all.find(({ id }) => id === step.criterion)
  return `“${criterion?.name ?? step.criterion}”一项的平均分`
}

/** Complete scoring rules in sentences, one per rule. */
export function rubricSummary(rules: Rubric): string[] {
  const { times, juries } = rules
  const criteria = rules.criteria.map(criterionText).join('、')
  const rounded = rules.roundingPoints.map(point => roundingPlaces[point]).join('和')
  return [
    `评分项：${criteria}，共${pointsText(rules.total)}分，每档${pointsText(rules.step)}分。`,
    ...(juries
      ? juries.map(
          jury => `${jury.name}占${percentText(jury.weight)}，${ownCriteria(jury)}${panelText(jury)}。`,
        )
      : [`${panelText(rules)}。`]),
    rounded
      ? `${rounded}${roundingModes[rules.roundingMode]}，保留${rules.decimals}位小数。`
      : `中间不舍入，公布时保留${rules.decimals}位小数（${roundingModes[rules.roundingMode]}）。`,
    `按${rules.compare === 'rounded' ? '公布的分数' : '未舍入的精确值'}比较名次。`,
    `并列时依次比较：${rules.ties.map(step => tieStepName(rules, step)).join('、')}。`,
    rules.absence === 'panel-complete'
      ? '评审组应到全评，有评委缺席不能亮分。'
      : '有评委缺席时按实到评委计算。',
    ...(rules.rediscuss
      ? [`网评中同一项目各份总分相差超过${pointsText(rules.rediscuss.spread)}分的，由评委复议。`]
      : []),
    ...(rules.normalise ? [`网评中${normaliseSentence}`] : []),
    `路演${minutes(times.pitch)}，${times.answer ? `答辩${minutes(times.answer)}` : '没有答辩'}。`,
  ]
}

function criterionText({ name, max, weight }: Rubric['criteria'][number]): string {
  return `${name}${pointsText(max)}分${weight ? `（占${percentText(weight)}）` : ''}`
}

/** The criteria only this jury scores, in words; '' where it scores the common ones. */
function ownCriteria({ criteria }: RubricJury): string {
  return criteria ? `只打${criteria.map(criterionText).join('、')}，` : ''
}

function panelText({ trim, minCards }: Pick<Rubric, 'trim' | 'minCards'>): string {
  const trimmed = [
    ...(trim.high ? [`去掉${trim.high}个最高分`] : []),
    ...(trim.low ? [`去掉${trim.low}个最低分`] : []),
  ].join('、')
  return `至少${minCards}位评委有效，${trimmed ? `${trimmed}后取平均` : '不去极值，取平均'}`
}

function minutes(seconds: number): string {
  const rest = seconds % 60
  return `${seconds >= 60 ? `${Math.floor(seconds / 60)}分钟` : ''}${rest ? `${rest}秒` : ''}`
}
