import { cardTotal, partsPerHundredth, type SeatCard } from './card-total'
import { rulesOfJury } from './jury-rules'
import type { Rubric } from './rubric'

/** Totals in parts of a hundredth, and how many. */
interface Sums {
  sum: bigint
  count: bigint
}

/** The rule in one sentence, as the committee signs it. */
export const normaliseSentence =
  '各份总分乘“全体评委平均分÷该评委平均分”折算后再去极值、取平均，折算分取两位小数，可能超过满分。'

/**
 * Cards scaled so that every judge's mean becomes the panel's (网评折算, only where the rubric says so): a total is
 * multiplied by the mean of all counted cards of the session and divided by the mean of the judge's own, then rounded
 * once to a hundredth of a point the rubric's way. Several juries are scaled each by itself. Criteria stay as they were
 * given. A judge whose mean is the panel's, or nothing but zeros, is left alone. The lists come back in their order.
 */
export function normaliseCards(
  rubric: Rubric,
  projects: readonly (readonly SeatCard[] | null)[],
): (SeatCard[] | null)[] {
  if (rubric.normalise === undefined) return projects.map(cards => cards && [...cards])
  const all = projects.flatMap(cards => cards ?? [])
  const panels = sumsBy(rubric, all, ({ jury }) => jury ?? '')
  const judges = sumsBy(rubric, all, ({ seat }) => seat)
  return projects.map(
    cards =>
      cards?.map(card => scaled(rubric, card, panels.get(card.jury ?? '')!, judges.get(card.seat)!)) ?? null,
  )
}

function sumsBy<K>(rubric: Rubric, cards: readonly SeatCard[], keyOf: (card: SeatCard) => K): Map<K, Sums> {
  const sums = new Map<K, Sums>()
  for (const card of cards) {
    const { sum, count } = sums.get(keyOf(card)) ?? { sum: 0n, count: 0n }
    sums.set(keyOf(card), {
      sum: sum + BigInt(cardTotal(rulesOfJury(rubric, card.jury), card)),
      count: count + 1n,
    })
  }
  return sums
}

function scaled(rubric: Rubric, card: SeatCard, panel: Sums, judge: Sums): SeatCard {
  const [num, den] = [panel.sum * judge.count, panel.count * judge.sum]
  if (den === 0n || num === den) return card
  const rules = rulesOfJury(rubric, card.jury)
  const total = BigInt(cardTotal(rules, card)) * num
  const parts = BigInt(partsPerHundredth(rules)) * den
  return { ...card, normalised: Number(rounded(total, parts, rubric.roundingMode)) }
}

/** Big whole numbers: sums over a whole review multiply beyond what a number holds exactly. */
function rounded(num: bigint, den: bigint, mode: Rubric['roundingMode']): bigint {
  const [whole, twice] = [num / den, (num % den) * 2n]
  if (mode === 'down' || twice < den) return whole
  if (twice > den || mode === 'half-up') return whole + 1n
  return whole + (whole % 2n)
}
