import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/calendar'
import { withCheckDigits } from '../../../src/core/company-code'
import type { CompanyFacts, EligibilityFacts } from '../../../src/core/eligibility/facts'
import { SHANXI_2026 } from '../../../src/editions/shanxi-2026/edition'
import { EMPTY_BOOKS, ENTERPRISE, findingOf, judge, NOW, STARTUP } from './season'

const enterprise = (company: CompanyFacts): EligibilityFacts => ({
  ...ENTERPRISE,
  company: { ...ENTERPRISE.company, ...company },
})
const startup = (company: CompanyFacts): EligibilityFacts => ({
  ...STARTUP,
  company: { ...STARTUP.company, ...company },
})

describe('registered place (CZ26-15, T-06)', () => {
  it.each([
    ['140403', 'pass'],
    ['140431', 'pass'],
    ['140471', 'pass'],
    ['140402', 'pass'],
    ['140502', 'fail'],
    ['140100', 'fail'],
    ['outside', 'fail'],
    ['014040', 'fail'],
  ])('a company in %s → %s', (countyCode, outcome) => {
    expect(findingOf('enterprise-place', enterprise({ countyCode })).outcome).toBe(outcome)
    expect(findingOf('startup-place', startup({ countyCode })).outcome).toBe(outcome)
  })

  it.each(['140000', '100000', '140100'])(
    'a code issued by %s is only a hint, never a refusal',
    authority => {
      const code = withCheckDigits(`91${authority}`, 'MA0D3M02')
      const finding = findingOf('enterprise-place', enterprise({ code }))
      expect(finding).toMatchObject({ outcome: 'pass', notice: '核对住所' })
      expect(finding.compared[1]).toMatchObject({ value: authority, against: '仅作提示，不作判断' })
    },
  )

  it('a local authority, an old local one or a mistyped code gives no hint', () => {
    for (const code of [withCheckDigits('91140402', 'MA0D3M02'), '91350100M000100Y4Z', undefined]) {
      expect(findingOf('enterprise-place', enterprise({ code })).notice).toBeNull()
    }
  })

  it('a province holds its cities and counties, and no other province’s (SX26-29)', () => {
    for (const [countyCode, outcome] of [
      ['140403', 'pass'],
      ['141100', 'pass'],
      ['410100', 'fail'],
    ] as const) {
      expect(findingOf('enterprise-place', enterprise({ countyCode }), NOW, SHANXI_2026).outcome).toBe(
        outcome,
      )
    }
  })

  it('no county is unknown, and the field is named', () => {
    expect(findingOf('enterprise-place', enterprise({ countyCode: undefined }))).toMatchObject({
      outcome: 'unknown',
      missing: ['company.countyCode'],
    })
  })
})

describe('size (CZ26-15, CZ26-19)', () => {
  it.each([
    [1000, 400_000_000, 'fail'],
    [999, 400_000_000, 'pass'],
    [1000, 399_999_999, 'pass'],
    [5000, 900_000_000, 'fail'],
  ])('industry with %i people and %i yuan → %s', (headcount, revenue, outcome) => {
    const facts = { industryCode: 'C34', headcount, revenue }
    expect(findingOf('enterprise-size', enterprise(facts)).outcome).toBe(outcome)
    expect(findingOf('startup-size', startup(facts)).outcome).toBe(outcome)
  })

  it('shows the two values compared, in persons and 万元', () => {
    const finding = findingOf('enterprise-size', enterprise({ headcount: 1000, revenue: 400_000_000 }))
    expect(finding.compared.slice(0, 2)).toEqual([
      { label: '工业 · 从业人员', value: '1000人', against: '大型须达到1000人' },
      { label: '工业 · 营业收入', value: '40000万元', against: '大型须达到40000万元' },
    ])
  })

  it('暂不知道 stays unknown: nothing is assumed', () => {
    const finding = findingOf('enterprise-size', enterprise({ headcount: undefined, revenue: undefined }))
    expect(finding).toMatchObject({ outcome: 'unknown', missing: ['company.headcount', 'company.revenue'] })
    expect(findingOf('enterprise-size', enterprise({ industryCode: undefined })).missing).toEqual([
      'company.industryCode',
    ])
    expect(findingOf('enterprise-size', enterprise({ headcount: 1000, revenue: undefined })).missing).toEqual(
      ['company.revenue'],
    )
  })

  it('is decided early when what is missing cannot make it large', () => {
    expect(findingOf('enterprise-size', enterprise({ headcount: 999, revenue: undefined })).outcome).toBe(
      'pass',
    )
  })

  it('an industry outside the table goes to a person', () => {
    expect(findingOf('enterprise-size', enterprise({ industryCode: 'J66' })).outcome).toBe('manual')
  })
})

describe('age of a 初创企业 (CZ26-19, T-01)', () => {
  it.each([
    ['2023-12-31', 'fail', null],
    ['2024-01-01', 'manual', '需确认'],
    ['2024-07-10', 'manual', '需确认'],
    ['2024-07-11', 'pass', null],
    ['2026-07-09', 'pass', null],
  ])('registered on %s → %s', (registeredOn, outcome, notice) => {
    const finding = findingOf('startup-founded', startup({ registeredOn }))
    expect(finding).toMatchObject({ outcome, notice })
    expect(finding.clause.id).toBe('CZ26-19')
  })

  it('lays the date beside the threshold and the age beside the limit', () => {
    expect(findingOf('startup-founded', startup({ registeredOn: '2024-01-01' })).compared).toEqual([
      { label: '成立日期', value: '2024年1月1日', against: '2024年1月1日（含）之后' },
      { label: '到2026年7月10日', value: '已满2年', against: '不满2年' },
    ])
    expect(findingOf('startup-founded', startup({ registeredOn: '2024-07-11' })).compared[1]?.value).toBe(
      '不满2年',
    )
    expect(findingOf('startup-founded', startup({ registeredOn: '2025-07-11' })).compared[1]?.value).toBe(
      '不满1年',
    )
  })

  it('a missing, impossible or future date is asked for again', () => {
    for (const registeredOn of [undefined, '2025-02-30', '2026-07-10']) {
      const finding = findingOf('startup-founded', startup({ registeredOn }))
      expect(finding, registeredOn).toMatchObject({ outcome: 'unknown', missing: ['company.registeredOn'] })
    }
  })

  it('a later date is never judged worse, whatever else is filled in', () => {
    const better = ['fail', 'manual', 'pass']
    const day = fc.integer({ min: -400, max: 900 }).map(days => addDays('2024-01-01', days))
    fc.assert(
      fc.property(day, day, fc.boolean(), (one, other, bare) => {
        const [earlier = '', later = ''] = [one, other].sort()
        const judged = (registeredOn: string) => {
          const company = bare ? { registeredOn } : { ...STARTUP.company, registeredOn }
          const facts = bare ? { group: 'startup', subject: 'company' as const } : STARTUP
          return better.indexOf(findingOf('startup-founded', { ...facts, company }).outcome)
        }
        expect(judged(later)).toBeGreaterThanOrEqual(judged(earlier))
        expect(judged(earlier) === 0).toBe(earlier < '2024-01-01')
      }),
    )
  })

  it('does not touch 企业组: an old company may enter there', () => {
    const old = judge(enterprise({ registeredOn: '1999-01-01' }))
    expect(old.findings.some(finding => finding.requirement === 'startup-founded')).toBe(false)
    expect(old.mayEnter).toMatchObject({ enterprise: 'yes', startup: 'no' })
  })
})

describe('deadline (CZ26-10, T-11)', () => {
  it.each([
    ['2026-07-10T15:59:59.999Z', 'pass'],
    ['2026-07-10T16:00:00.000Z', 'fail'],
  ])('submitted at %s → %s', (submittedAt, outcome) => {
    expect(findingOf('in-time', { ...ENTERPRISE, submittedAt }).outcome).toBe(outcome)
    const before = { ...ENTERPRISE, submittedAt: undefined }
    expect(findingOf('in-time', before, { now: submittedAt, registers: EMPTY_BOOKS }).outcome).toBe(outcome)
  })

  it('the submission counts, not the day it is looked at', () => {
    expect(findingOf('in-time', ENTERPRISE, { ...NOW, now: '2026-07-20T00:00:00.000Z' }).outcome).toBe('pass')
  })

  it('tells the time in Beijing', () => {
    const finding = findingOf('in-time', { ...ENTERPRISE, submittedAt: '2026-07-10T16:00:00.000Z' })
    expect(finding.compared[0]).toMatchObject({ label: '提交时间', value: '2026年7月11日 00:00' })
  })
})
