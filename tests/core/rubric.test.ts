import { describe, expect, it } from 'vitest'
import { cardProblems } from '../../src/core/card-problems'
import { type Rubric, rubricProblems } from '../../src/core/rubric'
import type { RubricJury } from '../../src/core/rubric-juries'
import { pointsText, scoreText } from '../../src/core/score-text'
import { card, rubric } from './rubric-fixture'

const paths = (change: Partial<Rubric>) =>
  rubricProblems({ ...rubric, ...change }).map(problem => problem.path)
const [innovation, team, market, finance] = rubric.criteria as [
  Rubric['criteria'][0],
  Rubric['criteria'][0],
  Rubric['criteria'][0],
  Rubric['criteria'][0],
]

const weigh = (...percents: (number | null)[]) =>
  rubric.criteria.map((criterion, i) => {
    const num = percents[i] ?? null
    return num === null ? criterion : { ...criterion, weight: { num, den: 100 } }
  })

/** Juries of these per cents with three cards each, one best and one worst dropped. */
function juries(...percents: number[]) {
  return {
    juries: percents.map(
      (num, i): RubricJury => ({
        id: `jury-${i}`,
        name: `评审组${i}`,
        weight: { num, den: 100 },
        trim: { high: 1, low: 1 },
        minCards: 3,
      }),
    ),
    trim: { high: 0, low: 0 },
    minCards: 3 * percents.length,
    roundingPoints: ['sum'] as const,
  }
}

describe('rubricProblems', () => {
  it('has nothing to say about sound rules', () => {
    expect(rubricProblems(rubric)).toEqual([])
    expect(paths({ compare: 'exact', roundingPoints: [], trim: { high: 0, low: 0 }, minCards: 1 })).toEqual(
      [],
    )
    expect(
      paths({ ties: ['play-off', 'both-advance'], times: { pitch: 1, answer: 0 }, decimals: 0 }),
    ).toEqual([])
    expect(paths({ decimals: 4, roundingPoints: ['card-total', 'mean'], roundingMode: 'half-even' })).toEqual(
      [],
    )
  })

  it('takes weights, juries and earlier stages', () => {
    expect(paths({ criteria: weigh(25, 25, 25, 25), roundingPoints: ['criterion', 'mean'] })).toEqual([])
    expect(paths({ criteria: weigh(100, 50, 25, 25).slice(0, 1), ties: ['play-off'] })).toEqual([])
    expect(paths({ ...juries(70, 30) })).toEqual([])
    expect(paths({ ...juries(70, 30), compare: 'exact', roundingPoints: ['mean'] })).toEqual([])
    expect(
      paths({ ties: [{ stage: 'preliminary' }, 'both-advance'], roundingPoints: ['mean', 'sum'] }),
    ).toEqual([])
    expect(rubricProblems({ ...rubric, criteria: weigh(25, 25, 25, 24) })[0]!.message).toBe(
      '评分项权重合计 99，还差 1。',
    )
  })

  it('asks every jury for what a panel is asked for', () => {
    const [first, second] = juries(70, 30).juries as [RubricJury, RubricJury]
    const wrong: RubricJury = { ...second, id: 'jury-0', name: ' ', trim: { high: 1, low: 2 }, minCards: 3 }
    expect(paths({ ...juries(70, 30), juries: [first, wrong] })).toEqual([
      'juries.1.id',
      'juries.1.name',
      'juries.1.minCards',
    ])
  })

  it('says how many points are missing or too many', () => {
    const short = rubricProblems({
      ...rubric,
      criteria: [innovation, team, market, { ...finance, max: 1500 }],
    })
    expect(short).toEqual([{ code: 'RUBRIC_INVALID', path: 'criteria', message: '评分项合计 95，还差 5。' }])
    const long = rubricProblems({
      ...rubric,
      criteria: [innovation, team, market, { ...finance, max: 2050 }],
    })
    expect(long[0]!.message).toBe('评分项合计 100.5，多出 0.5。')
  })

  it('asks that something is left after trimming', () => {
    expect(paths({ trim: { high: 1, low: 1 }, minCards: 3 })).toEqual([])
    expect(paths({ trim: { high: 1, low: 1 }, minCards: 2 })).toEqual(['minCards'])
    expect(paths({ trim: { high: 2, low: 1 }, minCards: 3 })).toEqual(['minCards'])
  })

  it.each<[string, Partial<Rubric>, string[]]>([
    ['no criteria', { criteria: [] }, ['criteria', 'ties.1']],
    [
      'an id twice',
      { criteria: [innovation, { ...team, id: 'innovation' }, market, finance], ties: ['play-off'] },
      ['criteria.1.id'],
    ],
    [
      'an id in capitals',
      { criteria: [innovation, { ...team, id: 'Team' }, market, finance] },
      ['criteria.1.id'],
    ],
    [
      'a name twice',
      { criteria: [innovation, { ...team, name: '创新性' }, market, finance] },
      ['criteria.1.name'],
    ],
    ['no name', { criteria: [innovation, { ...team, name: ' ' }, market, finance] }, ['criteria.1.name']],
    ['a maximum off the step', { step: 300, total: 10_000 }, ['criteria.1.max', 'criteria.3.max']],
    ['step 0', { step: 0 }, ['step']],
    ['half a hundredth', { step: 0.5 }, ['step']],
    ['no total', { total: 0 }, ['total', 'criteria']],
    ['a negative trim', { trim: { high: -1, low: 0 } }, ['trim.high']],
    ['no minimum', { minCards: 0, trim: { high: 0, low: 0 } }, ['minCards', 'minCards']],
    ['five decimals', { decimals: 5 }, ['decimals']],
    ['rounded but not rounded', { roundingPoints: [] }, ['roundingPoints']],
    ['exact but rounded', { compare: 'exact' }, ['roundingPoints']],
    ['a point twice', { roundingPoints: ['mean', 'mean'] }, ['roundingPoints']],
    ['no tie rule', { ties: [] }, ['ties']],
    ['an unknown criterion', { ties: [{ criterion: 'looks' }] }, ['ties.0']],
    ['a step twice', { ties: [{ criterion: 'team' }, { criterion: 'team' }] }, ['ties.1']],
    ['an end before the end', { ties: ['both-advance', 'play-off'] }, ['ties.0']],
    ['no time to pitch', { times: { pitch: 0, answer: 60 } }, ['times.pitch']],
    ['negative answers', { times: { pitch: 60, answer: -1 } }, ['times.answer']],
    ['an unknown mode', { roundingMode: 'up' as 'down' }, ['roundingMode']],
    ['rounding of a weight that is not there', { roundingPoints: ['criterion', 'mean'] }, ['roundingPoints']],
    ['exact but the sum rounded', { compare: 'exact', roundingPoints: ['sum'] }, ['roundingPoints']],
    ['a stage without a name', { ties: [{ stage: ' ' }] }, ['ties.0']],
    ['a weight on some only', { criteria: weigh(25, null, 25, 25) }, ['criteria']],
    ['a weight of nothing', { criteria: weigh(0, 50, 25, 25) }, ['criteria.0.weight']],
    ['a weight above the whole', { criteria: weigh(101, 50, 25, 25) }, ['criteria.0.weight']],
    ['weights that leave 1 %', { criteria: weigh(25, 25, 25, 24) }, ['criteria']],
    ['weights that exceed by 1 %', { criteria: weigh(25, 25, 25, 26) }, ['criteria']],
    ['one jury alone', { ...juries(100) }, ['juries']],
    ['juries of 99 %', { ...juries(70, 29) }, ['juries']],
    ['a trim beside the juries', { ...juries(70, 30), trim: { high: 1, low: 0 } }, ['trim.high']],
    ['another minimum than theirs', { ...juries(70, 30), minCards: 5 }, ['minCards']],
    ['juries without a rounded sum', { ...juries(70, 30), roundingPoints: ['mean'] }, ['roundingPoints']],
    ['an unknown absence rule', { absence: 'zero' as 'count-present' }, ['absence']],
  ])('notices %s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected)
  })
})

describe('cardProblems', () => {
  it('accepts the ends of each range', () => {
    expect(cardProblems(rubric, card(0, 0, 0, 0))).toEqual([])
    expect(cardProblems(rubric, card(3000, 2000, 3000, 2000))).toEqual([])
    expect(cardProblems(rubric, card(50, 1950, 2950, 0))).toEqual([])
  })

  it.each<[string, ReturnType<typeof card>, string, string]>([
    ['above the maximum', card(3050, 0, 0, 0), 'OUT_OF_RANGE', 'criteria.innovation'],
    ['below zero', card(0, -50, 0, 0), 'OUT_OF_RANGE', 'criteria.team'],
    ['not an integer', card(0, 0, 0.5, 0), 'OUT_OF_RANGE', 'criteria.market'],
    ['off the step', card(0, 0, 0, 25), 'OFF_STEP', 'criteria.finance'],
    ['a wrong total', { ...card(50, 0, 0, 0), total: 100 }, 'TOTAL_WRONG', 'total'],
    [
      'a missing value',
      { criteria: card(0, 0, 0, 0).criteria.slice(0, 3), total: 0 },
      'CRITERION_MISSING',
      'criteria.finance',
    ],
    [
      'another order',
      { criteria: [...card(0, 0, 0, 0).criteria].reverse(), total: 0 },
      'NOT_THE_RUBRIC',
      'criteria',
    ],
    [
      'a value twice',
      { criteria: [...card(0, 0, 0, 0).criteria, ['team', 0]], total: 0 },
      'NOT_THE_RUBRIC',
      'criteria',
    ],
    [
      'a stranger',
      { criteria: [...card(0, 0, 0, 0).criteria, ['x', 0]], total: 0 },
      'NOT_THE_RUBRIC',
      'criteria',
    ],
  ])('refuses %s', (_, bad, code, path) => {
    expect(cardProblems(rubric, bad)).toMatchObject([{ code, path }])
  })

  it('says what to do in at most 40 signs', () => {
    expect(cardProblems(rubric, card(3050, 2025, 0, 0)).map(problem => problem.message)).toEqual([
      '“创新性”应在 0 到 30 分之间，请重打。',
      '“团队”应在 0 到 20 分之间，请重打。',
    ])
    expect(cardProblems(rubric, card(25, 0, 0, 0))[0]!.message).toBe('“创新性”按 0.5 分一档打，请重打。')
  })
})

describe('score text', () => {
  it.each([
    [8750, '87.5'],
    [8700, '87'],
    [5, '0.05'],
    [0, '0'],
    [10_000, '100'],
  ])('%i hundredths read %s', (hundredths, text) => {
    expect(pointsText(hundredths)).toBe(text)
  })

  it('a published score keeps its decimals', () => {
    expect(scoreText({ score: 8640, decimals: 2 })).toBe('86.40')
    expect(scoreText({ score: 5, decimals: 3 })).toBe('0.005')
    expect(scoreText({ score: 86, decimals: 0 })).toBe('86')
  })
})
