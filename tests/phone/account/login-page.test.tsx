import Taro from '@tarojs/taro'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fieldProblem } from '../../../src/core/application-form/field-problem'
import { FORM_FIELDS } from '../../../src/core/application-form/form-fields'
import { visibleFields } from '../../../src/core/application-form/visible-fields'
import LoginPage from '../../../src/pages/login/index'
import { refreshSession } from '../../../src/platform/session'
import { SignInForm } from '../../../src/platform/sign-in-form'
import { draftView } from '../apply/application'
import { rest, somebody, startServer } from '../apply/fake-server'
import { journeys } from '../taro-api'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
const open = async () => {
  const { asked } = startServer({})
  await refreshSession()
  render(<LoginPage />)
  await rest()
  return asked
}
vi.mock('../../../src/platform/environment', async original => ({
  ...(await original<typeof import('../../../src/platform/environment')>()),
  cloudEnvironment: 'env-test',
}))

/** The form inside WeChat’s cloud, for somebody WeChat knows. */
const inWechat = async (consents: typeof somebody.consents) => {
  startServer({
    'session.me': () => ({ ...somebody, consents, person: { ...somebody.person, phoneMasked: null } }),
  })
  await refreshSession()
  vi.stubEnv('TARO_ENV', 'weapp')
  render(<SignInForm known onDone={() => undefined} />)
  await rest()
  vi.unstubAllEnvs()
}
const later = async () => {
  fireEvent.click(screen.getByTestId('login.later'))
  await rest()
}

describe('A4 登录、隐私、实名', () => {
  test('says why in a sentence; no box is ticked beforehand', async () => {
    const asked = await open()
    expect(screen.getByTestId('login').textContent).toContain('登录后才能保存和提交报名')
    expect(screen.getByTestId('login.later').textContent).toBe('暂不登录')
    for (const box of screen.getAllByRole('checkbox')) expect(box.getAttribute('aria-checked')).toBe('false')
    expect(asked.map(({ name }) => name)).toEqual(['session.me'])
  })
  test('暂不登录 goes back to the page one came from; opened directly, to the home page', async () => {
    await open()
    vi.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}, {}] as never)
    await later()
    expect(journeys).toEqual([{ way: 'navigateBack', url: '' }])
    journeys.length = 0
    vi.spyOn(Taro, 'getCurrentPages').mockReturnValue([{}] as never)
    await later()
    expect(journeys).toEqual([{ way: 'reLaunch', url: '/pages/home/index' }])
  })
  test('in WeChat: the number comes from WeChat; who has agreed is asked for nothing else', async () => {
    await inWechat([])
    expect(screen.getByTestId('login.wechat').textContent).toBe('同意并绑定微信手机号')
    expect(screen.getByTestId('login.without-phone')).toBeTruthy()
    cleanup()
    await inWechat(somebody.consents)
    expect(screen.getByTestId('login.wechat').textContent).toBe('绑定微信手机号')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByTestId('login.without-phone')).toBeNull()
    expect(screen.queryByTestId('login.send')).toBeNull()
    cleanup()
    render(<LoginPage />)
    await rest()
    expect(screen.getByTestId('login').textContent).toContain('绑定后，用这个手机号登记的报名')
    expect(screen.getByTestId('login.later').textContent).toBe('以后再说')
  })
  test('91350100M000100Y43 passes, 91350100M000100Y4Z is told at its field', () => {
    expect(FORM_FIELDS.some(({ id }) => id === 'companyCode')).toBe(true)
    const field = visibleFields({ subject: 'company', group: 'enterprise' }, draftView().edition).find(
      ({ id }) => id === 'companyCode',
    )!
    expect(fieldProblem(field, '91350100M000100Y43')).toBeNull()
    expect(fieldProblem(field, '91350100M000100Y4Z')).toEqual(expect.stringMatching(/.+/))
  })
})
