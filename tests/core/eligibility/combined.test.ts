import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Check } from '../../../src/core/eligibility/check-parameters'
import { checkParts, requirementParts } from '../../../src/core/eligibility/check-parts'
import { allOf, anyOf } from '../../../src/core/eligibility/criteria/combined'
import {
  type Answer,
  fail,
  manual,
  type Outcome,
  pass,
  unknown,
} from '../../../src/core/eligibility/criterion'
import { answerOf } from './checks'

const ANSWERS: Record<Outcome, Answer> = {
  pass: pass('通过的一项。', { compared: [{ label: '甲', value: '1', against: '1' }] }),
  fail: fail('没有满足。', { nextStep: '请核对', compared: [{ label: '乙', value: '1', against: '2' }] }),
  unknown: unknown('还没有填。', ['group'], '请填写'),
  manual: manual('由人核查。', { notice: '需确认' }),
}
const of = (...outcomes: Outcome[]) => outcomes.map(outcome => ANSWERS[outcome])

describe('满足任意条件之一', () => {
  it.each<[Outcome[], Outcome]>([
    [['fail', 'pass'], 'pass'],
    [['unknown', 'manual', 'pass'], 'pass'],
    [['fail', 'manual', 'unknown'], 'unknown'],
    [['fail', 'manual'], 'manual'],
    [['fail', 'unknown'], 'unknown'],
    [['fail', 'fail'], 'fail'],
    [['fail'], 'fail'],
  ])('%j → %s', (outcomes, expected) => expect(anyOf(of(...outcomes)).outcome).toBe(expected))

  it('keeps the evidence of every part, and says that none was met', () => {
    const none = anyOf(of('fail', 'fail'))
    expect(none.sentence).toBe('通知列的2项条件一项也没有满足。')
    expect(none.compared.map(row => row.label)).toEqual(['条件1', '乙', '条件2', '乙'])
    expect(anyOf(of('fail', 'pass')).compared).toContainEqual({
      label: '条件1',
      value: '没有满足',
      against: '满足其中一项即可',
    })
  })

  it('a plain pass speaks before one that is marked', () => {
    const marked = pass('有标记。', { notice: '核对住所' })
    expect(anyOf([marked, ANSWERS.pass]).notice).toBeNull()
    expect(anyOf([marked, ANSWERS.fail]).notice).toBe('核对住所')
  })
})

describe('所有条件都满足', () => {
  it.each<[Outcome[], Outcome]>([
    [['pass', 'pass'], 'pass'],
    [['pass', 'manual'], 'manual'],
    [['manual', 'unknown', 'pass'], 'unknown'],
    [['unknown', 'fail', 'pass'], 'fail'],
  ])('%j → %s', (outcomes, expected) => expect(allOf(of(...outcomes)).outcome).toBe(expected))

  it('names every missing fact once, and none when nothing is missing', () => {
    const two = [unknown('甲。', ['subject', 'group'], '填'), unknown('乙。', ['group', 'track'], '填')]
    expect(allOf(two).missing).toEqual(['subject', 'group', 'track'])
    expect(allOf([...two, ANSWERS.fail]).missing).toEqual([])
  })
})

const outcomes = fc.array(fc.constantFrom<Outcome>('pass', 'fail', 'unknown', 'manual'), { minLength: 1 })

describe('laws of combination', () => {
  it('the order of the parts never matters, one part is itself, and any is never worse than all', () => {
    const better: Outcome[] = ['fail', 'manual', 'unknown', 'pass']
    fc.assert(
      fc.property(outcomes, parts => {
        const [any, all] = [anyOf(of(...parts)).outcome, allOf(of(...parts)).outcome]
        expect(anyOf(of(...[...parts].reverse())).outcome).toBe(any)
        expect(allOf(of(...[...parts].reverse())).outcome).toBe(all)
        if (parts.length === 1) expect([any, all]).toEqual([parts[0], parts[0]])
        if (all === 'pass') expect(any).toBe('pass')
        if (any === 'fail') expect(all).toBe('fail')
        if (!parts.includes('unknown'))
          expect(better.indexOf(any)).toBeGreaterThanOrEqual(better.indexOf(all))
      }),
    )
  })

  it('a further part never spoils an alternative and never mends a conjunction', () => {
    fc.assert(
      fc.property(outcomes, fc.constantFrom<Outcome>('pass', 'fail', 'unknown', 'manual'), (parts, more) => {
        if (anyOf(of(...parts)).outcome === 'pass') expect(anyOf(of(...parts, more)).outcome).toBe('pass')
        if (allOf(of(...parts)).outcome === 'fail') expect(allOf(of(...parts, more)).outcome).toBe('fail')
      }),
    )
  })

  it('no parts is an error, not a verdict', () => {
    expect(() => anyOf([])).toThrow(RangeError)
    expect(() => allOf([])).toThrow(RangeError)
  })
})

describe('as checks of an edition', () => {
  const young: Check = {
    name: 'founded-since',
    params: { since: '2024-01-01', underYears: 2, asOf: '2026-07-10' },
  }
  const team: Check = { name: 'subject-type', params: { allowed: ['team'] } }
  const either: Check = { name: 'any-of', params: { of: [young, team] } }
  const both: Check = {
    name: 'all-of',
    params: { of: [either, { name: 'owns-ip', params: { atLeast: 1 } }] },
  }

  it('a team, or a young company', () => {
    const company = (registeredOn?: string) => ({ subject: 'company' as const, company: { registeredOn } })
    expect(answerOf(either, { subject: 'team' }).outcome).toBe('pass')
    expect(answerOf(either, company('2025-01-01')).outcome).toBe('pass')
    expect(answerOf(either, company('2023-12-31')).outcome).toBe('fail')
    expect(answerOf(either, company())).toMatchObject({
      outcome: 'unknown',
      missing: ['company.registeredOn'],
    })
  })

  it('nest, and their single checks are known', () => {
    expect(checkParts(both).map(check => check.name)).toEqual(['founded-since', 'subject-type', 'owns-ip'])
    expect(requirementParts({ when: team, check: young }).map(check => check.name)).toEqual([
      'subject-type',
      'founded-since',
    ])
    expect(answerOf(both, { subject: 'team', intellectualProperty: [] }).outcome).toBe('fail')
  })
})
