import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openTies, type RankEntry, rankGroup, rankSession } from '../../src/core/ranking'
import type { Rubric } from '../../src/core/rubric'
import type { TieDecision } from '../../src/core/tie-break'
import { card, cardsOf, rubric } from './rubric-fixture'

const entry = (project: string, ...totals: number[]): RankEntry => ({
  project,
  group: 'enterprise',
  cards: cardsOf(...totals),
})
const ranks = (rules: Rubric, entries: RankEntry[], decisions: TieDecision[] = []) =>
  rankGroup(rules, entries, decisions).rows.map(row => [row.project, row.rank, row.tied])

describe('rankGroup', () => {
  it('ranks by the mean and leaves projects without a result unranked', () => {
    const entries: RankEntry[] = [
      entry('p1', 8000, 8000, 8000),
      entry('p2', 9000, 9000, 9000),
      { project: 'p3', group: 'enterprise', cards: null },
      entry('p4', 9900, 9900),
    ]
    expect(ranks(rubric, entries)).toEqual([
      ['p2', 1, false],
      ['p1', 2, false],
    ])
    expect(rankGroup(rubric, [...entries].reverse(), []).unranked).toEqual([
      { project: 'p3', reason: 'not-presented' },
      { project: 'p4', reason: 'too-few-cards' },
    ])
  })

  it('breaks a tie by the untrimmed mean and records the values compared', () => {
    const group = rankGroup(rubric, [entry('p1', 8000, 8600, 9000), entry('p2', 8000, 8600, 9300)], [])
    expect(group.rows.map(row => [row.project, row.rank, row.score])).toEqual([
      ['p2', 1, 8600],
      ['p1', 2, 8600],
    ])
    expect(group.ties).toEqual([
      {
        rank: 1,
        projects: ['p1', 'p2'],
        steps: [
          {
            step: 'untrimmed-mean',
            projects: ['p1', 'p2'],
            values: [
              [8533, 100],
              [8633, 100],
            ],
            decision: null,
            tiers: [['p2'], ['p1']],
          },
        ],
        open: [],
      },
    ])
  })

  it('goes on to the named criterion over the counted cards, for the projects still equal only', () => {
    const seats = (first: ReturnType<typeof card>) =>
      [first, first, first].map((c, i) => ({ seat: i + 1, card: c }))
    const entries: RankEntry[] = [
      { project: 'p1', group: 'g', cards: seats(card(2500, 1500, 2500, 1500)) },
      { project: 'p2', group: 'g', cards: seats(card(2600, 1400, 2500, 1500)) },
      { project: 'p3', group: 'g', cards: cardsOf(8000, 8000, 9000) },
    ]
    const group = rankGroup(rubric, entries, [])
    expect(group.rows.map(row => row.project)).toEqual(['p3', 'p2', 'p1'])
    expect(group.ties[0]!.steps.map(taken => [taken.step, taken.projects])).toEqual([
      ['untrimmed-mean', ['p1', 'p2', 'p3']],
      [{ criterion: 'innovation' }, ['p1', 'p2']],
    ])
  })

  it('an unresolved tie stays a tie, skips the next rank and says which human step is needed', () => {
    const entries = [
      entry('p4', 7000, 7000, 7000),
      entry('p3', 8000, 8000, 8000),
      entry('p2', 8000, 8000, 8000),
      entry('p1', 9000, 9000, 9000),
    ]
    expect(ranks(rubric, entries)).toEqual([
      ['p1', 1, false],
      ['p2', 2, true],
      ['p3', 2, true],
      ['p4', 4, false],
    ])
    expect(openTies(rankSession(rubric, entries, []))).toEqual([
      { projects: ['p2', 'p3'], needs: 'judges-vote' },
    ])
  })

  it('a recorded decision about exactly those projects is applied; any other is not', () => {
    const entries = ['p1', 'p2', 'p3'].map(project => entry(project, 8000, 8000, 8000))
    const vote = (...tiers: string[][]): TieDecision[] => [{ step: 'judges-vote', tiers, ref: 'doc_1' }]
    expect(ranks(rubric, entries, vote(['p3'], ['p2', 'p1']))).toEqual([
      ['p3', 1, false],
      ['p1', 2, true],
      ['p2', 2, true],
    ])
    const ended = rankSession(rubric, entries, vote(['p3'], ['p2', 'p1']))
    expect(openTies(ended)).toEqual([{ projects: ['p1', 'p2'], needs: 'committee-ruling' }])
    for (const other of [
      vote(['p3'], ['p2']),
      vote(['p3', 'p2', 'p1', 'p0']),
      vote(['p3'], [], ['p1', 'p2']),
    ]) {
      expect(openTies(rankSession(rubric, entries, other))).toEqual([
        { projects: ['p1', 'p2', 'p3'], needs: 'judges-vote' },
      ])
    }
  })

  it('goes back to the score of an earlier stage, and asks people where somebody was not in it', () => {
    const chain: Rubric = { ...rubric, ties: [{ stage: 'preliminary' }, 'judges-vote'] }
    const from = (project: string, score?: number): RankEntry => ({
      ...entry(project, 8000, 8000, 8000),
      ...(score === undefined ? {} : { earlier: [{ stage: 'preliminary', score, decimals: 2 }] }),
    })
    const group = rankGroup(chain, [from('p1', 8550), from('p2', 8600)], [])
    expect(group.rows.map(row => [row.project, row.rank])).toEqual([
      ['p2', 1],
      ['p1', 2],
    ])
    expect(group.ties[0]!.steps[0]!.values).toEqual([
      [8550, 100],
      [8600, 100],
    ])
    const direct = rankGroup(chain, [from('p1', 8550), from('p2')], [])
    expect(direct.ties[0]).toMatchObject({
      steps: [{ step: { stage: 'preliminary' }, values: null, decision: null, tiers: [['p1', 'p2']] }],
      open: [{ projects: ['p1', 'p2'], needs: 'judges-vote' }],
    })
  })

  it('the chain ends in shared ranks, or in a ruling of the committee', () => {
    const entries = ['p1', 'p2'].map(project => entry(project, 8000, 8000, 8000))
    const shared = rankGroup({ ...rubric, ties: ['both-advance'] }, entries, [])
    expect(shared.ties).toMatchObject([
      { open: [], steps: [{ step: 'both-advance', tiers: [['p1', 'p2']] }] },
    ])
    expect(shared.rows.map(row => row.rank)).toEqual([1, 1])
    const noAnswer: Rubric = { ...rubric, ties: ['untrimmed-mean'] }
    expect(rankGroup(noAnswer, entries, []).ties[0]!.open).toEqual([
      { projects: ['p1', 'p2'], needs: 'committee-ruling' },
    ])
    const ruling: TieDecision = { step: 'committee-ruling', tiers: [['p2'], ['p1']], ref: 'rul_1' }
    expect(ranks(noAnswer, entries, [ruling])).toEqual([
      ['p2', 1, false],
      ['p1', 2, false],
    ])
    const stands: TieDecision = { ...ruling, tiers: [['p2', 'p1']] }
    expect(rankGroup(noAnswer, entries, [stands]).ties[0]).toMatchObject({ open: [] })
  })

  it('compares what is displayed, or the exact mean, as the rubric says', () => {
    const close = [entry('p1', 8000, 8000, 8000, 8000, 8050), entry('p2', 8000, 8000, 8000, 8050, 8050)]
    const coarse: Rubric = { ...rubric, trim: { high: 0, low: 0 }, decimals: 0 }
    expect(rankGroup(coarse, close, []).ties).toHaveLength(1)
    const exact = rankGroup({ ...coarse, compare: 'exact', roundingPoints: [] }, close, [])
    expect(exact.ties).toHaveLength(0)
    expect(exact.rows.map(row => [row.project, row.score])).toEqual([
      ['p2', 80],
      ['p1', 80],
    ])
  })

  it('ranks groups apart, in order of appearance', () => {
    const results = rankSession(
      rubric,
      [entry('p1', 8000, 8000, 8000), { ...entry('p2', 9000, 9000, 9000), group: 'startup' }],
      [],
    )
    expect(results.groups.map(({ group, rows }) => [group, rows.map(row => row.rank)])).toEqual([
      ['enterprise', [1]],
      ['startup', [1]],
    ])
  })

  it('gives the same ranks for any order of projects; better scores never rank behind', () => {
    const totals = fc.array(fc.constantFrom(8000, 8500, 9000), { minLength: 3, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(totals, { minLength: 1, maxLength: 8 }), lists => {
        const entries = lists.map((list, i) => entry(`p${i}`, ...list))
        const { rows, ties, unranked } = rankGroup(rubric, entries, [])
        expect(rankGroup(rubric, [...entries].reverse(), [])).toEqual({
          group: 'enterprise',
          rows,
          ties,
          unranked,
        })
        expect(rows.length).toBe(entries.length)
        for (const [i, row] of rows.entries()) {
          expect(row.score).toBeLessThanOrEqual(rows[i - 1]?.score ?? Number.POSITIVE_INFINITY)
          expect(row.rank).toBe(rows.filter(other => other.rank < row.rank).length + 1)
          expect(row.tied).toBe(rows.filter(other => other.rank === row.rank).length > 1)
        }
      }),
    )
  })
})
