import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Card } from '../../src/core/ledger'
import type { Rubric, TieStep } from '../../src/core/rubric'
import { anchorOf, type Season } from './bundle-fixture'
import { HALL, type Hall, hallDrafts, isPresented } from './hall-fixture'
import { card, rubric } from './rubric-fixture'
import { verifySeason } from './verifier-fixture'

const marks: fc.Arbitrary<Card | 'recused' | 'absent'> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      card(3000, 1500, 2500, 1000),
      card(2500, 2000, 2500, 1000),
      card(2550, 1950, 2550, 1000),
      card(0, 0, 50, 0),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('recused' as const, 'absent' as const) },
)

/** The one line of a jury that gives a single mark. */
const overall = { id: 'overall', name: '总体印象', max: rubric.total }
const asOverall = (mark: Card | 'recused' | 'absent') =>
  typeof mark === 'string'
    ? mark
    : { criteria: [['overall', mark.total]] as [string, number][], total: mark.total }

const chains: fc.Arbitrary<TieStep[]> = fc
  .shuffledSubarray<TieStep>([
    'untrimmed-mean',
    { criterion: 'team' },
    { criterion: 'market' },
    { stage: 'preliminary' },
    'judges-vote',
    'play-off',
  ])
  .chain(steps => fc.constantFrom<TieStep[]>(steps, [...steps, 'both-advance']))

const rubrics: fc.Arbitrary<Rubric> = fc
  .record({
    trim: fc.record({ high: fc.nat(1), low: fc.nat(2) }),
    decimals: fc.nat(3),
    exact: fc.boolean(),
    early: fc.boolean(),
    weights: fc.constantFrom(null, [25, 25, 25, 25], [50, 20, 20, 10]),
    eachCriterion: fc.boolean(),
    juries: fc.constantFrom(null, [7, 3], [1, 2]),
    ownList: fc.boolean(),
    roundingMode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
    ties: chains,
    normalise: fc.boolean(),
  })
  .map(({ trim, exact, early, weights, eachCriterion, juries, ownList, normalise, ...chosen }): Rubric => {
    const one = { trim, minCards: trim.high + trim.low + 1 }
    const share = (num: number, i: number) => ({
      id: `jury-${i}`,
      name: `评审组${i}`,
      weight: { num, den: juries![0]! + juries![1]! },
      trim: { high: 0, low: i },
      minCards: 1 + i,
      ...(ownList && i === 1 ? { criteria: [overall] } : {}),
    })
    return {
      ...rubric,
      ...chosen,
      ...(normalise ? { normalise: 'mean-ratio' as const } : {}),
      criteria: rubric.criteria.map((criterion, i) =>
        weights ? { ...criterion, weight: { num: weights[i]!, den: 100 } } : criterion,
      ),
      ...(juries ? { juries: juries.map(share), trim: { high: 0, low: 0 }, minCards: 3 } : one),
      compare: exact ? 'exact' : 'rounded',
      roundingPoints: [
        ...(weights && eachCriterion ? (['criterion'] as const) : []),
        ...(early ? (['card-total'] as const) : []),
        ...(exact && !juries ? [] : (['mean'] as const)),
        ...(juries && !exact ? (['sum'] as const) : []),
      ],
    }
  })

const halls: fc.Arbitrary<Hall> = fc
  .tuple(rubrics, fc.integer({ min: 1, max: 7 }))
  .chain(([rubric, judges]) => {
    const project = fc.record({
      group: fc.constantFrom('enterprise', 'startup'),
      marks: fc.array(marks, { minLength: judges, maxLength: judges }),
      earlier: fc.constantFrom(8000, 8050, 8050, null),
    })
    return fc.record({
      rubric: fc.constant(rubric),
      projects: fc.array(project, { minLength: 1, maxLength: 6 }),
      wish: fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 4 }),
      vote: fc.boolean(),
      weighed: fc.boolean(),
      struck: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    })
  })
  .map(({ rubric, projects, wish, vote, weighed, struck }) => {
    const isCard = (p: number, j: number) => typeof projects[p]?.marks[j] === 'object'
    const pairs = [...new Map(wish.map(pair => [pair.join(), pair])).values()].filter(([p, j]) =>
      isCard(p, j),
    )
    const weights = [
      { stage: 'preliminary', num: 1, den: 3 },
      { stage: 'final', num: 2, den: 3 },
    ]
    const own = rubric.juries?.some(jury => jury.criteria)
    return {
      rubric,
      projects: projects.map(each => ({
        ...each,
        marks: each.marks.map((mark, j) => (own && j % 2 === 1 ? asOverall(mark) : mark)),
      })),
      terms: { veto: { role: '组委会主任' }, ...(weighed ? { weights } : {}) },
      vetoed: struck.filter(p => p < projects.length),
      reopened: pairs.slice(0, 2),
      voided: pairs.filter(([p]) => isPresented(rubric, projects[p]!.marks)),
      decide: results =>
        results.groups.flatMap(({ ties }) =>
          ties.flatMap(({ open }) =>
            open.map(({ projects, needs }) => ({
              step: needs,
              tiers: vote ? [...projects].reverse().map(id => [id]) : [[...projects]],
              ref: 'doc_1',
            })),
          ),
        ),
    }
  })

it('the verifier computes what the product does, for any hall (weights, juries, juries with their own criteria, scaled judges, trim, ties, recusals, absences, voids, stages, vetoes)', () => {
  fc.assert(
    fc.property(halls, hall => {
      const { drafts } = hallDrafts(hall)
      const made: Season = { rubric: hall.rubric, chains: { [HALL]: drafts }, lists: [], anchors: [] }
      expect(verifySeason(made, [anchorOf(made, HALL)])).toMatchObject({ code: 0, findings: [] })
    }),
    { numRuns: 100 },
  )
}, 60_000)
