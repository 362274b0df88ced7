import { describe, expect, it } from 'vitest'
import type { LedgerData } from '../../src/core/ledger-data'
import { openTies } from '../../src/core/ranking'
import type { Rubric } from '../../src/core/rubric'
import { type SessionTerms, sessionResults, sessionTerms, stagesNeeded } from '../../src/core/session-terms'
import { EDITIONS } from '../../src/editions/registry'
import { anchorOf, type Season } from './bundle-fixture'
import { HALL, type Hall, hallDrafts } from './hall-fixture'
import { card, cardsOf, rubric } from './rubric-fixture'
import type { Writable } from './tampering-fixture'
import { verifySeason } from './verifier-fixture'

const weights = [
  { stage: 'preliminary', num: 40, den: 100 },
  { stage: 'final', num: 60, den: 100 },
]
const summed: Rubric = { ...rubric, roundingPoints: ['mean', 'sum'], ties: ['judges-vote'] }
const entry = (project: string, total: number, earlier?: number) => ({
  ...{ project, group: 'enterprise', cards: cardsOf(total, total, total) },
  ...(earlier === undefined ? {} : { earlier: [{ stage: 'preliminary', score: earlier, decimals: 2 }] }),
})
const results = (over: Partial<Parameters<typeof sessionResults>[0]>) =>
  sessionResults({
    ...{ rubric: summed, round: 'final', terms: { weights }, entries: [], decisions: [], vetoes: [] },
    ...over,
  })

describe('results weighed over stages', () => {
  it('say each stage’s score beside the weighed one', () => {
    const { rows } = results({ entries: [entry('a', 8000, 9000), entry('b', 8600, 8000)] }).groups[0]!
    expect(rows.map(({ project, rank, score }) => [project, rank, score])).toEqual([
      ['a', 1, 8400],
      ['b', 2, 8360],
    ])
    expect(rows[0]!.parts).toEqual([
      { stage: 'preliminary', score: 9000, decimals: 2 },
      { stage: 'final', score: 8000, decimals: 2 },
    ])
  })

  it('a missing score is no zero: the project has no rank until people decide', () => {
    const { rows, unranked } = results({ entries: [entry('a', 8000, 0), entry('b', 9000)] }).groups[0]!
    expect(rows.map(({ project, score }) => [project, score])).toEqual([['a', 4800]])
    expect(unranked).toEqual([{ project: 'b', reason: 'stage-score-missing' }])
  })

  it('only in the last of the stages named, and never where the notice says last stage or nothing', () => {
    const stages = ['preliminary', 'final'].map(id => ({ id })) as never
    const scoring = { result: { by: 'weighted', weights, clause: 'X' }, veto: null } as never
    expect(sessionTerms({ scoring, stages }, 'final')).toEqual({ weights })
    expect(sessionTerms({ scoring, stages }, 'preliminary')).toEqual({})
    for (const edition of EDITIONS)
      for (const { id } of edition.stages) expect(sessionTerms(edition, id)).toEqual({})
  })

  it('need the stages weighed and those a tie goes back to, not the session itself', () => {
    expect(stagesNeeded({ weights }, [{ stage: 'semi' }, { stage: 'preliminary' }], 'final')).toEqual([
      'preliminary',
      'semi',
    ])
    expect(stagesNeeded({}, ['judges-vote'], 'final')).toEqual([])
  })
})

describe('a veto', () => {
  const entries = [entry('a', 9000), entry('b', 8000), entry('c', 8000)]
  const vetoes = [{ project: 'b', role: '组委会主任', ref: '否决书1号' }]

  it('leaves the row the project had, and nobody moves up by it', () => {
    const { rows, unranked } = results({
      ...{ terms: { veto: { role: '组委会主任' } }, entries },
      vetoes: [{ project: 'a', role: '组委会主任', ref: '否决书1号' }],
    }).groups[0]!
    expect(rows.map(({ project, rank }) => [project, rank])).toEqual([
      ['b', 2],
      ['c', 2],
    ])
    expect(unranked).toMatchObject([{ project: 'a', reason: 'vetoed', before: { rank: 1, score: 9000 } }])
  })

  it('of one of two equals leaves nothing to decide', () => {
    const terms = { veto: { role: '组委会主任' } }
    expect(openTies(results({ terms, entries }))).toHaveLength(1)
    expect(openTies(results({ terms, entries, vetoes }))).toEqual([])
  })
})

describe('the verifier', () => {
  const equal = card(2500, 1500, 2500, 1500)
  const better = card(2600, 1500, 2500, 1500)
  const hall = (terms: SessionTerms, vetoed: number[] = []): Hall => ({
    ...{ rubric: { ...summed, ties: ['both-advance'] }, terms, vetoed },
    projects: [
      { group: 'enterprise', marks: [better, better, better], earlier: 8000 },
      { group: 'enterprise', marks: [equal, equal, equal], earlier: 9000 },
    ],
  })
  const check = (of: Hall, tamper: (season: Season) => void = () => {}) => {
    const made: Season = {
      ...{ rubric: of.rubric, chains: { [HALL]: hallDrafts(of).drafts } },
      ...{ lists: [], anchors: [] },
    }
    const changed = structuredClone(made)
    tamper(changed)
    return verifySeason(changed, [anchorOf(changed, HALL)]).code
  }
  const data = <K extends 'session.open' | 'veto'>(season: Season, kind: K) =>
    season.chains[HALL]!.find(found => found.kind === kind)!.data as Writable<LedgerData[K]>
  const veto = { veto: { role: '组委会主任' } }

  it('recomputes weighed stages and vetoes', () => {
    expect(check(hall({ weights }))).toBe(0)
    expect(check(hall(veto, [0]))).toBe(0)
    expect(check(hall({ weights, ...veto }, [1]))).toBe(0)
  })

  it.each<[string, Hall, (season: Season) => void]>([
    [
      'parts changed',
      hall({ weights }),
      made => {
        data(made, 'session.open').terms!.weights![0]!.num = 50
      },
    ],
    [
      'weights dropped',
      hall({ weights }),
      made => {
        delete data(made, 'session.open').terms
      },
    ],
    [
      'another role',
      hall(veto, [0]),
      made => {
        data(made, 'veto').role = '主持人'
      },
    ],
    [
      'one person',
      hall(veto, [0]),
      made => {
        data(made, 'veto').approvedBy = ['per_1', 'per_1']
      },
    ],
    [
      'another project',
      hall(veto, [0]),
      made => {
        data(made, 'veto').project = 'prj_1'
      },
    ],
    [
      'veto left out',
      hall(veto, [0]),
      made => {
        made.chains[HALL] = made.chains[HALL]!.filter(({ kind }) => kind !== 'veto')
      },
    ],
  ])('finds %s', (_, of, tamper) => expect(check(of, tamper)).toBe(31))
})
