import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rubric } from '../../src/core/rubric'
import { type StageEntry, stageResult } from '../../src/core/stage-result'
import { rubric } from './rubric-fixture'

const last = { by: 'last-stage', clause: 'X-01' } as const
const weighted = (...parts: [stage: string, num: number][]) =>
  ({
    by: 'weighted',
    clause: 'X-01',
    weights: parts.map(([stage, num]) => ({ stage, num, den: 100 })),
  }) as const
const sum: Rubric = { ...rubric, roundingPoints: ['mean', 'sum'], ties: [{ stage: 'final' }, 'judges-vote'] }

const entry = (project: string, scores: Record<string, number>): StageEntry => ({
  project,
  scores: Object.fromEntries(Object.entries(scores).map(([stage, score]) => [stage, { score, decimals: 2 }])),
  figures: { mean: [scores.final ?? 0, 100], untrimmedMean: [0, 1], criteria: {} },
})
const ranks = (result: ReturnType<typeof stageResult>) =>
  result.rows.map(row => [row.project, row.rank, row.score])
const field = [
  entry('a', { preliminary: 9000, final: 8000 }),
  entry('b', { preliminary: 8000, final: 8600 }),
  entry('c', { preliminary: 8001, final: 8500 }),
]

describe('stageResult', () => {
  it('goes by the last stage alone, or by all of them at their parts', () => {
    expect(ranks(stageResult(last, sum, 'final', field, []))).toEqual([
      ['b', 1, 8600],
      ['c', 2, 8500],
      ['a', 3, 8000],
    ])
    const both = weighted(['preliminary', 40], ['final', 60])
    expect(ranks(stageResult(both, sum, 'final', field, []))).toEqual([
      ['a', 1, 8400],
      ['b', 2, 8360],
      ['c', 3, 8300],
    ])
    const row = stageResult(both, sum, 'final', field, []).rows[2]!
    expect([row.sum, row.count, row.den]).toEqual([41_502, 1, 5])
  })

  it('rounds the sum once; the tie that rounding makes goes to the stage named', () => {
    const close = [
      entry('a', { preliminary: 8001, final: 8000 }),
      entry('b', { preliminary: 8000, final: 8000 }),
    ]
    const both = weighted(['preliminary', 40], ['final', 60])
    const rounded = stageResult(both, sum, 'final', close, [])
    expect(rounded.ties[0]).toMatchObject({
      projects: ['a', 'b'],
      steps: [{ step: { stage: 'final' } }],
      open: [{ needs: 'judges-vote' }],
    })
    const exact = stageResult(both, { ...sum, compare: 'exact', roundingPoints: [] }, 'final', close, [])
    expect(ranks(exact)).toEqual([
      ['a', 1, 8000],
      ['b', 2, 8000],
    ])
  })

  it('an earlier stage parts what the last leaves equal', () => {
    const chain: Rubric = { ...sum, ties: [{ stage: 'preliminary' }] }
    const equal = [
      entry('a', { preliminary: 8000, final: 8000 }),
      entry('b', { preliminary: 8050, final: 8000 }),
    ]
    expect(ranks(stageResult(last, chain, 'final', equal, []))).toEqual([
      ['b', 1, 8000],
      ['a', 2, 8000],
    ])
  })

  it.each([
    ['RESULT_NOT_STATED', 'not-stated' as const, sum, field],
    ['WEIGHTS_NOT_WHOLE', weighted(['preliminary', 40], ['final', 59]), sum, field],
    ['WEIGHTS_NOT_WHOLE', weighted(['preliminary', 41], ['final', 60]), sum, field],
    ['SUM_NOT_ROUNDED', weighted(['preliminary', 40], ['final', 60]), rubric, field],
    ['STAGE_SCORE_MISSING', weighted(['preliminary', 40], ['final', 60]), sum, [entry('z', { final: 9000 })]],
    ['STAGE_SCORE_MISSING', last, sum, [entry('z', { preliminary: 9000 })]],
  ])('asks: %s', (code, rule, rules, entries) => {
    expect(stageResult(rule, rules, 'final', entries, [])).toMatchObject({ rows: [], problems: [{ code }] })
  })

  it('a direct entry without the earlier stage is ranked by the last stage, and asked about by parts', () => {
    const direct = [...field, entry('z', { final: 9000 })]
    expect(ranks(stageResult(last, sum, 'final', direct, []))[0]).toEqual(['z', 1, 9000])
    const asked = stageResult(weighted(['preliminary', 40], ['final', 60]), sum, 'final', direct, [])
    expect(asked.problems[0]!.projects).toEqual(['z'])
  })

  it('lies between the scores of the stages and does not depend on the order of entries', () => {
    const score = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 99 }),
        (scores, percent) => {
          const entries = scores.map(([preliminary, final], i) => entry(`p${i}`, { preliminary, final }))
          const rule = weighted(['preliminary', percent], ['final', 100 - percent])
          const result = stageResult(rule, sum, 'final', entries, [])
          expect(stageResult(rule, sum, 'final', [...entries].reverse(), [])).toEqual(result)
          for (const { project, score } of result.rows) {
            const own = scores[Number(project.slice(1))]!
            expect(score).toBeGreaterThanOrEqual(Math.min(...own))
            expect(score).toBeLessThanOrEqual(Math.max(...own))
          }
        },
      ),
    )
  })
})
