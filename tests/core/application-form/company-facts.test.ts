import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COMPANY_FACTS,
  companyFields,
  companyOfForm,
  factsStated,
  factsToFill,
  newestFacts,
} from '../../../src/core/application-form/company-facts'
import type { FieldVersions, FormValues } from '../../../src/core/application-form/field'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { editionBySlug } from '../../../src/editions/registry'

const CHANGZHI = formEditionOf(editionBySlug('changzhi-2026')!)
const JINZHONG = formEditionOf(editionBySlug('jinzhong-2025')!)
const code = '91350100M000100Y43'
const base: FormValues = { subject: 'company', group: 'enterprise', companyCode: code }
const facts: FormValues = {
  companyName: '长治演示机械有限公司',
  companyCounty: '140403',
  legalRepresentative: '演示法人',
  industryCode: '35',
  headcount: '86',
  revenue: '1250.5',
  qualifications: ['高新技术企业'],
}

describe('the enterprise of a form', () => {
  it('is known by its code, as soon as that is right', () => {
    expect(companyOfForm({ ...base, companyCode: ' 91350100m000100y43 ' })).toBe(code)
    expect(companyOfForm({ ...base, companyCode: '91350100M000100Y4Z' })).toBeNull()
    expect(companyOfForm({ ...base, subject: 'team' })).toBeNull()
  })
})

describe('what a form states of it', () => {
  it('is what is filled rightly and asked', () => {
    expect(factsStated({ ...base, ...facts }, CHANGZHI)).toEqual(facts)
    const wrong = { ...base, headcount: '约八十', industryCode: '35', revenue: '', profit: '-35.2' }
    expect(factsStated(wrong, CHANGZHI)).toEqual({ industryCode: '35', profit: '-35.2' })
  })
  it('a place outside the edition’s region is not carried on: elsewhere it means another place', () => {
    expect(factsStated({ ...base, companyCounty: 'outside' }, CHANGZHI)).toEqual({})
  })
})

describe('filling a form', () => {
  it('fills what is asked and empty, with the figures of the industry', () => {
    expect(factsToFill(base, facts, CHANGZHI)).toEqual(facts)
  })
  it('another city’s county is left to the applicant', () => {
    const { companyCounty: _elsewhere, ...rest } = facts
    expect(factsToFill({ ...base, group: JINZHONG.groups[0]!.id }, facts, JINZHONG)).toMatchObject({
      companyName: rest.companyName,
    })
    expect(factsToFill({ ...base, group: JINZHONG.groups[0]!.id }, facts, JINZHONG)).not.toHaveProperty(
      'companyCounty',
    )
  })
  it('never replaces what was typed, whatever that is', () => {
    const some = fc.subarray([...COMPANY_FACTS])
    fc.assert(
      fc.property(some, some, (typed, known) => {
        const form = { ...base, ...Object.fromEntries(typed.map(id => [id, '这里写的'])) }
        const fill = factsToFill(form, Object.fromEntries(known.map(id => [id, facts[id]])), CHANGZHI)
        for (const id of typed) expect(fill).not.toHaveProperty(id)
      }),
    )
  })
  it('a team is offered nothing', () => {
    expect(factsToFill({ subject: 'team', group: 'startup' }, facts, CHANGZHI)).toEqual({})
  })
})

describe('of two applications', () => {
  const stamped = (at: string): FieldVersions =>
    Object.fromEntries(COMPANY_FACTS.map(id => [id, { version: 1, at }]))
  it('the fact changed last counts, each for itself', () => {
    const known = {
      facts: { companyName: '旧名称', headcount: '80' },
      at: { companyName: '2026-06-03T00:00:00.000Z', headcount: '2026-06-20T00:00:00.000Z' },
    }
    const after = newestFacts(known, { ...base, ...facts }, stamped('2026-06-10T00:00:00.000Z'), CHANGZHI)
    expect(after.facts).toMatchObject({ companyName: facts.companyName, headcount: '80' })
    expect(after.changed).toContain('companyName')
    expect(after.changed).not.toContain('headcount')
  })
  it('an emptied field forgets nothing, and saying the same changes nothing', () => {
    const known = { facts: { companyName: '演示' }, at: { companyName: '2026-06-03T00:00:00.000Z' } }
    const later = stamped('2026-06-10T00:00:00.000Z')
    expect(newestFacts(known, { ...base, companyName: '' }, later, CHANGZHI).facts).toEqual(known.facts)
    expect(newestFacts(known, { ...base, companyName: '演示' }, later, CHANGZHI).changed).toEqual([])
  })
  it('whatever the order in which they are saved, the newest remains', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(moments, days => {
        const at = (day: number) => `2026-06-${String(day).padStart(2, '0')}T00:00:00.000Z`
        const end = days.reduce(
          (known, day) =>
            newestFacts(known, { ...base, companyName: `第${day}日` }, stamped(at(day)), CHANGZHI),
          { facts: {}, at: {} } as Parameters<typeof newestFacts>[0],
        )
        expect(end.facts.companyName).toBe(`第${Math.max(...days)}日`)
      }),
    )
  })
})

describe('我的企业', () => {
  it('asks every fact, none of which has to be filled; figures by industry', () => {
    const places = [{ value: '140403', label: '潞州区' }]
    const shown = companyFields({ industryCode: '35' }, places).map(({ id }) => id)
    expect(shown).toEqual(expect.arrayContaining(['companyName', 'companyCounty', 'headcount', 'revenue']))
    expect(shown).not.toContain('assets')
    expect(companyFields({}, places).every(({ required, clause }) => !required && clause === null)).toBe(true)
  })
})
