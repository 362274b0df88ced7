import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findingCounts, findingView } from '../../../cloudfunctions/shared/finding-view'
import CheckPage from '../../../src/apply/check/index'
import SubmittedPage from '../../../src/apply/submitted/index'
import type { CheckView } from '../../../src/contract/views/applications'
import { factsOf } from '../../../src/core/application-form/facts-of'
import type { FormValues } from '../../../src/core/application-form/field'
import { formEditionOf } from '../../../src/core/application-form/form-edition'
import { judgeApplication } from '../../../src/core/eligibility/judge'
import { CLAUSES, editionBySlug } from '../../../src/editions/registry'
import { journeys, route } from '../taro-api'
import { draftView } from './application'
import { type Answers, refuse, rest, somebody, startServer } from './fake-server'

const edition = editionBySlug('changzhi-2026')!
const application = draftView().id
const now = '2026-07-01T02:12:00.000Z'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now) })
  vi.stubGlobal('scrollTo', () => undefined)
  journeys.length = 0
  route.params = { application }
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

/** What the real rules find of a form. */
function judged(form: FormValues) {
  const facts = factsOf(form, formEditionOf(edition))
  return judgeApplication(edition, CLAUSES, facts, { now, registers: {} }).findings
}
const startup: FormValues = {
  ...{ subject: 'company', group: 'startup', companyCounty: '140403', companyName: '长治演示公司' },
  ...{ industryCode: '35', headcount: '86', revenue: '1250.5', hasProperties: 'no' },
}

async function open(form: FormValues, change: Partial<CheckView>, answers: Answers = {}) {
  const findings = judged(form)
  const view: CheckView = {
    ...{ application, version: 7, groupName: '创业组', subtypeName: '初创企业', headline: '演示结论' },
    missingFiles: [],
    counts: findingCounts(findings),
    findings: findings.map(finding => findingView(finding, edition)),
    ...{ gaps: [], may: 'submit', mayBecause: null, deadline: draftView().deadline },
    ...change,
  }
  const started = startServer({
    'session.me': () => somebody,
    'applications.check': () => view,
    'messages.allowances': () => ({ wechat: false, templates: [] }),
    'applications.submit': () => ({ application, version: 8, state: 'submitted' }),
    ...answers,
  })
  render(<CheckPage />)
  await rest()
  return { ...started, view }
}
const cards = () =>
  [...document.querySelectorAll('[data-rule]')].map(card => ({
    rule: card.getAttribute('data-rule') ?? '',
    state: card.getAttribute('data-state'),
    text: card.textContent ?? '',
    icons: card.querySelectorAll('.finding__head .icon').length,
  }))
const old = { ...startup, registeredOn: '2020-01-01' }

describe('A8 资格预检报告', () => {
  test('先不通过，再待补充，再人工核查，通过的折叠；计数与列出的一致', async () => {
    const { view } = await open(old, { may: 'manual-review' })
    const order = ['fail', 'need', 'manual', 'pass']
    const states = cards().map(({ state }) => order.indexOf(state ?? ''))
    expect(states).toEqual([...states].sort((a, b) => a - b))
    expect(cards().some(({ state }) => state === 'pass')).toBe(false)
    fireEvent.click(screen.getByTestId('findings.passed'))
    const { pass, unknown, manual, fail } = view.counts
    expect(screen.getByTestId('check.counts').textContent).toBe(
      `通过 ${pass}待补充 ${unknown}人工核查 ${manual}不通过 ${fail}`,
    )
    expect(cards()).toHaveLength(pass + unknown + manual + fail)
    for (const count of [pass, unknown, manual, fail]) expect(count).toBeGreaterThan(0)
  })

  test('每条都有条款号，引文与通知原文逐字相同；四种状态都有图标和文字', async () => {
    await open(old, { may: 'manual-review' })
    fireEvent.click(screen.getByTestId('findings.passed'))
    for (const { rule, state, text, icons } of cards()) {
      expect(text).toContain(`“${CLAUSES[rule]?.text}”`)
      const word = { pass: '通过', need: '待补充', manual: '人工核查', fail: '不通过' }[String(state)]
      expect(text.startsWith(word!), text).toBe(true)
      expect(icons).toBe(1)
    }
    expect(new Set(cards().map(({ state }) => state)).size).toBe(4)
  })

  test('有一条硬不通过：没有普通提交，只有“申请人工复核并提交”，没写理由不能点', async () => {
    const { asked } = await open(old, { may: 'manual-review' })
    expect(screen.queryByTestId('check.submit')).toBeNull()
    expect(screen.getByTestId('check.manual').textContent).toBe('申请人工复核并提交')
    fireEvent.click(screen.getByTestId('check.manual'))
    expect(screen.getByTestId('submit.confirm')).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByTestId('input.reason'), { target: { value: '   ' } })
    expect(screen.getByTestId('submit.confirm')).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByTestId('input.reason'), { target: { value: '执照日期有误，正在更正' } })
    fireEvent.click(screen.getByTestId('submit.confirm'))
    await rest()
    expect(asked.find(({ name }) => name === 'applications.submit')?.input).toMatchObject({
      manualReviewReason: '执照日期有误，正在更正',
    })
  })

  test('人工核查不拦提交', async () => {
    await open({ ...startup, registeredOn: '2025-06-01' }, { may: 'submit' })
    expect(cards().some(({ state }) => state === 'manual')).toBe(true)
    expect(screen.getByTestId('check.submit')).toHaveProperty('disabled', false)
    expect(screen.queryByTestId('check.manual')).toBeNull()
  })

  test('“去补”直接到那一项；还差几项时主按钮去第一项', async () => {
    const gap = {
      step: 'project',
      field: 'summary',
      label: '项目简介',
      kind: 'missing',
      message: '请填写',
    } as const
    await open(startup, { may: 'incomplete', gaps: [gap] })
    const founded = screen.getByTestId('finding.startup-founded.go')
    expect(founded.textContent).toBe('去补')
    fireEvent.click(founded)
    await rest()
    expect(journeys.at(-1)?.url).toBe(`/apply/form/index?application=${application}&field=registeredOn`)
    fireEvent.click(screen.getByTestId('check.fill'))
    await rest()
    expect(journeys.at(-1)?.url).toBe(`/apply/form/index?application=${application}&field=summary`)
  })

  test('没有回音时再点一次，用的是同一个请求号', async () => {
    let tries = 0
    const { asked } = await open(
      { ...startup, registeredOn: '2025-06-01' },
      {},
      {
        'applications.submit': () => {
          tries += 1
          return tries === 1 ? refuse('offline') : { application, version: 8, state: 'submitted' }
        },
      },
    )
    fireEvent.click(screen.getByTestId('check.submit'))
    fireEvent.click(screen.getByTestId('submit.confirm'))
    await rest(20_000)
    expect(journeys).toEqual([])
    fireEvent.click(screen.getByTestId('submit.confirm'))
    await rest(20_000)
    const ids = asked.filter(({ name }) => name === 'applications.submit').map(({ requestId }) => requestId)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
    expect(journeys.at(-1)?.url).toBe(`/apply/submitted/index?application=${application}`)
  })
})

describe('A5 提交之后', () => {
  test('写明提交时间、接下来两步、官网地址；审核通过前不说报名成功', async () => {
    startServer({
      'applications.track': () => ({
        projectName: '演示项目',
        office: { name: '长治市工业和信息化局', phone: '0355-0000000' },
        officialNumber: { site: 'cnmaker.org.cn' },
        submissions: [{ number: 1, submittedAt: '2026-07-09T08:20:00.000Z' }],
      }),
    })
    render(<SubmittedPage />)
    await rest()
    const text = screen.getByTestId('submitted').textContent ?? ''
    expect(screen.getByTestId('submitted.title').textContent).toBe('已提交（7月9日 16:20）')
    expect(text).toContain('1长治市工业和信息化局审核')
    expect(text).toContain('2请在大赛官网 cnmaker.org.cn 完成注册报名并回填报名号')
    expect(text).toContain('审核通过后才算报名成功。')
    expect(text.replace('审核通过后才算报名成功', '')).not.toContain('报名成功')
  })

  test('没有服务器的回音，就不说已提交', async () => {
    startServer({ 'applications.track': () => refuse('offline') })
    render(<SubmittedPage />)
    await rest(1_000)
    expect(document.body.textContent).not.toContain('已提交')
  })
})
