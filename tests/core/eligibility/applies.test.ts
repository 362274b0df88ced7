import { describe, expect, it } from 'vitest'
import type { Edition, Requirement } from '../../../src/core/edition'
import type { EligibilityFacts } from '../../../src/core/eligibility/facts'
import { judgeApplication } from '../../../src/core/eligibility/judge'
import { CLAUSES } from '../../../src/editions/registry'
import { EDITION, ENTERPRISE, findingOf, MAKERS, NOW } from './season'

const TRACKS = [
  { id: 'machines', name: '装备赛道', groups: ['enterprise', 'startup'], clause: 'CZ26-08' },
  { id: 'software', name: '软件赛道', groups: ['enterprise'], clause: 'CZ26-08' },
]
const patents = (atLeast: number, over: Partial<Requirement> = {}): Requirement => ({
  id: 'special',
  title: '知识产权数量',
  clause: 'CZ26-17',
  groups: ['enterprise', 'startup'],
  check: { name: 'owns-ip', params: { atLeast } },
  hard: true,
  inheritance: 'own',
  ...over,
})
const editionWith = (special: Requirement, tracks: Edition['tracks'] = TRACKS): Edition => ({
  ...EDITION,
  tracks,
  requirements: [special],
})
const judged = (special: Requirement, facts: EligibilityFacts, tracks?: Edition['tracks']) =>
  judgeApplication(editionWith(special, tracks), CLAUSES, facts, NOW)
const outcome = (special: Requirement, facts: EligibilityFacts, tracks?: Edition['tracks']) =>
  judged(special, facts, tracks).findings[0]?.outcome

describe('a requirement of some tracks', () => {
  const special = patents(2, { tracks: ['software'] })

  it('applies in its track only', () => {
    expect(outcome(special, { ...ENTERPRISE, track: 'software' })).toBe('fail')
    expect(judged(special, { ...ENTERPRISE, track: 'machines' }).findings).toEqual([])
  })

  it('while no track is chosen it is not known, and the track is asked for', () => {
    for (const track of [undefined, 'no-such-track']) {
      const { findings, mayEnter } = judged(special, { ...ENTERPRISE, track })
      expect(findings[0]).toMatchObject({ outcome: 'unknown', missing: ['track'] })
      expect(mayEnter.enterprise).toBe('unknown')
    }
  })

  it('is not listed where the group cannot stand in that track', () => {
    expect(judged(special, MAKERS).findings).toEqual([])
    expect(judged(special, { ...MAKERS, track: 'software' }).findings).toEqual([])
  })

  it('the only track open is the track', () => {
    const single = TRACKS.filter(track => track.id === 'software')
    expect(outcome(special, ENTERPRISE, single)).toBe('fail')
  })
})

describe('a requirement under a condition', () => {
  const old = {
    name: 'founded-since',
    params: { since: '2024-01-01', underYears: 2, asOf: '2026-07-10' },
  } as const
  const special = patents(2, { when: old })
  const since = (registeredOn: string | undefined): EligibilityFacts => ({
    ...ENTERPRISE,
    company: { ...ENTERPRISE.company, registeredOn },
  })

  it('passes on: applies where the condition passes, is not listed where it fails', () => {
    expect(outcome(special, since('2024-07-11'))).toBe('fail')
    expect(outcome(patents(1, { when: old }), since('2024-07-11'))).toBe('pass')
    expect(judged(special, since('2023-12-31')).findings).toEqual([])
    expect(judged(special, since('2023-12-31')).mayEnter.enterprise).toBe('yes')
  })

  it('unknown with the facts the condition lacks', () => {
    expect(judged(special, since(undefined)).findings[0]).toMatchObject({
      outcome: 'unknown',
      missing: ['company.registeredOn'],
    })
  })

  it('where a person decides the condition, only a pass needs no person', () => {
    expect(outcome(patents(1, { when: old }), since('2024-07-10'))).toBe('pass')
    expect(judged(special, since('2024-07-10')).findings[0]).toMatchObject({
      outcome: 'manual',
      notice: '需确认',
    })
  })
})

describe('名单上限 原则上: an exception with its reason', () => {
  const limit = (hard: boolean) =>
    patents(0, { hard, check: { name: 'certificate-names', params: { max: 7 } } })
  const signed = (count: number, exception?: EligibilityFacts['certificateException']): EligibilityFacts => ({
    ...MAKERS,
    certificateNames: Array.from({ length: count }, String),
    certificateException: exception,
  })
  const agreed = { reason: '演示：九人共同完成', approvedBy: '演示秘书处' }

  it('passes with the reason shown once somebody agreed', () => {
    const finding = judged(limit(false), signed(8, agreed)).findings[0]
    expect(finding?.outcome).toBe('pass')
    expect(finding?.compared).toContainEqual({
      label: '超过的理由',
      value: agreed.reason,
      against: '演示秘书处',
    })
  })

  it.each<[number, boolean, EligibilityFacts['certificateException'], string]>([
    [7, true, undefined, 'pass'],
    [8, true, undefined, 'fail'],
    [8, true, agreed, 'fail'],
    [7, false, undefined, 'pass'],
    [8, false, undefined, 'manual'],
    [8, false, { ...agreed, approvedBy: null }, 'manual'],
    [8, false, { ...agreed, reason: ' ' }, 'manual'],
  ])('%i names, hard %s, exception %j → %s', (count, hard, exception, expected) => {
    expect(outcome(limit(hard), signed(count, exception))).toBe(expected)
  })

  it('长治 2026 knows no exception (CZ26-22)', () => {
    expect(findingOf('maker-certificate-names', signed(8, agreed)).outcome).toBe('fail')
  })
})

describe('applicants from abroad (CN24-18)', () => {
  const abroad: EligibilityFacts = { ...ENTERPRISE, subject: 'overseas', company: undefined }
  const checks = [
    { name: 'registered-place', params: { scope: 'country', regionCode: '100000', regionName: '中国' } },
    { name: 'enterprise-size', params: { largest: 'medium' } },
    { name: 'owns-ip', params: { atLeast: 99 } },
    {
      name: 'past-winner',
      params: { years: 'all', level: 'nation', awards: 'any', of: 'project', effect: 'refuse' },
    },
    { name: 'no-company-project', params: {} },
    { name: 'one-entry-per-subject', params: {} },
  ] as const

  it.each(checks.map(check => [check.name, check] as const))('%s is decided by a person', (_name, check) => {
    expect(judged(patents(0, { check }), abroad).findings[0]).toMatchObject({
      outcome: 'manual',
      notice: '需确认',
    })
  })

  it('the clock, the promises and whom a group admits hold for them too', () => {
    const late = patents(0, { check: { name: 'submitted-in-time', params: { deadline: '2026-07-08' } } })
    expect(outcome(late, abroad)).toBe('fail')
    const promise = patents(0, { check: { name: 'declaration', params: { declaration: 'on-market' } } })
    expect(outcome(promise, { ...abroad, declarations: {} })).toBe('unknown')
    const admits = (allowed: 'company' | 'overseas') =>
      patents(0, { check: { name: 'subject-type', params: { allowed: [allowed] } } })
    expect(outcome(admits('overseas'), abroad)).toBe('pass')
    expect(outcome(admits('company'), abroad)).toBe('fail')
  })
})
