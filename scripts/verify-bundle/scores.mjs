import { check } from './finding.mjs'

const pow10 = exponent => 10n ** BigInt(exponent)
const sumOf = numbers => numbers.reduce((total, n) => total + BigInt(n), 0n)

/** num/den (BigInt) rounded to an integer the way the rubric says. */
function round(num, den, mode) {
  const [whole, rest] = [num / den, (num % den) * 2n]
  if (mode === 'down' || rest < den) return whole
  if (rest > den || mode === 'half-up') return whole + 1n
  return whole + (whole % 2n)
}

/** A seat's total in hundredths as the rubric counts it. */
function totalOf(rubric, { card }) {
  const lost = 2 - rubric.decimals
  if (lost <= 0 || !rubric.roundingPoints.includes('card-total')) return card.total
  return Number(round(BigInt(card.total), pow10(lost), rubric.roundingMode) * pow10(lost))
}

/** Drops the best, then the worst cards by total; among equal totals the lowest seat goes. */
export function trim(rubric, cards) {
  const order = [...cards].sort((a, b) => totalOf(rubric, b) - totalOf(rubric, a) || a.seat - b.seat)
  const high = order.slice(0, rubric.trim.high)
  const rest = order.slice(rubric.trim.high)
  const rising = [...rest].sort((a, b) => totalOf(rubric, a) - totalOf(rubric, b) || a.seat - b.seat)
  const low = rising.slice(0, rubric.trim.low)
  const seats = list => list.map(card => card.seat)
  return { kept: rest.filter(card => !low.includes(card)), dropped: { high: seats(high), low: seats(low) } }
}

/** A project's result recomputed with big integers from its counted cards [{seat, card}]. */
export function scoreProject(rubric, cards) {
  const { minCards, decimals, roundingMode } = rubric
  if (cards.length < minCards) return { outcome: 'too-few-cards', cards: cards.length, minCards }
  const { kept, dropped } = trim(rubric, cards)
  check(kept.length > 0, 30, '去极值后没有剩余')
  const sum = sumOf(kept.map(card => totalOf(rubric, card)))
  const score = round(sum * pow10(decimals), BigInt(kept.length) * 100n, roundingMode)
  return {
    outcome: 'scored',
    cards: cards.length,
    dropped,
    sum: Number(sum),
    count: kept.length,
    score: Number(score),
    decimals,
  }
}

/** What ranks compare, as [num, den] points: 'mean', 'untrimmed-mean' or {criterion} of the counted cards. */
export function comparedValue(rubric, cards, what) {
  const counted = what === 'untrimmed-mean' ? cards : trim(rubric, cards).kept
  const values = counted.map(seat =>
    typeof what === 'object'
      ? seat.card.criteria.find(([id]) => id === what.criterion)[1]
      : totalOf(rubric, seat),
  )
  const [num, den] = [sumOf(values), BigInt(counted.length) * 100n]
  if (rubric.compare === 'exact') return [Number(num), Number(den)]
  return [Number(round(num * pow10(rubric.decimals), den, rubric.roundingMode)), 10 ** rubric.decimals]
}

/** Why a card cannot stand under the rubric, or null: criteria and their order, range, step, total. */
export function cardFault(rubric, card) {
  if (card.criteria.length !== rubric.criteria.length) return '评分项数目不对'
  for (const [i, { id, name, max }] of rubric.criteria.entries()) {
    const [found, value] = card.criteria[i]
    if (found !== id) return `第 ${i + 1} 个评分项不是“${name}”`
    if (!Number.isSafeInteger(value) || value < 0 || value > max) return `“${name}”超出范围`
    if (value % rubric.step !== 0) return `“${name}”不合打分步长`
  }
  return Number(sumOf(card.criteria.map(([, value]) => value))) === card.total ? null : '合计不等于各项之和'
}
