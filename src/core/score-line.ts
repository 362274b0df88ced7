import { pointsText } from './score-text'
import type { ProjectResult } from './scoring'

/** The total a judge gave, in hundredths, by the number of the seat. */
export interface SeatScore {
  seat: number
  total: number
}

/**
 * How a final score came about in one line: 去掉最高 92、最低 79，其余 5 个平均. Several juries and weighed criteria are
 * said as such, so are totals scaled over a whole review; the steps in full stay with the ranking.
 */
export function scoreLine(
  cards: readonly SeatScore[],
  result: ProjectResult,
  weighed: boolean,
  normalised = false,
): string {
  if (result.outcome === 'too-few-cards') return `有效评分 ${result.cards} 个，少于要求，不计算成绩`
  if (normalised) return '各份评分先按评委平均分折算，再按规则平均'
  if (result.juries) return `${result.juries.length} 个评审组分别计分，再按权重合计`
  const totals = (seats: readonly number[]) =>
    seats.map(seat => pointsText(cards.find(card => card.seat === seat)?.total ?? 0)).join('、')
  const { high, low } = result.dropped
  const dropped = [
    ...(high.length > 0 ? [`最高 ${totals(high)}`] : []),
    ...(low.length > 0 ? [`最低 ${totals(low)}`] : []),
  ]
  const mean =
    dropped.length > 0
      ? `去掉${dropped.join('、')}，其余 ${result.count} 个平均`
      : `${result.count} 个评分平均`
  return weighed ? `各评分项先按权重折算，${mean}` : mean
}
