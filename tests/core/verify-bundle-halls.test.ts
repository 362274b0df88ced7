import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Card } from '../../src/core/ledger'
import type { Rubric, TieStep } from '../../src/core/rubric'
import { anchorOf, type Season } from './bundle-fixture'
import { HALL, type Hall, hallDrafts } from './hall-fixture'
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

const chains: fc.Arbitrary<TieStep[]> = fc
  .shuffledSubarray<TieStep>([
    'untrimmed-mean',
    { criterion: 'team' },
    { criterion: 'market' },
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
    roundingMode: fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
    ties: chains,
  })
  .map(({ trim, decimals, exact, early, roundingMode, ties }) => ({
    ...rubric,
    trim,
    decimals,
    roundingMode,
    ties,
    minCards: trim.high + trim.low + 1,
    compare: exact ? 'exact' : 'rounded',
    roundingPoints: [...(early ? (['card-total'] as const) : []), ...(exact ? [] : (['mean'] as const))],
  }))

const halls: fc.Arbitrary<Hall> = fc
  .tuple(rubrics, fc.integer({ min: 1, max: 7 }))
  .chain(([rubric, judges]) => {
    const project = fc.record({
      group: fc.constantFrom('enterprise', 'startup'),
      marks: fc.array(marks, { minLength: judges, maxLength: judges }),
    })
    return fc.record({
      rubric: fc.constant(rubric),
      projects: fc.array(project, { minLength: 1, maxLength: 6 }),
      wish: fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 4 }),
      vote: fc.boolean(),
    })
  })
  .map(({ rubric, projects, wish, vote }) => {
    const isCard = (p: number, j: number) => typeof projects[p]?.marks[j] === 'object'
    const counts = (p: number) => projects[p]!.marks.filter(mark => typeof mark === 'object').length
    const pairs = [...new Map(wish.map(pair => [pair.join(), pair])).values()].filter(([p, j]) =>
      isCard(p, j),
    )
    return {
      rubric,
      projects,
      reopened: pairs.slice(0, 2),
      voided: pairs.filter(([p]) => counts(p) >= rubric.minCards),
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

it('the verifier computes what the product does, for any hall (trim, ties, recusals, absences, voids)', () => {
  fc.assert(
    fc.property(halls, hall => {
      const { drafts } = hallDrafts(hall)
      const made: Season = { rubric: hall.rubric, chains: { [HALL]: drafts }, lists: [], anchors: [] }
      expect(verifySeason(made, [anchorOf(made, HALL)])).toMatchObject({ code: 0, findings: [] })
    }),
    { numRuns: 100 },
  )
}, 60_000)
