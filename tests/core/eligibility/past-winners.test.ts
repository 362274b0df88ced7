import { describe, expect, it } from 'vitest'
import type { Check, CheckParameters } from '../../../src/core/eligibility/check-parameters'
import type { EligibilityFacts, ListedProject, PastAward } from '../../../src/core/eligibility/facts'
import { answerOf } from './checks'
import { ENTERPRISE } from './season'

type Params = CheckParameters['past-winner']

const CODE = ENTERPRISE.company?.code ?? ''
const winners = (params: Partial<Params> = {}): Check => ({
  name: 'past-winner',
  params: { years: 'all', level: 'province', awards: 'any', of: 'project', effect: 'refuse', ...params },
})
const entry = (over: Partial<ListedProject>): ListedProject => ({
  year: 2019,
  list: '三等奖',
  projectName: '别的项目',
  subjectName: '别的公司',
  companyCode: null,
  ...over,
})
const register = (over: Partial<ListedProject>) => ({
  provincialWinners: { years: [], complete: true as const, projects: [entry(over)] },
})
const said = (...pastAwards: PastAward[]): EligibilityFacts => ({ ...ENTERPRISE, pastAwards })
const PRIZES = ['一等奖', '二等奖', '三等奖', '优胜奖', '优秀奖']

describe('a hit in the register', () => {
  it.each<[string, Partial<ListedProject>, string]>([
    ['same code and same name', { companyCode: CODE, projectName: '演示 项目' }, 'fail'],
    ['same code, other project', { companyCode: CODE }, 'manual'],
    ['same name, other code', { companyCode: '91350100M000100Y43', projectName: '演示项目' }, 'manual'],
    ['same name, no code', { projectName: '演示项目' }, 'manual'],
    [
      'same company name and project',
      { subjectName: '长治演示机械有限公司', projectName: '演示项目' },
      'manual',
    ],
    ['a former name of the company', { subjectName: '长治演示机械厂' }, 'manual'],
    ['nothing in common', {}, 'pass'],
  ])('%s → %s', (_case, over, outcome) => {
    const company = { ...ENTERPRISE.company, formerNames: ['长治演示机械厂'] }
    expect(answerOf(winners(), { ...ENTERPRISE, company }, register(over)).outcome).toBe(outcome)
  })

  it('lays both records side by side', () => {
    const answer = answerOf(winners(), ENTERPRISE, register({ companyCode: CODE }))
    expect(answer.compared).toEqual([
      {
        label: '2019年三等奖',
        value: `别的项目（别的公司，${CODE}）`,
        against: `本次报名：演示项目（长治演示机械有限公司，${CODE}）`,
      },
    ])
  })

  it('a team without a code is never refused by the register', () => {
    const team = { ...ENTERPRISE, subject: 'team', company: undefined } as const
    expect(answerOf(winners(), team, register({ projectName: '演示项目' })).outcome).toBe('manual')
  })

  it('is looked for at the level the clause names', () => {
    const book = { years: [], complete: true as const, projects: [entry({ projectName: '演示项目' })] }
    const empty = { years: [], complete: true as const, projects: [] }
    const books = { cityWinners: book, provincialWinners: empty, nationalWinners: empty }
    expect(answerOf(winners({ level: 'city' }), ENTERPRISE, books).outcome).toBe('manual')
    expect(answerOf(winners({ level: 'province' }), ENTERPRISE, books).outcome).toBe('pass')
    expect(answerOf(winners({ level: 'nation' }), ENTERPRISE, books).outcome).toBe('pass')
  })
})

describe('往届 without limit (CZ23-09)', () => {
  it('any year counts, where three named years end', () => {
    for (const year of [2015, 2022, null])
      expect(answerOf(winners(), said({ year, level: 'province' })).outcome).toBe('fail')
    const three = winners({ years: [2023, 2024, 2025] })
    const complete = { provincialWinners: { years: [2023, 2024, 2025], projects: [] } }
    expect(answerOf(three, said({ year: 2022, level: 'province' }), complete).outcome).toBe('pass')
    expect(answerOf(three, said({ year: 2023, level: 'province' }), complete).outcome).toBe('fail')
  })

  it('passes only when every earlier year has been entered; single years are not enough', () => {
    const years = [2019, 2020, 2021, 2022]
    expect(answerOf(winners(), ENTERPRISE, { provincialWinners: { years, projects: [] } }).outcome).toBe(
      'manual',
    )
    const complete = { years, complete: true as const, projects: [] }
    expect(answerOf(winners(), ENTERPRISE, { provincialWinners: complete }).outcome).toBe('pass')
    expect(answerOf(winners(), ENTERPRISE).outcome).toBe('manual')
  })

  it('speaks of 往届 where no years are named, of 近三年 where three are', () => {
    expect(answerOf(winners(), said({ year: null, level: 'province' })).sentence).toContain('往届')
    const three = winners({ years: [2023, 2024, 2025] })
    expect(answerOf(three, said({ year: null, level: 'province' })).sentence).toContain('近三年')
  })
})

describe('prizes the clause names', () => {
  it.each([
    ['优秀奖', 'fail'],
    ['企业组一等奖', 'fail'],
    ['优秀组织奖', 'pass'],
    ['入围奖', 'pass'],
    [undefined, 'fail'],
  ])('%s → %s', (award, outcome) => {
    const named = winners({ awards: PRIZES })
    const books = { provincialWinners: { years: [], complete: true as const, projects: [] } }
    expect(answerOf(named, said({ year: 2020, level: 'province', award }), books).outcome).toBe(outcome)
  })

  it('register entries of other prizes are left aside', () => {
    const hit = { companyCode: CODE, projectName: '演示项目' }
    expect(
      answerOf(winners({ awards: PRIZES }), ENTERPRISE, register({ ...hit, list: '入围奖' })).outcome,
    ).toBe('pass')
    expect(
      answerOf(winners({ awards: PRIZES }), ENTERPRISE, register({ ...hit, list: '优胜奖' })).outcome,
    ).toBe('fail')
  })
})

describe('only the prize money is withheld', () => {
  it('never refuses, however sure the hit', () => {
    const light = winners({ effect: 'no-money' })
    const sure = register({ companyCode: CODE, projectName: '演示项目' })
    for (const answer of [
      answerOf(light, said({ year: 2024, level: 'province' })),
      answerOf(light, ENTERPRISE, sure),
    ])
      expect(answer).toMatchObject({ outcome: 'manual', notice: '可参赛，不再发奖金' })
  })
})

describe('the entrant instead of the project', () => {
  it('says so, and the company’s name alone is a question', () => {
    const entrant = winners({ of: 'entrant' })
    expect(answerOf(entrant, said({ year: 2020, level: 'province' })).sentence).toContain('参赛主体')
    expect(answerOf(entrant, ENTERPRISE, register({ companyCode: CODE })).outcome).toBe('manual')
  })
})

describe('national lists keep the same hit rule', () => {
  const lists: Check = {
    name: 'national-list',
    params: { years: [2022, 2023, 2024], named: ['企业组500强'], related: ['创客组100强'] },
  }
  const book = (over: Partial<ListedProject>) => ({
    nationalLists: {
      years: [2022, 2023, 2024],
      projects: [entry({ year: 2023, list: '企业组500强', ...over })],
    },
  })

  it.each<[string, Partial<ListedProject>, string]>([
    ['same code and name on a named list', { companyCode: CODE, projectName: '演示项目' }, 'fail'],
    [
      'same, on another list (T-03)',
      { companyCode: CODE, projectName: '演示项目', list: '创客组100强' },
      'manual',
    ],
    ['same code, other project', { companyCode: CODE }, 'manual'],
    ['same name, no code', { projectName: '演示项目' }, 'manual'],
    ['a year before', { companyCode: CODE, projectName: '演示项目', year: 2021 }, 'pass'],
    ['a year after', { companyCode: CODE, projectName: '演示项目', year: 2025 }, 'pass'],
  ])('%s → %s', (_case, over, outcome) => {
    expect(answerOf(lists, ENTERPRISE, book(over)).outcome).toBe(outcome)
  })
})
