import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardTotal, partsPerHundredth } from '../../src/core/card-total'
import type { RoundingPoint, Rubric } from '../../src/core/rubric'
import { rubricProblems } from '../../src/core/rubric'
import { type SeatCard, scoreProject } from '../../src/core/scoring'
import { cardsOf, rubric } from './rubric-fixture'

/** Criteria judged 0–100 with the parts of a published table: 技术和产品 25, 商业模式 20, 市场 20, 团队 30, 财务 5. */
const weighed: Rubric = {
  ...rubric,
  criteria: [
    ['technology', '技术和产品', 25],
    ['model', '商业模式及实施方案', 20],
    ['market', '行业及市场', 20],
    ['team', '团队', 30],
    ['finance', '财务分析', 5],
  ].map(([id, name, num]) => ({
    id: id as string,
    name: name as string,
    max: 10_000,
    weight: { num: num as number, den: 100 },
  })),
  step: 100,
  ties: ['untrimmed-mean', 'play-off'],
}
const seats = (...cards: number[][]): SeatCard[] =>
  cards.map((points, i) => ({
    seat: i + 1,
    card: {
      criteria: weighed.criteria.map(({ id }, c) => [id, points[c]! * 100] as const),
      total: points.reduce((sum, point) => sum + point * 100, 0),
    },
  }))

const panel = seats(
  [82, 94, 80, 71, 91],
  [75, 83, 88, 83, 73],
  [91, 74, 81, 74, 72],
  [71, 85, 97, 88, 77],
  [98, 78, 83, 71, 75],
)
const scoreOf = (decimals: number, ...roundingPoints: RoundingPoint[]) => {
  const result = scoreProject({ ...weighed, decimals, roundingPoints }, panel)
  return result.outcome === 'scored' ? result.score : null
}

/** A card's total in hundredths; every total here is a whole number of them. */
const totalIn = (rules: Rubric, card: SeatCard) => cardTotal(rules, card) / partsPerHundredth(rules)

describe('weighed criteria', () => {
  it('count their part of the total, whatever scale they are judged on', () => {
    const cards = [8115, 8150, 7955, 8440, 8175]
    expect(partsPerHundredth(weighed)).toBe(20)
    expect(panel.map(card => totalIn(weighed, card))).toEqual(cards)
    const outOfTen = weighed.criteria.map(criterion => ({ ...criterion, max: 1000 }))
    const tenths = panel.map(({ seat, card }) => ({
      seat,
      card: { ...card, criteria: card.criteria.map(([id, value]) => [id, value / 10] as const) },
    }))
    expect(tenths.map(card => totalIn({ ...weighed, criteria: outOfTen }, card))).toEqual(cards)
  })

  it('the named places of rounding give different published scores', () => {
    expect(scoreOf(0, 'mean')).toBe(81)
    expect(scoreOf(0, 'card-total', 'mean')).toBe(82)
    expect(scoreOf(0, 'criterion', 'mean')).toBe(83)
    expect(scoreOf(2, 'mean')).toBe(8147)
    expect(scoreOf(2, 'criterion', 'mean')).toBe(8147)
  })

  it('parts that leave no whole hundredths are kept exact', () => {
    const thirds: Rubric = {
      ...weighed,
      criteria: weighed.criteria.slice(0, 3).map(criterion => ({ ...criterion, weight: { num: 1, den: 3 } })),
    }
    const cards = panel.map(({ seat, card }) => ({
      seat,
      card: { ...card, criteria: card.criteria.slice(0, 3) },
    }))
    expect(rubricProblems(thirds)).toEqual([])
    expect(partsPerHundredth(thirds)).toBe(3)
    expect(scoreProject(thirds, cards)).toMatchObject({ sum: 75_500, count: 3, den: 3, score: 8389 })
    const early: Rubric = { ...thirds, decimals: 3, roundingPoints: ['criterion', 'mean'] }
    expect(partsPerHundredth(early)).toBe(10)
    expect(cardTotal(early, cards[0]!)).toBe(85_333)
  })

  it('without weights nothing changes: the result has no new field', () => {
    expect(scoreProject(rubric, cardsOf(8600, 9200, 8550, 7900, 8700))).toEqual({
      outcome: 'scored',
      cards: 5,
      dropped: { high: [2], low: [4] },
      sum: 25_850,
      count: 3,
      score: 8617,
      decimals: 2,
    })
  })

  it('a total lies within the range of its criteria, and a weighed mean between its cards', () => {
    const points = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(points, { minLength: 3, maxLength: 7 }), given => {
        const cards = seats(...given)
        const totals = cards.map(card => totalIn(weighed, card))
        for (const [i, total] of totals.entries()) {
          expect(total).toBeGreaterThanOrEqual(Math.min(...given[i]!) * 100)
          expect(total).toBeLessThanOrEqual(Math.max(...given[i]!) * 100)
        }
        const result = scoreProject(weighed, cards)
        if (result.outcome !== 'scored') throw new Error(result.outcome)
        expect(result.score).toBeGreaterThanOrEqual(Math.min(...totals))
        expect(result.score).toBeLessThanOrEqual(Math.max(...totals))
        expect(Math.abs(result.score * result.count - result.sum / result.den!)).toBeLessThanOrEqual(
          result.count / 2,
        )
      }),
    )
  })
})

describe('published tables of other contests', () => {
  const tables = JSON.parse(readFileSync(new URL('published-rubrics.json', import.meta.url), 'utf8')) as {
    id: string
    total: number
    items: [string, number][]
  }[]

  it.each(tables.map(table => [table.id, table] as const))(
    '%s is sound as points and as weights',
    (_, table) => {
      const as = (weights: boolean): Rubric => ({
        ...rubric,
        ties: ['untrimmed-mean', 'judges-vote'],
        step: 100,
        total: table.total * 100,
        criteria: table.items.map(([name, points], i) =>
          weights
            ? { id: `item-${i}`, name, max: 10_000, weight: { num: points, den: table.total } }
            : { id: `item-${i}`, name, max: points * 100 },
        ),
      })
      expect([rubricProblems(as(false)), rubricProblems(as(true))]).toEqual([[], []])
      const full = (rules: Rubric) => ({
        seat: 1,
        card: {
          criteria: rules.criteria.map(({ id, max }) => [id, max] as const),
          total: rules.criteria.reduce((sum, { max }) => sum + max, 0),
        },
      })
      expect(totalIn(as(true), full(as(true)))).toBe(totalIn(as(false), full(as(false))))
    },
  )
})
