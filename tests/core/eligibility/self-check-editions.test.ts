import { describe, expect, it } from 'vitest'
import { selfCheck } from '../../../src/core/self-check'
import { type SelfCheckAnswers, selfCheckQuestions } from '../../../src/core/self-check-questions'
import { CLAUSES, editionBySlug } from '../../../src/editions/registry'
import { EDITION } from './season'

const CONTEXT = { now: '2026-07-01T00:00:00.000Z', registers: {} }
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

describe('each edition asks what its notice asks, in its words', () => {
  const asked = (slug: string) =>
    Object.fromEntries(
      selfCheckQuestions(editionBySlug(slug)!).map(({ id, title, askedOf }) => [id, { title, askedOf }]),
    )
  const resultOf = (slug: string, answers: SelfCheckAnswers, now = '2023-08-01T00:00:00.000Z') =>
    selfCheck(editionBySlug(slug)!, CLAUSES, answers, { now, registers: {} }).groups

  it('长治 2023: 往届 without years, 不良记录 of companies, no founding date, no lists', () => {
    const questions = asked('changzhi-2023')
    expect(questions.past).toEqual({ title: '这个项目往届获过省赛奖吗？', askedOf: 'all' })
    expect(questions.dishonesty).toEqual({ title: '企业有不良记录吗？', askedOf: ['company'] })
    expect(questions.registeredOn).toBeUndefined()
  })

  it('全国 2024: lists only, no prizes; nothing is asked of applicants from abroad that people decide', () => {
    const questions = asked('national-2024')
    expect(questions.past?.title).toBe('这个项目近三年入围过全国榜单吗？')
    expect(questions.past?.askedOf).toEqual([
      'company',
      'individual',
      'team',
      'university-team',
      'institute-team',
    ])
    expect(questions.subject?.askedOf).toBe('all')
    const past = selfCheckQuestions(editionBySlug('national-2024')!).find(row => row.id === 'past')
    expect(past?.options.map(option => option.value)).toEqual(['none', 'national', 'unsure'])
    expect(past?.help).toBe('近三年指2021、2022、2023年，只看这个项目。')
  })

  it('晋中 2025: prizes and lists of the three years before', () => {
    expect(asked('jinzhong-2025').past?.title).toBe('这个项目近三年获过省赛奖、入围过全国榜单吗？')
    expect(asked('jinzhong-2025').dishonesty?.title).toBe('企业或核心成员有失信记录吗？')
  })

  it('groups are called as the notice calls them, and a company stays out of 创客组 (CZ23-17)', () => {
    const [first, second] = resultOf('changzhi-2023', { ...COMPANY, place: '100000' })
    expect([first?.name, first?.label]).toEqual(['企业组', '可以报'])
    expect([second?.name, second?.label]).toEqual(['创客组', '不能报'])
    expect(second?.findings.map(finding => finding.clause.id)).toContain('CZ23-17')
    expect(resultOf('changzhi-2023', { ...COMPANY, place: 'outside' })[0]?.label).toBe('不能报')
  })

  it.each([
    ['none', '可以报'],
    ['bad', '不能报'],
    ['listed', '不能报'],
    ['unsure', '可以报'],
  ] as const)('长治 2023: records %s → %s', (dishonesty, label) => {
    expect(resultOf('changzhi-2023', { ...COMPANY, dishonesty })[0]?.label).toBe(label)
  })

  it('an applicant from abroad is told that people confirm (CN24-18)', () => {
    const abroad = resultOf(
      'national-2024',
      { subject: 'overseas', onMarket: 'yes' },
      '2024-06-01T00:00:00.000Z',
    )
    expect(abroad.map(row => row.label)).toEqual(['可以报，需确认', '可以报，需确认'])
  })

  it('what holds in some tracks only is left for the form', () => {
    const tracks = ['a', 'b'].map(id => ({ id, name: id, groups: ['enterprise'], clause: 'CZ26-08' }))
    const requirements = EDITION.requirements.map(row =>
      row.id === 'enterprise-size' ? { ...row, tracks: ['a'] } : row,
    )
    const [enterprise] = selfCheck({ ...EDITION, tracks, requirements }, CLAUSES, COMPANY, CONTEXT).groups
    expect(enterprise?.label).toBe('可以报')
    expect(enterprise?.later.map(row => row.title)).toContain('属于中小微企业')
  })

  it('a condition that needs more than the questions is left for the form', () => {
    const [first, ...rest] = EDITION.requirements
    const check = {
      name: 'any-of',
      params: { of: [first!.check, { name: 'core-member-count', params: { min: 2, max: 5 } }] },
    } as const
    const edition = {
      ...EDITION,
      requirements: [...rest, { ...first!, id: 'either', title: '二者之一', check }],
    }
    const [enterprise] = selfCheck(edition, CLAUSES, COMPANY, CONTEXT).groups
    expect(enterprise?.findings.map(finding => finding.requirement)).not.toContain('either')
    expect(enterprise?.later.map(row => row.title)).toContain('二者之一')
  })
})
