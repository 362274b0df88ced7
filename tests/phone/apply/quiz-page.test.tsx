import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { selfCheck } from '../../../cloudfunctions/catalog/self-check'
import { selfCheckQuestions } from '../../../cloudfunctions/catalog/self-check-questions'
import QuizPage from '../../../src/apply/quiz/index'
import type { SelfCheckAnswers } from '../../../src/core/self-check-questions'
import { CLAUSES } from '../../../src/editions/registry'
import { refreshSession } from '../../../src/platform/session'
import { forwarded, journeys, route } from '../taro-api'
import { rest, somebody, startServer } from './fake-server'

const edition = 'changzhi-2026'
const now = new Date('2026-07-01T02:12:00.000Z')
// the real operations: neither reads more of its context than the hour
const context = { now } as never
const copied: string[] = []
let taps: number

beforeEach(() => {
  vi.useFakeTimers({ now: now.getTime() })
  vi.stubGlobal('scrollTo', () => undefined)
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  })
  localStorage.clear()
  journeys.length = 0
  copied.length = 0
  taps = 0
  route.params = { edition }
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

/** The page as the home page opens it: that was the first tap. */
async function open(change: Parameters<typeof startServer>[0] = {}) {
  const started = startServer({
    'session.me': () => somebody,
    'catalog.selfCheckQuestions': (input: never) => selfCheckQuestions.run(input, context),
    'catalog.selfCheck': (input: never) => selfCheck.run(input, context),
    'applications.start': () => ({ application: 'app_0000000000000001', version: 1, state: 'draft' }),
    ...change,
  })
  await refreshSession()
  render(<QuizPage />)
  await rest()
  taps = 1
  return started
}

async function tap(testId: string) {
  fireEvent.click(screen.getByTestId(testId))
  taps += 1
  await rest()
}
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByTestId(`input.${name}`), { target: { value } })
async function founded(date: string) {
  const [year = '', month = '', day = ''] = date.split('-')
  type('date.year', year)
  type('date.month', String(Number(month)))
  type('date.day', String(Number(day)))
  await tap('quiz.next')
}
async function sized(industry: string, employees: string, revenue: string) {
  await tap(`choice.industry.${industry}`)
  type('employees', employees)
  type('revenue', revenue)
  await tap('quiz.next')
}
async function company(registeredOn: string, employees: string, revenue: string) {
  await tap('choice.subject.company')
  await tap('choice.place.140403')
  await founded(registeredOn)
  await sized('06', employees, revenue)
  await tap('choice.onMarket.yes')
  await tap('choice.ip.company')
  await tap('choice.past.none')
  await tap('choice.dishonesty.none')
}
const verdicts = () =>
  screen.getAllByTestId(/^quiz\.group\./).map(group => group.getAttribute('data-testid')?.slice(11))
const stateOf = (group: string) => screen.getByTestId(`quiz.group.${group}`).getAttribute('data-state')
const rules = () =>
  [...document.querySelectorAll('[data-rule]')].map(card => [
    card.getAttribute('data-rule'),
    card.getAttribute('data-state'),
  ])

describe('A3 我能报哪个组', () => {
  test.each([
    ['企业', async () => company('2015-06-01', '86', '1250.5'), 10],
    ['初创企业', async () => company('2025-06-01', '12', '300'), 10],
    [
      '创客',
      async () => {
        await tap('choice.subject.university-team')
        await tap('choice.ip.core-members')
        await tap('choice.past.none')
        await tap('choice.dishonesty.none')
      },
      5,
    ],
  ])('%s：从首页到结论不超过十次点击，结论带条款', async (_who, answer, most) => {
    await open()
    await answer()
    expect(screen.getByTestId('quiz.headline').textContent).toContain('可以报')
    expect(taps).toBe(most)
    expect(taps).toBeLessThanOrEqual(10)
    fireEvent.click(screen.getAllByTestId('findings.passed')[0]!)
    const named = rules().map(([rule]) => rule ?? '')
    expect(named.length).toBeGreaterThan(3)
    for (const rule of named) expect(CLAUSES[rule], rule).toBeDefined()
  })

  test('2023-12-31 注册：创业组不能报，依据 CZ26-19', async () => {
    await open()
    await company('2023-12-31', '12', '300')
    expect(verdicts().length).toBeGreaterThan(1)
    expect(stateOf('startup初创企业')).toBe('may-not')
    expect(rules()).toContainEqual(['CZ26-19', 'fail'])
  })

  test('2024-01-01 注册：可以报，并标明需确认', async () => {
    await open()
    await company('2024-01-01', '12', '300')
    expect(stateOf('startup初创企业')).toBe('confirm')
    expect(screen.getByTestId('quiz.group.startup初创企业').textContent).toContain('可以报，需确认')
  })

  test('工业 1000 人、40000 万元：大型，哪个组都不能报', async () => {
    await open()
    await company('2025-06-01', '1000', '40000')
    expect([stateOf('enterprise'), stateOf('startup初创企业')]).toEqual(['may-not', 'may-not'])
    expect(document.body.textContent).toContain('大型')
  })

  test('暂不知道：待补充，不当作通过', async () => {
    await open()
    await tap('choice.subject.company')
    for (const _question of ['place', 'registeredOn', 'size']) {
      const unsure = screen.queryByTestId('quiz.unsure') ?? screen.getByTestId('choice.place.unsure')
      fireEvent.click(unsure)
      await rest()
    }
    for (const id of ['onMarket', 'ip', 'past', 'dishonesty']) await tap(`choice.${id}.unsure`)
    expect(stateOf('enterprise')).toBe('confirm')
    expect(screen.getByTestId('quiz.group.enterprise').textContent).toContain('待补充')
  })

  test('结论页列出要准备的材料和专题赛二选一的提示', async () => {
    await open()
    await company('2015-06-01', '86', '1250.5')
    const group = screen.getByTestId('quiz.group.enterprise').textContent
    expect(group).toContain('报名时准备')
    expect(group).toContain('营业执照')
    expect(document.body.textContent).toContain('二选一')
    expect(document.body.textContent).toContain('最终以长治市工业和信息化局审核为准')
  })

  test('用这些答案开始报名：每个答案和选定的组一起交给报名', async () => {
    const { asked } = await open()
    await company('2015-06-01', '86', '1250.5')
    fireEvent.click(screen.getByTestId('quiz.start.enterprise'))
    fireEvent.click(screen.getByTestId('quiz.start.enterprise'))
    await rest()
    const started = asked.filter(({ name }) => name === 'applications.start')
    expect(started).toHaveLength(1)
    expect(started[0]?.input).toEqual({
      edition,
      group: 'enterprise',
      answers: {
        ...{ subject: 'company', place: '140403', registeredOn: '2015-06-01', onMarket: 'yes' },
        ...{ ip: 'company', past: 'none', dishonesty: 'none' },
        size: { industryCode: '06', employees: 86, revenue: 12_505_000 },
      } satisfies SelfCheckAnswers,
    })
    expect(journeys.at(-1)?.url).toBe('/apply/form/index?application=app_0000000000000001')
  })
})

describe('A3 发给同事', () => {
  test('链接带着答案，不带失信情况；打开它只再问这一题，自己原来的答案还在', async () => {
    await open()
    await company('2015-06-01', '86', '1250.5')
    fireEvent.click(screen.getByTestId('quiz.copy'))
    await rest()
    const address = copied[0]?.match(/http\S+/)?.[0] ?? ''
    expect(address).toContain('/apply/quiz/index?edition=changzhi-2026&')
    expect(address).not.toContain('dishonesty')
    expect(copied[0]).toContain('企业组：可以报')
    expect(forwarded.card().path).toBe(address.slice(address.indexOf('#') + 1))

    cleanup()
    const own = { ...route.params }
    route.params = Object.fromEntries(new URLSearchParams(address.split('?').at(-1)))
    await open()
    expect(screen.getByTestId('quiz.dishonesty')).toBeTruthy()
    await tap('choice.dishonesty.listed')
    expect(screen.getByTestId('quiz.result')).toBeTruthy()

    cleanup()
    route.params = own as Record<string, string>
    const { asked } = await open()
    const checked = asked.find(({ name }) => name === 'catalog.selfCheck')
    expect(checked?.input.answers).toMatchObject({ dishonesty: 'none' })
  })

  test('没有可以自测的条件时，带去看通知条款', async () => {
    await open({ 'catalog.selfCheckQuestions': () => ({ edition, editionName: '演示届次', questions: [] }) })
    fireEvent.click(screen.getByTestId('quiz.notice'))
    await rest()
    expect(journeys.at(-1)?.url).toBe('/pages/notice/index?edition=changzhi-2026')
  })
})
