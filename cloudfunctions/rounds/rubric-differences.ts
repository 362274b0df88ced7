import type { RubricDraft } from '../../src/contract/views/rounds-rubrics'
import { percentText, type Weight } from '../../src/core/rubric-weights'
import { pointsText } from '../../src/core/score-text'
import { roundingModes, roundingPlaces, tieStepName } from './rubric-summary'

type Reader = (draft: RubricDraft) => string

const open = '未定'
const points = (value: number | null) => (value === null ? open : `${pointsText(value)}分`)
const count = (value: number | null) => (value === null ? open : String(value))
const part = (weight: Weight | undefined) => (weight ? `占${percentText(weight)}` : '')

/** Every rule but the criteria and juries, as people read it. */
const RULES: readonly (readonly [label: string, read: Reader])[] = [
  ['总分', ({ total }) => points(total)],
  ['打分步长', ({ step }) => points(step)],
  ['去极值', ({ trim }) => `最高${count(trim.high)}个、最低${count(trim.low)}个`],
  ['最少有效评分表', ({ minCards }) => count(minCards)],
  ['小数位数', ({ decimals }) => count(decimals)],
  [
    '舍入的位置',
    ({ roundingPoints }) =>
      roundingPoints === null
        ? open
        : roundingPoints.map(point => roundingPlaces[point]).join('、') || '不舍入',
  ],
  ['舍入办法', ({ roundingMode }) => (roundingMode === null ? open : roundingModes[roundingMode])],
  [
    '名次比较',
    ({ compare }) => (compare === null ? open : compare === 'rounded' ? '按公布的分数' : '按未舍入的值'),
  ],
  ['并列处理', draft => draft.ties.map(step => tieStepName(draft, step)).join('、') || open],
  [
    '评委缺席',
    ({ absence }) =>
      absence === null ? open : absence === 'panel-complete' ? '到齐才能亮分' : '按实到评委计算',
  ],
  ['网评复议的分差', ({ rediscuss }) => (rediscuss ? points(rediscuss.spread) : '不复议')],
  ['网评折算', ({ normalise }) => (normalise ? '按评委平均分折算' : '不折算')],
  ['路演时长', ({ times }) => `${count(times.pitch)}秒`],
  ['答辩时长', ({ times }) => `${count(times.answer)}秒`],
]

/** What differs between two versions, one sentence a rule: 去极值：最高1个、最低1个 → 最高2个、最低1个. [] where nothing does. */
export function rubricDifferences(before: RubricDraft, after: RubricDraft): string[] {
  const rules = RULES.flatMap(([label, read]) => change(label, read(before), read(after)))
  return [
    ...listed('评分项', before.criteria, after.criteria, criterionText),
    ...listed('评审组', before.juries ?? [], after.juries ?? [], juryText),
    ...rules,
  ]
}

function listed<T extends { id: string; name: string }>(
  what: string,
  before: readonly T[],
  after: readonly T[],
  textOf: (item: T) => string,
): string[] {
  const gone = before.filter(({ id }) => !after.some(each => each.id === id))
  return [
    ...gone.map(item => `删去${what}“${item.name}”。`),
    ...after.flatMap(item => {
      const old = before.find(({ id }) => id === item.id)
      return old
        ? change(`${what}“${item.name}”`, textOf(old), textOf(item))
        : [`新增${what}：${textOf(item)}。`]
    }),
  ]
}

function criterionText({ name, max, weight, description }: RubricDraft['criteria'][number]): string {
  return [name, points(max), part(weight), description ?? ''].filter(Boolean).join(' ')
}

function juryText(jury: NonNullable<RubricDraft['juries']>[number]): string {
  const { name, weight, trim, minCards, criteria } = jury
  const own = criteria ? `，自己的评分项${criteria.map(criterionText).join('、')}` : ''
  return `${name} ${part(weight)}，去掉最高${trim.high}个、最低${trim.low}个，至少${minCards}位${own}`
}

function change(label: string, before: string, after: string): string[] {
  return before === after ? [] : [`${label}：${before} → ${after}。`]
}
