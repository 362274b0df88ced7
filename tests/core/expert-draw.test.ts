import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { commitDraw, drawnPlaces, drawProblem, fitsLimits, revealDraw } from '../../src/core/draw'
import {
  type Candidate,
  type DrawConditions,
  employerLimits,
  nextAlternate,
  shareOut,
  shortages,
} from '../../src/core/expert-draw'
import { recusalOf } from '../../src/core/expert-recusal'

const serverSeed = 'aa'.repeat(32)
const fieldNames = ['人工智能', '先进制造', '投资']

/** A draw as the server makes it; null where candidates are short. */
function drawn(candidates: readonly Candidate[], conditions: DrawConditions, entropy = '482913') {
  const asked = candidates.filter(({ fields }) =>
    fields.some(field => conditions.fields.some(wish => wish.field === field)),
  )
  const strata = shareOut(asked, conditions)
  const limits = employerLimits(asked, conditions.perEmployer)
  if (shortages(strata, limits, conditions).length > 0) return null
  const commit = commitDraw(nodeHashing, {
    ...{ drawId: 'drw_9', attempt: 1, purpose: 'panel', excluded: [], strata, limits, serverSeed },
    ...{ pool: asked.map(({ id }) => id), want: strata.reduce((sum, { want }) => sum + want, 0) },
    entropySource: 'notary-digits',
  })
  const reveal = revealDraw(nodeHashing, commit, { serverSeed, entropy })
  return { commit, reveal, places: drawnPlaces(commit, reveal.permutation) }
}

const candidates = fc
  .array(
    fc.record({
      fields: fc.uniqueArray(fc.constantFrom(...fieldNames, '别的'), { minLength: 1 }),
      employer: fc.constantFrom('甲', '乙', '丙', '丁'),
    }),
    { maxLength: 40 },
  )
  .map(list => list.map((each, i): Candidate => ({ id: `exp_${String(i).padStart(2, '0')}`, ...each })))
const conditions = fc.record({
  fields: fc
    .uniqueArray(fc.constantFrom(...fieldNames), { minLength: 1 })
    .chain(names =>
      fc.tuple(
        ...names.map(field => fc.record({ field: fc.constant(field), want: fc.integer({ min: 1, max: 3 }) })),
      ),
    ),
  alternates: fc.integer({ min: 0, max: 3 }),
  perEmployer: fc.option(fc.integer({ min: 1, max: 3 })),
})

describe('an expert draw', () => {
  it('serves only people of the field, never more of one employer than allowed, nobody twice', () => {
    fc.assert(
      fc.property(candidates, conditions, (pool, asked) => {
        const result = drawn(pool, asked)
        if (!result) return
        const byId = new Map(pool.map(each => [each.id, each]))
        const serving = result.places.flatMap(place => place.serving)
        expect(new Set(serving).size).toBe(serving.length)
        for (const { stratum, serving, alternates } of result.places)
          for (const id of [...serving, ...alternates]) expect(byId.get(id)!.fields).toContain(stratum)
        const most = asked.perEmployer ?? 99
        for (const employer of ['甲', '乙', '丙', '丁'])
          expect(serving.filter(id => byId.get(id)!.employer === employer).length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('same seed, digits and pool give the same result, in whatever order the pool came', () => {
    fc.assert(
      fc.property(candidates, conditions, (pool, asked) => {
        const [one, other] = [drawn(pool, asked), drawn([...pool].reverse(), asked)]
        expect(other).toEqual(one)
        if (one) expect(drawProblem(nodeHashing, one.commit, one.reveal)).toBeNull()
      }),
    )
  })

  it('without a limit fills every place there are experts for', () => {
    fc.assert(
      fc.property(candidates, conditions, (pool, asked) => {
        const result = drawn(pool, { ...asked, perEmployer: null })
        if (!result) return
        for (const [i, { serving }] of result.places.entries())
          expect(serving.length).toBe(asked.fields[i]!.want)
      }),
    )
  })

  it('every expert of a field has the same chance (χ², p > 0.001)', () => {
    const pool = Array.from(
      { length: 6 },
      (_, i): Candidate => ({ id: `exp_${i}`, fields: ['投资'], employer: `${i}` }),
    )
    const asked = { fields: [{ field: '投资', want: 2 }], alternates: 0, perEmployer: 1 }
    const counts = new Map(pool.map(({ id }) => [id, 0]))
    const draws = 1500
    for (let i = 0; i < draws; i++)
      for (const id of drawn(pool, asked, String(i).padStart(6, '0'))!.places[0]!.serving)
        counts.set(id, counts.get(id)! + 1)
    const expected = (draws * 2) / 6
    const chi2 = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
    expect(chi2).toBeLessThan(20.52)
  })
})

const expert = (id: string, employer: string, ...fields: string[]): Candidate => ({ id, employer, fields })

describe('sharing out', () => {
  it('an expert of two fields goes where he is needed', () => {
    const pool = [expert('a', '甲', '人工智能', '投资'), expert('b', '乙', '人工智能')]
    const wishes = { alternates: 0, perEmployer: null }
    const fields = [
      { field: '人工智能', want: 1 },
      { field: '投资', want: 1 },
    ]
    expect(shareOut(pool, { fields, ...wishes }).map(({ members }) => members)).toEqual([['b'], ['a']])
  })

  it('says which field lacks how many, with alternates and within the limit', () => {
    const pool = [expert('a', '甲', '投资'), expert('b', '甲', '投资'), expert('c', '乙', '投资')]
    const terms = (want: number, alternates: number, perEmployer: number | null) => {
      const asked = { fields: [{ field: '投资', want }], alternates, perEmployer }
      return shortages(shareOut(pool, asked), employerLimits(pool, perEmployer), asked)
    }
    expect(terms(3, 0, null)).toEqual([])
    expect(terms(2, 2, null)).toEqual([{ field: '投资', asked: 4, there: 3, lacks: 1 }])
    expect(terms(2, 1, 1)).toEqual([])
    expect(terms(3, 0, 1)).toEqual([{ field: '投资', asked: 3, there: 3, lacks: 1 }])
    expect(terms(4, 0, null)).toEqual([{ field: '投资', asked: 4, there: 3, lacks: 1 }])
  })

  it('counts those of an employer who serve already', () => {
    const pool = [expert('a', '甲', '投资'), expert('b', '甲', '投资')]
    expect(employerLimits(pool, 2)).toEqual([])
    expect(employerLimits(pool, 2, new Map([['甲', 1]]))).toEqual([{ most: 1, members: ['a', 'b'] }])
  })
})

describe('who comes next', () => {
  const pool = ['a', 'b', 'c', 'd', 'e'].map(id => expert(id, id === 'b' || id === 'c' ? '甲' : id, '投资'))
  const asked = { fields: [{ field: '投资', want: 2 }], alternates: 0, perEmployer: 1 }
  const { commit, reveal, places } = drawn(pool, asked)!
  const [first, second] = places[0]!.serving as [string, string]
  const alternates = places[0]!.alternates
  const next = (out: string, asked: string[], serving: string[]) =>
    nextAlternate(commit, reveal.permutation, { out, asked: new Set(asked), serving: new Set(serving) })

  it('is the first alternate nobody has asked, in the drawn order', () => {
    const fits = (beside: string) => alternates.filter(id => fitsLimits(commit, new Set([beside]), id))
    expect(next(first, [first, second], [first, second])).toBe(fits(second)[0])
    const [one, two] = fits(second)
    expect(next(one!, [first, second, one!], [one!, second])).toBe(two)
  })
  it('is nobody once the alternates are used up', () => {
    expect(next(first, ['a', 'b', 'c', 'd', 'e'], [second])).toBeNull()
    expect(next('stranger', [], [])).toBeNull()
  })
})

describe('who has to stand aside', () => {
  const free = {
    name: '演示专家',
    employer: '演示大学',
    recusalUnits: [],
    roles: [],
    entrant: false,
    applicant: false,
    asked: false,
  }
  const entrants = [{ subjectName: '长治市演示（集团）有限公司', names: ['演示成员'] }]
  it.each<[string | null, object]>([
    [null, {}],
    ['same-employer', { employer: '长治市演示(集团) 有限公司' }],
    [null, { employer: '长治市演示有限公司' }],
    ['recusal-unit', { recusalUnits: ['别处', '长治市演示（集团）有限公司'] }],
    ['project-member', { entrant: true }],
    ['same-name', { name: '演示成员' }],
    ['applicant', { applicant: true }],
    ['role', { roles: ['contractor'] }],
    [null, { roles: ['judge', 'committee'] }],
    ['asked', { asked: true, entrant: true }],
  ])('%s', (code, change) => {
    expect(recusalOf({ ...free, ...change }, entrants)).toBe(code)
  })
})
