import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CheckPage from '../../../src/apply/check/index'
import type { CheckView } from '../../../src/contract/views/applications'
import LoginPage from '../../../src/pages/login/index'
import MePage from '../../../src/pages/me/index'
import { refreshSession } from '../../../src/platform/session'
import { journeys, route } from '../taro-api'
import { draftView } from './application'
import { nobody, refuse, rest, somebody, startServer } from './fake-server'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

describe('登录', () => {
  const open = async () => {
    const signedIn = { on: false, agreed: false }
    const started = startServer({
      'session.me': () =>
        signedIn.on ? { ...somebody, consents: signedIn.agreed ? somebody.consents : [] } : nobody,
      'session.sendCode': () => ({ resendAfterSeconds: 60, demoCode: '123456' }),
      'session.signIn': ({ code }: { code: string }) => {
        if (code !== '123456') return refuse('CODE_WRONG')
        signedIn.on = true
        return { person: somebody.person.id }
      },
      'session.consent': () => {
        signedIn.agreed = true
        return { givenAt: '2026-07-01T02:12:00.000Z' }
      },
    })
    await refreshSession()
    render(<LoginPage />)
    await rest()
    return started
  }
  const fill = (name: string, value: string) =>
    fireEvent.change(screen.getByTestId(`input.${name}`), { target: { value } })
  const tap = async (testId: string) => {
    fireEvent.click(screen.getByTestId(testId))
    await rest()
  }

  test('nothing is ticked beforehand and nothing is sent before it is', async () => {
    const { asked } = await open()
    expect(screen.getByTestId('login.agree').getAttribute('aria-checked')).toBe('false')
    fill('phone', '13912345678')
    await tap('login.send')
    await tap('login.submit')
    expect(asked.filter(({ name }) => name !== 'session.me')).toEqual([])
    expect(screen.getByText('请先阅读《隐私保护指引》，同意后勾选')).toBeTruthy()
  })
  test('phone, code, then the agreement is recorded with its version, then back to where one came from', async () => {
    const { asked } = await open()
    await tap('login.agree')
    fill('phone', '13912345678')
    await tap('login.send')
    expect(screen.getByTestId('login.demo-code').textContent).toContain('123456')
    fill('code', '123456')
    await tap('login.submit')
    const consent = asked.find(({ name }) => name === 'session.consent')
    expect(consent?.input).toEqual({ document: 'privacy', version: '2026-06-15' })
    expect(consent?.requestId).toBeTruthy()
    expect(journeys).toHaveLength(1)
  })
  test('a wrong code keeps the person on the page', async () => {
    await open()
    await tap('login.agree')
    fill('phone', '13912345678')
    fill('code', '000000')
    await tap('login.submit')
    expect(journeys).toEqual([])
    expect(screen.getByText('失败 CODE_WRONG')).toBeTruthy()
  })
  test('暂不登录 goes back', async () => {
    await open()
    await tap('login.later')
    expect(journeys).toHaveLength(1)
  })
})

describe('资格预检', () => {
  const view = (change: Partial<CheckView>): CheckView => ({
    application: draftView().id,
    version: 7,
    groupName: '企业组',
    subtypeName: null,
    headline: '有1项不符合通知要求',
    counts: { pass: 0, unknown: 0, manual: 0, fail: 1 },
    findings: [],
    gaps: [],
    missingFiles: [],
    may: 'manual-review',
    mayBecause: null,
    deadline: draftView().deadline,
    ...change,
  })
  const open = async (change: Partial<CheckView>) => {
    route.params = { application: draftView().id }
    const started = startServer({
      'session.me': () => somebody,
      'applications.check': () => view(change),
      'messages.allowances': () => ({
        wechat: false,
        sms: false,
        phoneMasked: null,
        templates: [],
        sentence: '',
      }),
      'applications.submit': () => ({ application: draftView().id, version: 8, state: 'submitted' }),
    })
    render(<CheckPage />)
    await rest()
    return started
  }

  test('with a hard requirement not met there is no plain submission, and none without a reason', async () => {
    const { asked } = await open({})
    expect(screen.queryByTestId('check.submit')).toBeNull()
    fireEvent.click(screen.getByTestId('check.manual'))
    expect(screen.getByTestId('submit.confirm')).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByTestId('input.reason'), { target: { value: '  证书正在变更  ' } })
    fireEvent.click(screen.getByTestId('submit.confirm'))
    await rest()
    const submitted = asked.filter(({ name }) => name === 'applications.submit')
    expect(submitted.map(({ input }) => input)).toEqual([
      { application: draftView().id, expectedVersion: 7, manualReviewReason: '证书正在变更' },
    ])
  })
  test('还差材料: named one by one, the main button and each line lead to the files', async () => {
    const message = '还差材料：商业计划书'
    await open({ may: 'incomplete', missingFiles: [{ slot: 'plan', name: '商业计划书', message }] })
    expect(screen.getByTestId('check.missing-files').textContent).toContain(message)
    expect(screen.queryByTestId('check.submit')).toBeNull()
    for (const way of ['check.files', 'check.missing.plan']) {
      journeys.length = 0
      fireEvent.click(screen.getByTestId(way))
      await rest()
      expect(journeys.at(-1)?.url).toBe(`/apply/files/index?application=${draftView().id}`)
    }
  })
  test('two quick taps submit once', async () => {
    const { asked } = await open({ may: 'submit' })
    fireEvent.click(screen.getByTestId('check.submit'))
    fireEvent.click(screen.getByTestId('submit.confirm'))
    fireEvent.click(screen.getByTestId('submit.confirm'))
    await rest()
    expect(asked.filter(({ name }) => name === 'applications.submit')).toHaveLength(1)
    expect(document.body.textContent).not.toContain('报名成功')
  })
})

describe('我的参赛', () => {
  test('nobody signed in: the way to sign in, no question about applications', async () => {
    const { asked } = startServer({})
    await refreshSession()
    render(<MePage />)
    await rest()
    expect(screen.getByTestId('sign-in-needed')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('applications.mine')
  })
  test('whom WeChat knows without a number is led to bind it; who has one is not', async () => {
    for (const [phoneMasked, shown] of [
      [null, true],
      ['139****5678', false],
    ] as const) {
      const person = { ...somebody.person, phoneMasked }
      startServer({
        'session.me': () => ({ ...somebody, person }),
        'applications.mine': () => ({ applications: [] }),
      })
      await refreshSession()
      const { unmount } = render(<MePage />)
      await rest()
      expect(screen.queryByTestId('me.bind-phone') !== null).toBe(shown)
      unmount()
    }
  })
  test('the demonstration’s clock is the operator’s alone', async () => {
    const demo = {
      now: '2026-07-01T02:12:00.000Z',
      stops: [{ name: '决赛日', at: '2026-07-28T01:00:00.000Z' }],
    }
    const grant = { role: 'operator', edition: 'changzhi-2026', unit: '140400', session: null, validTo: '' }
    const answers = { 'applications.mine': () => ({ applications: [] }) }
    startServer({ ...answers, 'session.me': () => ({ ...somebody, demo }) })
    await refreshSession()
    const { unmount } = render(<MePage />)
    await rest()
    expect(screen.queryByTestId('me.clock')).toBeNull()
    unmount()
    const moved: unknown[] = []
    startServer({
      ...answers,
      'session.me': () => ({ ...somebody, demo, grants: [grant] }),
      'session.moveClock': (input: unknown) => {
        moved.push(input)
        return demo
      },
    })
    await refreshSession()
    render(<MePage />)
    await rest()
    fireEvent.click(screen.getByTestId('me.clock.决赛日'))
    await rest()
    expect(moved).toEqual([{ to: '2026-07-28T01:00:00.000Z' }])
    expect(screen.getByTestId('me.desk.organize')).toBeTruthy()
  })
})
