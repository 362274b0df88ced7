import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFractions, compareFractions, multiplyFractions, roundFraction } from '../../src/core/fraction'
import type { Rubric } from '../../src/core/rubric'
import { type ProjectResult, projectFigures, type SeatCard, scoreProject } from '../../src/core/scoring'
import { card, cardOfTotal, cardsOf, rubric } from './rubric-fixture'

const scored = (rules: Rubric, cards: readonly SeatCard[]) => {
  const result = scoreProject(rules, cards)
  if (result.outcome !== 'scored') throw new Error(result.outcome)
  return result
}

describe('scoreProject', () => {
  it('drops the best and the worst card and names their seats', () => {
    expect(scoreProject(rubric, cardsOf(8600, 9200, 8550, 7900, 8700, 8800, 8500))).toEqual({
      outcome: 'scored',
      cards: 7,
      dropped: { high: [2], low: [4] },
      sum: 43_150,
      count: 5,
      score: 8630,
      decimals: 2,
    } satisfies ProjectResult)
  })

  it('drops the lowest seat among equal totals, the highest totals first', () => {
    expect(scored(rubric, cardsOf(9000, 9000, 8000, 8000, 8000)).dropped).toEqual({ high: [1], low: [3] })
    expect(scored(rubric, cardsOf(9000, 9000, 9000)).dropped).toEqual({ high: [1], low: [2] })
    const shuffled = [5, 3, 4].map(seat => ({ seat, card: cardOfTotal(9000) }))
    expect(scored(rubric, shuffled).dropped).toEqual({ high: [3], low: [4] })
    const two: Rubric = { ...rubric, trim: { high: 2, low: 1 }, minCards: 4 }
    expect(scored(two, cardsOf(9500, 9000, 9500, 9000, 8000)).dropped).toEqual({ high: [1, 3], low: [5] })
  })

  it('gives no result below the minimum', () => {
    expect(scoreProject(rubric, cardsOf(9000, 8000))).toEqual({
      outcome: 'too-few-cards',
      cards: 2,
      minCards: 3,
    })
    expect(scoreProject(rubric, cardsOf(9000, 8000, 8500))).toMatchObject({ outcome: 'scored', score: 8500 })
  })

  it('rounds once, at the decimals and in the way the rubric names', () => {
    const thirds = cardsOf(10_000, 8650, 8600, 8550, 0)
    const eighth = cardsOf(8650, 8650, 8650, 8650, 8650, 8650, 8650, 8550)
    const plain: Rubric = { ...rubric, trim: { high: 0, low: 0 }, minCards: 1 }
    expect(scored(rubric, thirds).score).toBe(8600)
    expect(scored({ ...plain, decimals: 2 }, eighth).score).toBe(8638)
    expect(scored({ ...plain, decimals: 2, roundingMode: 'half-even' }, eighth).score).toBe(8638)
    expect(scored({ ...plain, decimals: 2, roundingMode: 'down' }, eighth).score).toBe(8637)
    expect(scored({ ...plain, decimals: 3 }, eighth).score).toBe(86_375)
    expect(scored({ ...plain, decimals: 0 }, cardsOf(8650, 8650)).score).toBe(87)
    expect(scored({ ...plain, decimals: 0, roundingMode: 'half-even' }, cardsOf(8650, 8650)).score).toBe(86)
  })

  it('the place of rounding changes the result', () => {
    const rules: Rubric = { ...rubric, trim: { high: 0, low: 0 }, minCards: 1, decimals: 0 }
    const cards = cardsOf(8650, 8650, 8600)
    expect(scored(rules, cards).score).toBe(86)
    const each = scored({ ...rules, roundingPoints: ['card-total', 'mean'] }, cards)
    expect(each).toMatchObject({ sum: 26_000, score: 87 })
  })

  it('does not depend on the order cards arrive in', () => {
    fc.assert(
      fc.property(panel, rules, fc.infiniteStream(fc.nat()), (cards, rubric, keys) => {
        const order = new Map(cards.map(card => [card.seat, keys.next().value]))
        const shuffled = [...cards].sort((a, b) => order.get(a.seat)! - order.get(b.seat)!)
        expect(scoreProject(rubric, shuffled)).toEqual(scoreProject(rubric, cards))
        expect(projectFigures(rubric, shuffled)).toEqual(projectFigures(rubric, cards))
      }),
    )
  })

  it('trims the right number, never beyond the extremes, and stays between the kept cards', () => {
    fc.assert(
      fc.property(panel, rules, (cards, rubric) => {
        const { dropped, sum, count, score } = scored(rubric, cards)
        const out = new Set([...dropped.high, ...dropped.low])
        const kept = cards.filter(card => !out.has(card.seat)).map(({ card }) => card.total)
        const totalOf = (seat: number) => cards.find(card => card.seat === seat)!.card.total
        expect(out.size).toBe(rubric.trim.high + rubric.trim.low)
        expect(kept).toHaveLength(count)
        expect(kept.reduce((a, b) => a + b, 0)).toBe(sum)
        for (const seat of dropped.high) expect(totalOf(seat)).toBeGreaterThanOrEqual(Math.max(...kept))
        for (const seat of dropped.low) expect(totalOf(seat)).toBeLessThanOrEqual(Math.min(...kept))
        expect(Math.abs(score * count - sum)).toBeLessThanOrEqual(count / 2)
      }),
    )
  })
})

describe('projectFigures', () => {
  const cards: SeatCard[] = [
    { seat: 1, card: card(3000, 2000, 3000, 1500) },
    { seat: 2, card: card(2500, 1500, 2500, 1500) },
    { seat: 3, card: card(2600, 1400, 2500, 1500) },
    { seat: 4, card: card(1000, 1000, 1000, 1000) },
  ]

  it('takes criteria from the kept cards and the untrimmed mean from all', () => {
    const figures = projectFigures({ ...rubric, compare: 'exact', roundingPoints: [] }, cards)
    expect(figures.mean).toEqual([16_000, 200])
    expect(figures.untrimmedMean).toEqual([29_500, 400])
    expect(figures.criteria).toEqual({
      innovation: [5100, 200],
      team: [2900, 200],
      market: [5000, 200],
      finance: [3000, 200],
    })
  })

  it('compares rounded values where the rubric does', () => {
    const figures = projectFigures({ ...rubric, decimals: 1 }, cards)
    expect(figures.untrimmedMean).toEqual([738, 10])
    expect(figures.criteria.innovation).toEqual([255, 10])
  })
})

describe('fractions', () => {
  it('round and compare exactly, against big integers', () => {
    const value = fc.tuple(fc.integer({ min: 0, max: 10 ** 7 }), fc.integer({ min: 1, max: 10 ** 4 }))
    fc.assert(
      fc.property(value, value, ([an, ad], [bn, bd]) => {
        const exact = BigInt(an) * BigInt(bd) - BigInt(bn) * BigInt(ad)
        expect(Math.sign(compareFractions([an, ad], [bn, bd]))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0)
        expect(BigInt(roundFraction([an, ad], 'half-up'))).toBe(
          (2n * BigInt(an) + BigInt(ad)) / (2n * BigInt(ad)),
        )
        expect(BigInt(roundFraction([an, ad], 'down'))).toBe(BigInt(an) / BigInt(ad))
        const [sum, product] = [addFractions([an, ad], [bn, bd]), multiplyFractions([an, ad], [bn, bd])]
        expect(BigInt(sum[0]) * BigInt(ad * bd)).toBe(BigInt(an * bd + bn * ad) * BigInt(sum[1]))
        expect(BigInt(product[0]) * BigInt(ad * bd)).toBe(BigInt(an) * BigInt(bn) * BigInt(product[1]))
      }),
    )
    const any = fc.tuple(
      fc.nat(Number.MAX_SAFE_INTEGER),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    )
    fc.assert(
      fc.property(any, any, ([an, ad], [bn, bd]) => {
        const exact = BigInt(an) * BigInt(bd) - BigInt(bn) * BigInt(ad)
        expect(Math.sign(compareFractions([an, ad], [bn, bd]))).toBe(exact > 0n ? 1 : exact < 0n ? -1 : 0)
      }),
    )
    expect(compareFractions([2, 4], [1, 2])).toBe(0)
    expect(() => addFractions([Number.MAX_SAFE_INTEGER, 1], [1, 1])).toThrow(RangeError)
    expect([1, 3, 5, 7].map(num => roundFraction([num, 2], 'half-even'))).toEqual([0, 2, 2, 4])
    expect(() => compareFractions([Number.MAX_SAFE_INTEGER + 1, 1], [1, 2])).toThrow(RangeError)
  })
})

const panel = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 11 })
  .map(totals => cardsOf(...totals.map(total => total * 500)))

const rules = fc
  .record({ high: fc.nat(2), low: fc.nat(2) })
  .map((trim): Rubric => ({ ...rubric, trim, minCards: trim.high + trim.low + 1 }))
