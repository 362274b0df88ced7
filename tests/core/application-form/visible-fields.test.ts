import { describe, expect, it } from 'vitest'
import type { FormValues } from '../../../src/core/application-form/field'
import { FIELD_IDS, type FieldId, STEPS } from '../../../src/core/application-form/fields'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { FORM_FIELDS } from '../../../src/core/application-form/form-fields'
import { formGaps } from '../../../src/core/application-form/form-gaps'
import { INDUSTRIES } from '../../../src/core/application-form/industries'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import { enterpriseSize } from '../../../src/core/enterprise-size'
import { CLAUSES, EDITIONS, editionBySlug } from '../../../src/editions/registry'

const EDITION = formEditionOf(editionBySlug('changzhi-2026')!)
const ids = (form: FormValues, edition = EDITION) => visibleFields(form, edition).map(field => field.id)
const company = (group: string): FormValues => ({ subject: 'company', group })

/** Every way through the choices that open or close fields. */
function ways(edition: typeof EDITION): FormValues[] {
  const answers = [
    {},
    { onMarket: 'yes', hasProperties: 'yes', thematicContest: 'yes', industryCode: '35' },
    { onMarket: 'no', hasProperties: 'no', thematicContest: 'no', industryCode: '47' },
    { hasProperties: 'yes', industryCode: '53' },
  ]
  return edition.groups.flatMap(group =>
    group.subjects.flatMap(subject =>
      [undefined, ...group.subtypes.map(subtype => subtype.id)].flatMap(subtype =>
        answers.map(more => ({ subject, group: group.id, ...(subtype ? { subtype } : {}), ...more })),
      ),
    ),
  )
}

describe('the fields of the form', () => {
  it('are each declared once, and every declared one is in the form', () => {
    expect(FORM_FIELDS.map(field => field.id).sort()).toEqual([...FIELD_IDS].sort())
  })

  it.each(EDITIONS.map(edition => [edition.slug, formEditionOf(edition)] as const))(
    '%s: at most six at a time, however it is answered',
    (_slug, edition) => {
      for (const form of ways(edition)) {
        const fields = visibleFields(form, edition)
        for (const { id } of STEPS) {
          const shown = fields.filter(field => field.step === id && !field.more)
          expect(shown.length, `${JSON.stringify(form)} ${id}`).toBeLessThanOrEqual(6)
        }
      }
    },
  )

  it('cite clauses that exist, and have choices wherever something is chosen', () => {
    for (const form of ways(EDITION))
      for (const field of visibleFields(form, EDITION)) {
        if (field.clause !== null) expect(CLAUSES[field.clause]).toBeDefined()
        if (['choice', 'choices', 'county', 'industry'].includes(field.kind))
          expect(field.options.length, field.id).toBeGreaterThan(0)
      }
  })
})

describe('更多（选填）', () => {
  it.each(EDITIONS.map(edition => [edition.slug, formEditionOf(edition)] as const))(
    '%s: no notice asks for it, nothing of it has to be filled, and it comes last in its step',
    (_slug, edition) => {
      for (const form of ways(edition)) {
        const fields = visibleFields(form, edition)
        for (const field of fields.filter(({ more }) => more))
          expect(field).toMatchObject({ required: false, clause: null })
        for (const { id } of STEPS) {
          const own = fields.filter(({ step }) => step === id).map(({ more }) => more)
          expect(own).toEqual([...own].sort((a, b) => Number(a) - Number(b)))
        }
      }
    },
  )

  it('adds nothing to what is missing', () => {
    const gaps = formGaps(company('enterprise'), EDITION).map(({ field }) => field)
    const more = visibleFields(company('enterprise'), EDITION).filter(field => field.more)
    expect(more).toHaveLength(18)
    for (const { id } of more) expect(gaps).not.toContain(id)
  })

  it('a team is not asked for figures of a company', () => {
    const more = visibleFields({ subject: 'team', group: 'startup' }, EDITION).filter(field => field.more)
    expect(more.map(({ step }) => step)).not.toContain('identity')
    expect(more).toHaveLength(10)
  })
})

describe('who is asked what', () => {
  it('companies of 企业组: no founding date, no members, but whether the project is on the market', () => {
    const shown = ids(company('enterprise'))
    expect(shown).toEqual(
      expect.arrayContaining(['companyCode', 'companyCounty', 'industryCode', 'onMarket']),
    )
    for (const id of ['registeredOn', 'members', 'county', 'teamName', 'lawAbiding'] satisfies FieldId[])
      expect(shown).not.toContain(id)
  })

  it('startups: the founding date and the members, whose identity numbers may be left out', () => {
    const shown = visibleFields(company('startup'), EDITION)
    expect(shown.map(field => field.id)).toEqual(expect.arrayContaining(['registeredOn', 'members']))
    expect(shown.find(field => field.id === 'members')).toMatchObject({
      required: true,
      identity: 'optional',
      certificateMax: null,
    })
    expect(shown.map(field => field.id)).not.toContain('onMarket')
  })

  it('maker teams: identity numbers are needed, and at most seven names on the certificate', () => {
    const form = { subject: 'university-team', group: 'startup' }
    const shown = visibleFields(form, EDITION)
    expect(shown.find(field => field.id === 'members')).toMatchObject({
      required: true,
      identity: 'required',
      certificateMax: 7,
    })
    expect(shown.find(field => field.id === 'affiliation')?.label).toBe('所在高校')
    expect(shown.map(field => field.id)).not.toContain('companyCode')
  })

  it('groups and subtypes are only those open to the applicant', () => {
    const group = (subject: string) =>
      visibleFields({ subject }, EDITION)
        .find(field => field.id === 'group')
        ?.options.map(option => option.label)
    expect(group('company')).toEqual(['企业组', '创业组'])
    expect(group('individual')).toEqual(['创业组'])
  })

  it('a company may say it is registered elsewhere; a team names a county', () => {
    const options = (form: FormValues, id: FieldId) =>
      visibleFields(form, EDITION)
        .find(field => field.id === id)
        ?.options.map(option => option.label)
    expect(options(company('enterprise'), 'companyCounty')?.at(-1)).toBe('长治市以外')
    expect(options({ subject: 'team', group: 'startup' }, 'county')).toHaveLength(12)
  })

  it('years and lists come from the edition', () => {
    const field = (id: FieldId) =>
      visibleFields(company('enterprise'), EDITION).find(candidate => candidate.id === id)
    expect(field('pastAwards')?.label).toBe('这个项目哪一年在省赛获过奖')
    expect(field('pastAwards')?.options.map(option => option.label)).toEqual([
      '没有',
      '2023年',
      '2024年',
      '2025年',
    ])
    expect(field('nationalLists')?.options.map(option => option.value)).toContain('创客组300强')
  })

  it('a condition the edition does not set asks for nothing', () => {
    const lenient = { ...EDITION, asks: EDITION.asks.filter(ask => ask.id !== 'enterprise-size') }
    expect(ids(company('enterprise'), lenient)).not.toContain('industryCode')
  })
})

describe('industries', () => {
  it('are asked the figures their line of the standard needs, never more', () => {
    const figures = (industryCode: string) =>
      ids({ ...company('enterprise'), industryCode }).filter(id =>
        ['headcount', 'revenue', 'assets'].includes(id),
      )
    expect(figures('35')).toEqual(['headcount', 'revenue'])
    expect(figures('47')).toEqual(['revenue', 'assets'])
    expect(figures('01')).toEqual(['revenue'])
    expect(figures('82')).toEqual(['headcount'])
    expect(figures('72')).toEqual(['headcount', 'assets'])
    expect(ids(company('enterprise'))).not.toContain('headcount')
  })

  it('can all be sized or are for a person; codes are unique, and fine enough where the standard needs it', () => {
    for (const coarse of ['59', '70']) expect(INDUSTRIES.some(({ value }) => value === coarse)).toBe(false)
    expect(new Set(INDUSTRIES.map(({ value }) => value)).size).toBe(INDUSTRIES.length)
    for (const { value, label } of INDUSTRIES) {
      expect(label).not.toBe('')
      const finding = enterpriseSize(value, {})
      if (finding.outcome === 'manual') expect(finding.reason, label).not.toContain('没有这个')
    }
  })
})
