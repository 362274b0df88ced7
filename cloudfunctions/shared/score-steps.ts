import { inDecimals } from '../../src/core/juries'
import { rulesOfJury } from '../../src/core/jury-rules'
import type { Rubric } from '../../src/core/rubric'
import { allCriteria } from '../../src/core/rubric-criteria'
import { isWeighed, percentText } from '../../src/core/rubric-weights'
import { pointsText, scoreText } from '../../src/core/score-text'
import type { ProjectResult } from '../../src/core/scoring'

type ScoredResult = Extract<ProjectResult, { outcome: 'scored' }>

export interface SeatTotal {
  seat: number
  total: number
  /** Name of its jury where there are several. */
  jury?: string
}

/** How a project's score came about, one sentence per step; totals in hundredths. */
export function scoreSteps(rules: Rubric, cards: readonly SeatTotal[], result: ProjectResult): string[] {
  if (result.outcome === 'too-few-cards')
    return [
      `${juryName(rules, result.jury)}有效评委${result.cards}位，少于评分标准要求的${result.minCards}位，不计算成绩。`,
    ]
  const totalOf = (seat: number) => pointsText(cards.find(card => card.seat === seat)?.total ?? 0)
  const named = (seats: readonly number[]) => seats.map(seat => `${totalOf(seat)}（${seat}号）`).join('、')
  const { high, low } = result.dropped
  const weighed = isWeighed(rules.criteria)
  if (result.juries) return jurySteps(rules, cards, result, named)
  return [
    `${cards.length}位评委的总分${weighed ? '（折算前）' : ''}：${cards.map(card => pointsText(card.total)).join('、')}。`,
    ...(weighed ? ['各评分项按权重折算成总分，再比较高低。'] : []),
    ...(high.length ? [`去掉最高分${named(high)}。`] : []),
    ...(low.length ? [`去掉最低分${named(low)}。`] : []),
    ...(rules.roundingPoints.includes('card-total') ? [`每席总分先保留${rules.decimals}位小数。`] : []),
    `${high.length + low.length > 0 ? '其余' : ''}${result.count}位合计${sumText(result)}，除以${result.count}。`,
    `最终得分${scoreText(result)}分。`,
  ]
}

/** Several juries: each with its cards, what it dropped, its mean and its part; then the sum of the parts. */
function jurySteps(
  rules: Rubric,
  cards: readonly SeatTotal[],
  result: ScoredResult,
  named: (seats: readonly number[]) => string,
): string[] {
  const weighs = (jury: string) => isWeighed(rulesOfJury(rules, jury).criteria)
  const early = rules.roundingPoints.includes('mean')
  const each = juryScores(rules, result)
  return [
    ...(isWeighed(allCriteria(rules)) ? ['各评分项按权重折算成总分，再比较高低。'] : []),
    ...each.flatMap(({ id, name, weight, score }) => {
      const jury = result.juries!.find(own => own.jury === id)!
      const own = cards.filter(card => card.jury === name).map(card => pointsText(card.total))
      const { high, low } = jury.dropped
      return [
        `${name}${jury.cards}位评委的总分${weighs(id) ? '（折算前）' : ''}：${own.join('、')}。`,
        ...(high.length ? [`${name}去掉最高分${named(high)}。`] : []),
        ...(low.length ? [`${name}去掉最低分${named(low)}。`] : []),
        `${name}${jury.count}位合计${sumText(jury)}，平均${score}${early ? '' : '（未舍入的值参与计算）'}，占${weight}。`,
      ]
    }),
    `各评审组按权重合计，最终得分${scoreText(result)}分。`,
  ]
}

/** What each jury gave after its own trim, with its part of the score; [] for one panel. */
export function juryScores(rules: Rubric, result: ProjectResult) {
  if (result.outcome !== 'scored') return []
  return (result.juries ?? []).map(({ jury, sum, count, den }) => {
    const { id, name, weight } = rules.juries!.find(each => each.id === jury)!
    const [score] = inDecimals(rules, [sum, count * 100 * (den ?? 1)])
    const text = scoreText({ score, decimals: rules.decimals })
    return { id, name, weight: percentText(weight), score: text }
  })
}

/** The kept totals together; of weights that leave no whole hundredths the first six decimals. */
function sumText({ sum, den }: { sum: number; den?: number }): string {
  if (den === undefined) return pointsText(sum)
  const millionths = Math.floor((sum * 10_000) / den)
  return scoreText({ score: millionths, decimals: 6 }).replace(/\.?0+$/, '')
}

/** One sentence for the big screen: 去掉1个最高分、1个最低分，其余5位平均. */
export function scoreSentence(result: ProjectResult): string {
  if (result.outcome === 'too-few-cards') return '有效评委不足，本项目不计算成绩'
  if (result.juries) {
    const trims = result.juries.some(({ dropped }) => dropped.high.length + dropped.low.length > 0)
    return `${result.juries.length}个评审组分别${trims ? '去极值、' : ''}取平均，再按权重合计`
  }
  const { high, low } = result.dropped
  const dropped = [
    ...(high.length ? [`${high.length}个最高分`] : []),
    ...(low.length ? [`${low.length}个最低分`] : []),
  ].join('、')
  return dropped ? `去掉${dropped}，其余${result.count}位平均` : `${result.count}位评委平均`
}

function juryName({ juries }: Rubric, id: string | undefined): string {
  return juries?.find(jury => jury.id === id)?.name ?? ''
}
