import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardTotal, partsPerHundredth, type SeatCard } from '../../src/core/card-total'
import { normaliseCards } from '../../src/core/normalise'
import { rankSession } from '../../src/core/ranking'
import { type Rubric, rubricProblems } from '../../src/core/rubric'
import { cardOfTotal, rubric } from './rubric-fixture'

const scaled: Rubric = {
  ...rubric,
  trim: { high: 0, low: 0 },
  minCards: 1,
  normalise: 'mean-ratio',
}
const seatCard = (seat: number, total: number): SeatCard => ({ seat, card: cardOfTotal(total) })
const countedOf = (cards: readonly SeatCard[] | null) =>
  (cards ?? []).map(card => cardTotal(scaled, card) / partsPerHundredth(scaled))

const { normaliseCards: verifierNormalise } = (await import(
  new URL('../../scripts/verify-bundle/normalise.mjs', import.meta.url).href
)) as {
  normaliseCards: (rules: Rubric, projects: readonly (readonly SeatCard[] | null)[]) => (SeatCard[] | null)[]
}

/** Projects × seats; null where a judge did not read the project. */
const marks = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 200 }).map(steps => steps * 50)), {
    minLength: 5,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 12 },
)
const cardsOf = (rows: readonly (readonly (number | null)[])[]) =>
  rows.map(row => row.flatMap((total, i) => (total === null ? [] : [seatCard(i + 1, total)])))
const rules = fc
  .record({
    roundingMode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
    weights: fc.constantFrom(null, [25, 25, 25, 25], [1, 1, 1, 4]),
    decimals: fc.nat(4),
    early: fc.boolean(),
  })
  .map(
    ({ roundingMode, weights, decimals, early }): Rubric => ({
      ...{ ...scaled, roundingMode, decimals },
      roundingPoints: early ? ['card-total', 'mean'] : ['mean'],
      criteria: rubric.criteria.map((each, i) =>
        weights
          ? { ...each, weight: { num: weights[i]!, den: weights.reduce((a: number, b) => a + b, 0) } }
          : each,
      ),
    }),
  )

describe('normaliseCards', () => {
  it('brings a strict and a mild judge to the mean of all: 60 and 80 of two judges at 60 and 80 are 70', () => {
    const projects = [
      [seatCard(1, 6000), seatCard(2, 8000)],
      [seatCard(1, 6000), seatCard(2, 8000)],
    ]
    expect(normaliseCards(scaled, projects).map(countedOf)).toEqual([
      [7000, 7000],
      [7000, 7000],
    ])
  })

  it('may pass the maximum, and is rounded once, to a hundredth, the way of the rubric', () => {
    // seat 1 has mean 40, seat 2 has mean 80, all together 60: seat 2 is scaled by 3/4, seat 1 by 3/2
    const projects = [
      [seatCard(1, 7000), seatCard(2, 8050)],
      [seatCard(1, 1000), seatCard(2, 7950)],
    ]
    expect(countedOf(normaliseCards(scaled, projects)[0]!)).toEqual([10_500, 6038])
    expect(countedOf(normaliseCards({ ...scaled, roundingMode: 'down' }, projects)[0]!)).toEqual([
      10_500, 6037,
    ])
  })

  it('does nothing where the rubric does not say so', () => {
    const { normalise: _, ...plain } = scaled
    const projects = [[seatCard(1, 6000), seatCard(2, 8000)], null]
    expect(normaliseCards(plain, projects)).toEqual(projects)
  })

  it('leaves a judge of nothing but zeros alone, and a project without cards without any', () => {
    const projects = [[seatCard(1, 0), seatCard(2, 8000)], null]
    expect(normaliseCards(scaled, projects)).toEqual([
      [seatCard(1, 0), { ...seatCard(2, 8000), normalised: 4000 }],
      null,
    ])
  })

  it('never turns round the order one judge gave', () => {
    fc.assert(
      fc.property(marks, rules, (rows, chosen) => {
        const given = cardsOf(rows)
        const counted = normaliseCards(chosen, given).flatMap(cards => cards ?? [])
        const pairs = given.flat().map((card, i) => ({
          seat: card.seat,
          before: cardTotal(chosen, card),
          after: cardTotal(chosen, counted[i]!),
        }))
        const bySeat = pairs.sort((a, b) => a.seat - b.seat || a.before - b.before)
        const turned = bySeat.filter((each, i) => {
          const last = bySeat[i - 1]
          return last?.seat === each.seat && last.after > each.after
        })
        expect(turned).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('changes nothing when all judges have the same mean', () => {
    const shuffled = fc.shuffledSubarray([7000, 7500, 8000, 8500], { minLength: 4 })
    fc.assert(
      fc.property(fc.tuple(shuffled, shuffled, shuffled), rules, (seats, chosen) => {
        // every judge gives the same four totals in an order of his own; unweighed, so that the means are the same
        const { criteria } = rubric
        const projects = [0, 1, 2, 3].map(p => seats.map((totals, i) => seatCard(i + 1, totals[p]!)))
        expect(normaliseCards({ ...chosen, criteria }, projects)).toEqual(projects)
      }),
    )
  })

  it('is what the verifier computes, card by card', () => {
    fc.assert(
      fc.property(marks, rules, (rows, chosen) => {
        const told = (projects: readonly (readonly SeatCard[] | null)[]) =>
          projects.map(cards =>
            (cards ?? []).map(({ normalised }) => (normalised === undefined ? null : Number(normalised))),
          )
        const own = normaliseCards(chosen, cardsOf(rows))
        expect(told(verifierNormalise(chosen, cardsOf(rows)))).toEqual(told(own))
      }),
      { numRuns: 80 },
    )
  })

  it('decides ranks over the whole session, not project by project', () => {
    // judge 1 is strict and read A and C, judge 2 is mild and read B and C: as given B leads A, scaled A leads B
    const entries = [
      { project: 'a', group: 'enterprise', cards: [seatCard(1, 7000)] },
      { project: 'b', group: 'enterprise', cards: [seatCard(2, 8000)] },
      { project: 'c', group: 'enterprise', cards: [seatCard(1, 5000), seatCard(2, 9000)] },
    ]
    const order = (of: Rubric) => rankSession(of, entries, []).groups[0]!.rows.map(({ project }) => project)
    const { normalise: _, ...plain } = scaled
    expect(order(plain)).toEqual(['b', 'a', 'c'])
    expect(order(scaled)).toEqual(['a', 'c', 'b'])
  })

  it('is chosen or left out, nothing else', () => {
    expect(rubricProblems(scaled)).toEqual([])
    const wrong = { ...scaled, normalise: 'z-score' } as unknown as Rubric
    expect(rubricProblems(wrong).map(({ path }) => path)).toEqual(['normalise'])
  })
})
