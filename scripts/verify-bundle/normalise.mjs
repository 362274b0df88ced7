import { rulesOfJury } from './scores.mjs'
import { partsOf, round, totalOf } from './totals.mjs'

/**
 * The counted cards of a whole session [[{seat, card, jury?}]|null] with the totals that count in place of the given
 * ones: × mean of all cards of the jury ÷ mean of the judge's own, rounded once to a hundredth the rubric's way.
 */
export function normaliseCards(rubric, projects) {
  if (rubric.normalise === undefined) return projects
  const [panels, judges] = [new Map(), new Map()]
  for (const card of projects.flatMap(cards => cards ?? [])) {
    const total = totalOf(rulesOfJury(rubric, card.jury), card)
    add(panels, card.jury, total)
    add(judges, card.seat, total)
  }
  const scaled = card => {
    const [panel, own] = [panels.get(card.jury), judges.get(card.seat)]
    const [num, den] = [panel.sum * own.count, panel.count * own.sum]
    if (den === 0n || num === den) return card
    const rules = rulesOfJury(rubric, card.jury)
    const normalised = round(totalOf(rules, card) * num, partsOf(rules) * den, rubric.roundingMode)
    return { ...card, normalised }
  }
  return projects.map(cards => cards?.map(scaled) ?? null)
}

function add(sums, key, total) {
  const { sum, count } = sums.get(key) ?? { sum: 0n, count: 0n }
  sums.set(key, { sum: sum + total, count: count + 1n })
}
