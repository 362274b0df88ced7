import { describe, expect, it } from 'vitest'
import { judgeApplication } from '../../../src/core/eligibility/judge'
import { factsOf, selfCheck } from '../../../src/core/self-check'
import {
  nextQuestion,
  type SelfCheckAnswers,
  selfCheckQuestions,
} from '../../../src/core/self-check-questions'
import { CLAUSES, EDITIONS } from '../../../src/editions/registry'
import { EDITION } from './season'

const CONTEXT = { now: '2026-07-01T00:00:00.000Z', registers: {} }
const QUESTIONS = selfCheckQuestions(EDITION)
const COMPANY: SelfCheckAnswers = {
  subject: 'company',
  place: '140403',
  registeredOn: '2025-03-01',
  size: { industryCode: '06', employees: 12, revenue: 3_000_000 },
  onMarket: 'yes',
  ip: 'company',
  past: 'none',
  dishonesty: 'none',
}
const check = (answers: SelfCheckAnswers, context = CONTEXT) => selfCheck(EDITION, CLAUSES, answers, context)
const group = (id: string, answers: SelfCheckAnswers, context = CONTEXT) => {
  const result = check(answers, context).groups.find(row => row.group === id)
  if (result === undefined) throw new Error(id)
  return result
}
const stops = (id: string, answers: SelfCheckAnswers) =>
  group(id, answers)
    .findings.filter(finding => finding.outcome === 'fail')
    .map(finding => finding.clause.id)

describe('the questions', () => {
  it.each(EDITIONS.map(edition => [edition.slug, edition] as const))(
    '%s: at most 8, each with a clause, each may be 暂不知道',
    (_s, edition) => {
      const questions = selfCheckQuestions(edition)
      expect(questions.length).toBeGreaterThan(4)
      expect(questions.length).toBeLessThanOrEqual(8)
      for (const question of questions) {
        expect(question.clauses.length, question.id).toBeGreaterThan(0)
        expect(question.clauses.every(id => CLAUSES[id] !== undefined)).toBe(true)
        expect(question.options.at(-1)).toEqual({ value: 'unsure', label: '暂不知道' })
        expect(question.title).toMatch(/？$/)
      }
    },
  )

  it('take their words from the edition', () => {
    const place = QUESTIONS.find(question => question.id === 'place')
    expect(place?.options.map(option => option.label)).toEqual([
      ...EDITION.counties.map(county => county.name),
      '长治市以外',
      '暂不知道',
    ])
    const province = EDITIONS.find(edition => edition.level === 'province')
    expect(province && selfCheckQuestions(province).find(row => row.id === 'place')?.options[1]?.label).toBe(
      '山西省以外',
    )
    expect(QUESTIONS.find(question => question.id === 'past')?.help).toContain('2023、2024、2025年')
  })

  it('what an edition does not require is not asked', () => {
    const lenient = {
      ...EDITION,
      requirements: EDITION.requirements.filter(row => row.check.name !== 'enterprise-size'),
    }
    expect(selfCheckQuestions(lenient).some(question => question.id === 'size')).toBe(false)
  })

  it('come one at a time; a team is asked 4, a company 8', () => {
    const path = (subject: SelfCheckAnswers['subject']) => {
      const asked: string[] = []
      let answers: SelfCheckAnswers = {}
      for (
        let next = nextQuestion(QUESTIONS, answers);
        next !== null;
        next = nextQuestion(QUESTIONS, answers)
      ) {
        asked.push(next.id)
        answers = { ...answers, [next.id]: next.id === 'subject' ? subject : 'unsure' }
      }
      return asked
    }
    expect(path('company')).toHaveLength(8)
    expect(path('unsure')).toHaveLength(8)
    expect(path('university-team')).toEqual(['subject', 'ip', 'past', 'dishonesty'])
  })

  it('ask for the figures the standard looks at in each industry', () => {
    const industries = QUESTIONS.find(question => question.id === 'size')?.industries ?? []
    expect(industries).toHaveLength(16)
    expect(industries.find(row => row.label === '工业')?.figures.map(figure => figure.id)).toEqual([
      'employees',
      'revenue',
    ])
    expect(industries.find(row => row.label === '建筑业')?.figures.map(figure => figure.id)).toEqual([
      'revenue',
      'assets',
    ])
  })
})

describe('我能报哪个组', () => {
  it('a young company may choose either group, and is told to choose one', () => {
    const result = check(COMPANY)
    expect(result.groups.map(row => [row.name, row.label])).toEqual([
      ['企业组', '可以报'],
      ['创业组', '可以报'],
    ])
    expect(group('startup', COMPANY).subtype).toBe('初创企业')
    expect(result.advice[0]?.sentence).toContain('请选择一个组')
    expect(result.advice[1]?.clause?.id).toBe('CZ26-14')
    expect(result.disclaimer).toContain('长治市工业和信息化局')
  })

  it('registered 2023-12-31: not 创业组, by CZ26-19; 企业组 stays open', () => {
    const old = { ...COMPANY, registeredOn: '2023-12-31' }
    expect(group('startup', old).label).toBe('不能报')
    expect(stops('startup', old)).toEqual(['CZ26-19'])
    expect(group('enterprise', old).label).toBe('可以报')
  })

  it('registered 2024-01-01: may, with a visible 需确认', () => {
    const result = group('startup', { ...COMPANY, registeredOn: '2024-01-01' })
    expect(result).toMatchObject({ verdict: 'confirm', label: '可以报，需确认' })
    expect(result.findings[0]).toMatchObject({
      outcome: 'manual',
      notice: '需确认',
      clause: { id: 'CZ26-19' },
    })
  })

  it('a large factory may enter neither group', () => {
    const large = { ...COMPANY, size: { industryCode: '06', employees: 1000, revenue: 400_000_000 } }
    expect(stops('enterprise', large)).toEqual(['CZ26-15'])
    expect(stops('startup', large)).toEqual(['CZ26-19'])
    const almost = { ...COMPANY, size: { industryCode: '06', employees: 999, revenue: 400_000_000 } }
    expect(group('enterprise', almost).label).toBe('可以报')
  })

  it.each(['place', 'registeredOn', 'size', 'ip', 'past', 'subject'] as const)(
    '暂不知道 for %s → 待补充, never 可以报',
    id => {
      expect(group('startup', { ...COMPANY, [id]: 'unsure' }).label).toBe('待补充')
      expect(group('startup', { ...COMPANY, [id]: undefined }).label).toBe('待补充')
    },
  )

  it('a company outside 长治 is told why, word for word', () => {
    const result = group('enterprise', { ...COMPANY, place: 'outside' })
    expect(result.label).toBe('不能报')
    expect(result.findings[0]?.clause.text).toContain('在长治市内注册')
  })

  it.each<[SelfCheckAnswers, string, string]>([
    [{ onMarket: 'no' }, 'enterprise', 'CZ26-16'],
    [{ ip: 'none' }, 'enterprise', 'CZ26-17'],
    [{ past: 'province' }, 'startup', 'CZ26-12'],
    [{ past: 'national' }, 'startup', 'SX26-37'],
    [{ dishonesty: 'listed' }, 'startup', 'CZ26-24'],
    [{ dishonesty: 'serious' }, 'enterprise', 'CZ26-18'],
  ])('%j keeps out of %s by %s', (answer, id, clause) => {
    expect(stops(id, { ...COMPANY, ...answer })).toEqual([clause])
  })

  it('won and listed are two reasons', () => {
    expect(stops('startup', { ...COMPANY, past: 'both' })).toEqual(['CZ26-12', 'SX26-37'])
  })

  it('who holds the patents: fine for 创业组, to be settled for 企业组', () => {
    const members = { ...COMPANY, ip: 'core-members' } as const
    expect(group('startup', members).label).toBe('可以报')
    expect(group('enterprise', members).label).toBe('待补充')
    expect(group('startup', { ...COMPANY, ip: 'others' }).label).toBe('待补充')
  })

  it('a team may enter 创业组 only', () => {
    const team: SelfCheckAnswers = {
      subject: 'university-team',
      ip: 'core-members',
      past: 'none',
      dishonesty: 'none',
    }
    expect(group('startup', team)).toMatchObject({ label: '可以报', subtype: '创客团队' })
    expect(group('enterprise', team).label).toBe('不能报')
    expect(check(team).advice).toHaveLength(1)
    expect(group('startup', team).later.map(row => row.clause.id)).toEqual(
      expect.arrayContaining(['CZ26-11', 'CZ26-20', 'CZ26-21', 'CZ26-22']),
    )
  })

  it('after the deadline nobody is told 可以报', () => {
    expect(group('enterprise', COMPANY, { ...CONTEXT, now: '2026-07-10T15:59:59.999Z' }).label).toBe('可以报')
    expect(group('enterprise', COMPANY, { ...CONTEXT, now: '2026-07-10T16:00:00.000Z' }).label).toBe('不能报')
  })

  it('lists what to prepare, by group', () => {
    expect(group('enterprise', COMPANY).materials).toEqual(
      expect.arrayContaining(['营业执照', '知识产权证书', '进入市场的合同、发票等']),
    )
    expect(group('startup', COMPANY).materials).not.toContain('进入市场的合同、发票等')
  })

  it('begins a registration with the same answers and the same verdict', () => {
    const facts = { ...factsOf(EDITION, { ...COMPANY, registeredOn: '2023-12-31' }), group: 'startup' }
    const finding = judgeApplication(EDITION, CLAUSES, facts, CONTEXT).findings[0]
    expect(finding).toMatchObject({ requirement: 'startup-founded', outcome: 'fail' })
  })
})
