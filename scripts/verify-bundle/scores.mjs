import { check } from './finding.mjs'
import { gcd, partsOf, pow10, round, sumOf, totalOf } from './totals.mjs'

const compareBig = (a, b) => (a > b ? 1 : a < b ? -1 : 0)

/** Drops the best, then the worst cards by total; among equal totals the lowest seat goes. */
function trim(rubric, { high, low }, cards) {
  const totals = new Map(cards.map(card => [card, totalOf(rubric, card)]))
  const rising = (a, b) => compareBig(totals.get(a), totals.get(b))
  const order = [...cards].sort((a, b) => rising(b, a) || a.seat - b.seat)
  const rest = order.slice(high)
  const worst = [...rest].sort((a, b) => rising(a, b) || a.seat - b.seat).slice(0, low)
  const seats = list => list.map(card => card.seat)
  const kept = rest.filter(card => !worst.includes(card))
  return { kept, dropped: { high: seats(order.slice(0, high)), low: seats(worst) } }
}

/** A panel's kept totals: { dropped, sum, count, den? } with sum/den hundredths, and the exact mean in points. */
function panelSum(rubric, trimRule, cards) {
  const { kept, dropped } = trim(rubric, trimRule, cards)
  check(kept.length > 0, 30, '去极值后没有剩余')
  const sum = kept.reduce((total, card) => total + totalOf(rubric, card), 0n)
  const parts = partsOf(rubric)
  const shown = {
    dropped,
    sum: Number(sum),
    count: kept.length,
    ...(parts > 1n ? { den: Number(parts) } : {}),
  }
  return { shown, mean: [sum, BigInt(kept.length) * 100n * parts] }
}

export const toDecimals = ({ decimals, roundingMode }, [num, den]) =>
  round(num * pow10(decimals), den, roundingMode)

/** The rules as one jury scores by them: its own criteria where it has any. */
export function rulesOfJury(rubric, id) {
  const own = rubric.juries?.find(jury => jury.id === id)?.criteria
  return own ? { ...rubric, criteria: own } : rubric
}

const cardsOfJury = (cards, { id }) => cards.filter(card => card.jury === id)

/** A project's result recomputed with big integers from its counted cards [{seat, card, jury?}]. */
export function scoreProject(rubric, cards) {
  if (rubric.juries) return scoreJuries(rubric, cards)
  const { minCards, decimals } = rubric
  if (cards.length < minCards) return { outcome: 'too-few-cards', cards: cards.length, minCards }
  const { shown, mean } = panelSum(rubric, rubric.trim, cards)
  const score = Number(toDecimals(rubric, mean))
  return { outcome: 'scored', cards: cards.length, ...shown, score, decimals }
}

function scoreJuries(rubric, cards) {
  const { juries, decimals } = rubric
  check(
    cards.every(card => juries.some(({ id }) => id === card.jury)),
    30,
    '有评分表不属于任何评审组',
  )
  for (const jury of juries) {
    const own = cardsOfJury(cards, jury).length
    const { id, minCards } = jury
    if (own < minCards) return { outcome: 'too-few-cards', jury: id, cards: own, minCards }
  }
  const sums = juries.map(jury => panelSum(rulesOfJury(rubric, jury.id), jury.trim, cardsOfJury(cards, jury)))
  const each = sums.map(({ shown }, i) => {
    return { jury: juries[i].id, cards: cardsOfJury(cards, juries[i]).length, ...shown }
  })
  const value = weigh(
    rubric,
    sums.map(({ mean }) => mean),
  )
  const [sum, den] = lowest([value[0] * 100n, value[1]])
  return {
    outcome: 'scored',
    cards: cards.length,
    dropped: {
      high: each.flatMap(({ dropped }) => dropped.high),
      low: each.flatMap(({ dropped }) => dropped.low),
    },
    sum: Number(sum),
    count: 1,
    ...(den > 1n ? { den: Number(den) } : {}),
    score: Number(toDecimals(rubric, value)),
    decimals,
    juries: each,
  }
}

/** Σ weight × mean of the juries in lowest terms; every mean rounded first where the rubric says so. */
function weigh(rubric, means, juries = rubric.juries) {
  const early = rubric.roundingPoints.includes('mean')
  return juries.reduce(
    ([num, den], { weight }, i) => {
      const mean = early ? [toDecimals(rubric, means[i]), pow10(rubric.decimals)] : means[i]
      const [n, d] = [BigInt(weight.num) * mean[0], BigInt(weight.den) * mean[1]]
      return lowest([num * d + n * den, den * d])
    },
    [0n, 1n],
  )
}

export function lowest([num, den]) {
  const common = gcd(num, den)
  return [num / common, den / common]
}

/**
 * What ranks compare, as [num, den] points: 'mean', 'untrimmed-mean' or {criterion} of the counted cards; a criterion of
 * some juries only by what those gave.
 */
export function comparedValue(rubric, cards, what) {
  const ofCriterion = typeof what === 'object'
  const mean = (rules, trimRule, from) => {
    const counts = seat =>
      ofCriterion ? seat.card.criteria.find(([id]) => id === what.criterion)[1] : totalOf(rules, seat)
    const counted = what === 'untrimmed-mean' ? from : trim(rules, trimRule, from).kept
    const parts = ofCriterion ? 1n : partsOf(rules)
    return [sumOf(counted.map(counts)), BigInt(counted.length) * 100n * parts]
  }
  const has = jury =>
    !ofCriterion || rulesOfJury(rubric, jury.id).criteria.some(({ id }) => id === what.criterion)
  const juries = rubric.juries?.filter(has)
  const exact = juries
    ? weigh(
        rubric,
        juries.map(jury => mean(rulesOfJury(rubric, jury.id), jury.trim, cardsOfJury(cards, jury))),
        juries,
      )
    : mean(rubric, rubric.trim, cards)
  if (rubric.compare === 'exact') return exact.map(Number)
  return [Number(toDecimals(rubric, exact)), 10 ** rubric.decimals]
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
