import type { Random } from '../random'
import { type Rubric, rubricOf } from './rubric'

/** Rules of one criterion out of 1,000 points in hundredths, so that every total can be a number of its own. */
export const canaryRubric = (): Rubric =>
  rubricOf({
    criteria: [{ id: 'whole', name: '总体评价', max: 100_000 }],
    ...{ total: 100_000, ties: ['untrimmed-mean', 'judges-vote'] },
  })

const token = /(?<![0-9A-Za-z.])(?:(\d{5})|(\d{3})\.(\d{2}))(?![0-9A-Za-z])/g

/** Every total of five digits a text tells, as hundredths (73817) or as points (738.17). */
export function totalsIn(text: string, into = new Set<number>()): Set<number> {
  for (const [, whole, points, hundredths] of text.matchAll(token))
    into.add(Number(whole ?? `${points}${hundredths}`))
  return into
}

/** Different totals of five digits that `known` does not hold; none ends in 0, which a screen might leave out. */
export function canaries(random: Random, count: number, known: ReadonlySet<number>): number[] {
  const found = new Set<number>()
  while (found.size < count) {
    const total = 10_000 + random.below(89_999)
    if (total % 10 !== 0 && !known.has(total)) found.add(total)
  }
  return [...found]
}
