import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rubric, rubricProblems } from '../../src/core/rubric'
import type { RubricJury } from '../../src/core/rubric-juries'
import { projectFigures, type SeatCard, scoreProject } from '../../src/core/scoring'
import { cardOfTotal, rubric } from './rubric-fixture'

const expert: RubricJury = {
  id: 'expert',
  name: '专家评审组',
  weight: { num: 70, den: 100 },
  trim: { high: 1, low: 1 },
  minCards: 3,
}
const audience: RubricJury = {
  id: 'audience',
  name: '大众评审组',
  weight: { num: 30, den: 100 },
  trim: { high: 0, low: 0 },
  minCards: 2,
}
const rules: Rubric = {
  ...rubric,
  juries: [expert, audience],
  trim: { high: 0, low: 0 },
  minCards: 5,
  roundingPoints: ['sum'],
}

const cards = (of: Record<string, readonly number[]>): SeatCard[] =>
  Object.entries(of)
    .flatMap(([jury, totals]) => totals.map(total => ({ jury, card: cardOfTotal(total) })))
    .map((card, i) => ({ seat: i + 1, ...card }))

describe('a jury with criteria of its own', () => {
  const mark = { id: 'overall', name: '总体印象', max: 10_000 }
  const own: Rubric = { ...rules, juries: [expert, { ...audience, criteria: [mark] }] }
  const overall = (seat: number, total: number): SeatCard => {
    return { seat, jury: 'audience', card: { criteria: [['overall', total]], total } }
  }

  it('counts its one mark beside the cards of the others', () => {
    const experts = cards({ expert: [9000, 8500, 8600, 7000] })
    const both = [...experts, overall(5, 9500), overall(6, 8000), overall(7, 9000)]
    expect(scoreProject(own, both)).toEqual(
      scoreProject(rules, cards({ expert: [9000, 8500, 8600, 7000], audience: [9500, 8000, 9000] })),
    )
  })

  it('is compared by a criterion of the others by what those gave, and by its own likewise', () => {
    const experts = cards({ expert: [9000, 8500, 8600, 7000] })
    const figures = projectFigures({ ...own, compare: 'exact', roundingPoints: [] }, [
      ...experts,
      overall(5, 9500),
      overall(6, 8000),
    ])
    // kept experts 85 and 86 gave 30 points each for innovation, 70 %: 21; the audience’s 87.5 at 30 %: 26.25
    expect(figures.criteria.innovation).toEqual([21, 1])
    expect(figures.criteria.overall).toEqual([105, 4])
  })

  it('keeps its scale when its own criteria are weighed and those of the others are not', () => {
    const weighed = [
      { id: 'idea', name: '创意', max: 100_00, weight: { num: 1, den: 3 } },
      { id: 'show', name: '展示', max: 100_00, weight: { num: 2, den: 3 } },
    ]
    const mixed: Rubric = { ...own, juries: [expert, { ...audience, criteria: weighed }] }
    expect(rubricProblems(mixed)).toEqual([])
    const given = (seat: number): SeatCard => {
      return {
        seat,
        jury: 'audience',
        card: {
          criteria: [
            ['idea', 9000],
            ['show', 6000],
          ],
          total: 15_000,
        },
      }
    }
    // experts 85.5 at 70 %, the audience (90 + 2 × 60) ÷ 3 = 70 at 30 %
    expect(
      scoreProject(mixed, [...cards({ expert: [9000, 8500, 8600, 7000] }), given(5), given(6)]),
    ).toMatchObject({ score: 8085 })
  })

  it('is refused where the list does not sum to the total, repeats an id, or nobody is left for the common one', () => {
    const paths = (criteria: { id: string; name: string; max: number }[]) =>
      rubricProblems({ ...own, juries: [expert, { ...audience, criteria }] }).map(({ path }) => path)
    expect(rubricProblems(own)).toEqual([])
    expect(paths([{ ...mark, max: 9000 }])).toEqual(['juries.1.criteria'])
    expect(paths([])).toEqual(['juries.1.criteria'])
    expect(paths([{ ...mark, id: 'team' }])).toEqual(['juries.1.criteria.0.id'])
    const all = { ...own, juries: [{ ...expert, criteria: [{ ...mark, id: 'other' }] }, own.juries![1]!] }
    expect(rubricProblems(all).map(({ path }) => path)).toEqual(['juries'])
  })
})

describe('several juries', () => {
  it('weigh 70 to 30, each with its own trim', () => {
    const result = scoreProject(
      rules,
      cards({ expert: [9000, 8500, 8600, 7000], audience: [9500, 8000, 9000] }),
    )
    expect(result).toEqual({
      outcome: 'scored',
      cards: 7,
      dropped: { high: [1], low: [4] },
      sum: 8635,
      count: 1,
      score: 8635,
      decimals: 2,
      juries: [
        { jury: 'expert', cards: 4, dropped: { high: [1], low: [4] }, sum: 17_100, count: 2 },
        { jury: 'audience', cards: 3, dropped: { high: [], low: [] }, sum: 26_500, count: 3 },
      ],
    })
  })

  it('rounds a mean before it is weighed only where that place is named', () => {
    const given = cards({ expert: [8000, 8550, 8500, 9000], audience: [8500, 8550, 8550] })
    const coarse = { ...rules, decimals: 0 }
    // 0.7 × 85.25 + 0.3 × 85.33… = 85.275; by steps 0.7 × 85 + 0.3 × 85 = 85, and 85.25 rounds half-up to 85.3 first.
    expect(scoreProject({ ...rules, decimals: 1 }, given)).toMatchObject({ score: 853 })
    expect(scoreProject(coarse, given)).toMatchObject({ score: 85 })
    const half = cards({ expert: [8000, 8550, 8550, 9000], audience: [8400, 8450] })
    // 0.7 × 85.5 + 0.3 × 84.25 = 85.125 → 85; the means alone round to 86 and 84, and 0.7 × 86 + 0.3 × 84 = 85.4.
    expect(scoreProject({ ...rules, decimals: 1 }, half)).toMatchObject({ score: 851 })
    const early: Rubric = { ...rules, decimals: 0, compare: 'exact', roundingPoints: ['mean'] }
    expect(projectFigures(early, half).mean).toEqual([427, 5])
    expect(projectFigures({ ...early, roundingPoints: [] }, half).mean).toEqual([681, 8])
  })

  it.each([
    [{ expert: [8000, 8000], audience: [8000, 8000, 8000] }, 'expert', 2, 3],
    [{ expert: [8000, 8000, 8000], audience: [8000] }, 'audience', 1, 2],
    [{ expert: [8000, 8000, 8000] }, 'audience', 0, 2],
  ])('a jury below its minimum leaves no score: %j', (of, jury, count, minCards) => {
    expect(scoreProject(rules, cards(of))).toEqual({
      outcome: 'too-few-cards',
      jury,
      cards: count,
      minCards,
    })
  })

  it('at the minimum of each jury there is a score', () => {
    expect(scoreProject(rules, cards({ expert: [8000, 8000, 8000], audience: [8000, 8000] }))).toMatchObject({
      score: 8000,
    })
  })

  it('a card of no jury is never left out silently', () => {
    const stray = [...cards({ expert: [8000, 8000, 8000], audience: [8000, 8000] })]
    expect(() => scoreProject(rules, [...stray, { seat: 9, card: cardOfTotal(0) }])).toThrow(RangeError)
  })

  it('the score lies between the kept cards of both juries, for any order they arrive in', () => {
    const totals = (min: number) =>
      fc
        .array(fc.integer({ min: 0, max: 200 }), { minLength: min, maxLength: 9 })
        .map(n => n.map(x => x * 50))
    fc.assert(
      fc.property(totals(3), totals(2), fc.integer({ min: 1, max: 99 }), (experts, crowd, percent) => {
        const weighed: Rubric = {
          ...rules,
          juries: [
            { ...expert, weight: { num: percent, den: 100 } },
            { ...audience, weight: { num: 100 - percent, den: 100 } },
          ],
        }
        const given = cards({ expert: experts, audience: crowd })
        const kept = [...[...experts].sort((a, b) => a - b).slice(1, -1), ...crowd]
        const result = scoreProject(weighed, given)
        if (result.outcome !== 'scored') throw new Error(result.outcome)
        expect(result.score).toBeGreaterThanOrEqual(Math.min(...kept))
        expect(result.score).toBeLessThanOrEqual(Math.max(...kept))
        const exact = (result.sum * 1) / (result.den ?? 1)
        expect(Math.abs(result.score - exact)).toBeLessThanOrEqual(0.5)
        expect(scoreProject(weighed, [...given].reverse())).toEqual(result)
      }),
    )
  })
})
