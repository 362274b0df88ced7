import { describe, expect, it } from 'vitest'
import type { CheckParameters, CreditStandard } from '../../../src/core/eligibility/check-parameters'
import { creditQuestion, creditWording } from '../../../src/core/eligibility/criteria/credit-record'
import type { CreditCheck } from '../../../src/core/eligibility/facts'
import { answerOf } from './checks'
import { ENTERPRISE, MAKERS } from './season'

type Conclusion = CreditCheck['conclusion']

const look = (subject: string, conclusion: Conclusion): CreditCheck => ({
  subject,
  conclusion,
  source: '信用中国',
  checkedOn: '2023-09-01',
})
const judged = (standard: CreditStandard, ...creditChecks: CreditCheck[]) =>
  answerOf(
    { name: 'credit-record', params: { subjects: ['company'], standard } },
    { ...ENTERPRISE, creditChecks },
  )

describe('不良记录, 失信, 严重失信: each notice refuses what it names and what is worse', () => {
  const expected: Record<CreditStandard, Record<Conclusion, string>> = {
    bad: { clear: 'pass', bad: 'fail', listed: 'fail', serious: 'fail' },
    any: { clear: 'pass', bad: 'pass', listed: 'fail', serious: 'fail' },
    serious: { clear: 'pass', bad: 'pass', listed: 'manual', serious: 'fail' },
  }
  const cases = Object.entries(expected).flatMap(([standard, row]) =>
    Object.entries(row).map(([conclusion, outcome]) => [standard, conclusion, outcome] as const),
  )

  it.each(cases)('%s: looked up %s → %s', (standard, conclusion, outcome) => {
    const answer = judged(standard as CreditStandard, look('company', conclusion as Conclusion))
    expect(answer.outcome).toBe(outcome)
    expect(answer.compared[0]).toMatchObject({ label: '企业（信用中国，2023-09-01）' })
  })

  it.each(cases.filter(([, conclusion]) => conclusion !== 'clear'))(
    '%s: an own word of %s is heard like a look-up',
    (standard, conclusion, outcome) => {
      const facts = { ...ENTERPRISE, declaredDishonesty: conclusion as 'bad' | 'listed' | 'serious' }
      const check = {
        name: 'credit-record',
        params: { subjects: ['company'], standard: standard as CreditStandard },
      } as const
      expect(answerOf(check, facts).outcome).toBe(outcome)
    },
  )

  it('uses the words of the notice', () => {
    expect(judged('bad', look('company', 'bad')).sentence).toBe('参赛主体有不良记录。')
    expect(judged('bad', look('company', 'clear')).compared[0]?.against).toBe('无不良记录')
    expect(['serious', 'any', 'bad'].map(each => creditWording(each as CreditStandard))).toEqual([
      '严重失信记录',
      '失信记录',
      '不良记录',
    ])
  })
})

describe('everybody a clause names is looked up by a person', () => {
  const all: CheckParameters['credit-record'] = { subjects: ['company', 'core-members'], standard: 'any' }
  const facts = { ...ENTERPRISE, coreMembers: MAKERS.coreMembers }
  const lookedUp = (...creditChecks: CreditCheck[]) =>
    answerOf({ name: 'credit-record', params: all }, { ...facts, creditChecks })

  it('one missing look-up leaves it with a person, silently', () => {
    const three = [look('company', 'clear'), look('演示甲', 'clear'), look('演示 乙', 'clear')]
    expect(lookedUp(...three).outcome).toBe('pass')
    for (const left of three) {
      expect(lookedUp(...three.filter(row => row !== left))).toMatchObject({
        outcome: 'manual',
        notice: null,
      })
    }
    expect(lookedUp().outcome).toBe('manual')
  })
})

describe('what applicants are asked', () => {
  it('only of those and that kind the conditions speak of', () => {
    expect(creditQuestion([{ subjects: ['company'], standard: 'bad' }])).toEqual({
      whose: '企业',
      records: '不良记录',
    })
    expect(
      creditQuestion([
        { subjects: ['company'], standard: 'serious' },
        { subjects: ['core-members'], standard: 'any' },
      ]),
    ).toEqual({ whose: '企业或核心成员', records: '失信记录' })
  })
})
