import { readFileSync } from 'node:fs'
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import AccessPage from '../../../src/apply/access/index'
import AccountPage from '../../../src/apply/account/index'
import ConsentsPage from '../../../src/apply/consents/index'
import DevicesPage from '../../../src/apply/devices/index'
import SettingsPage from '../../../src/apply/settings/index'
import type { GrantView } from '../../../src/contract/roles'
import type { DeletionView } from '../../../src/contract/views/account'
import { refreshSession } from '../../../src/platform/session'
import { tabPlaces } from '../../../src/platform/tab-places'
import { type Answers, nobody, refuse, rest, somebody, startServer } from '../apply/fake-server'
import { journeys } from '../taro-api'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const tap = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}
const open = async (Page: () => React.JSX.Element | null, answers: Answers = {}, me: unknown = somebody) => {
  const started = startServer({ 'session.me': () => me, ...answers })
  await refreshSession()
  const page = render(<Page />)
  await rest()
  return { ...started, page }
}
const grant = (role: GrantView['role']): GrantView => ({
  ...{ role, edition: 'changzhi-2026', unit: '140400', session: null, validTo: '2026-12-31T00:00:00.000Z' },
})

describe('A16 设置与大字版', () => {
  test('大字版 and 减少动画 hold at once and the next time', async () => {
    const { page } = await open(SettingsPage)
    expect(screen.getByTestId('settings').className).not.toMatch(/page--large|page--still/)
    fireEvent.click(screen.getByText('大字版'))
    await tap('settings.motion')
    expect(screen.getByTestId('settings').className).toMatch(/page--large/)
    expect(screen.getByTestId('settings').className).toMatch(/page--still/)
    page.unmount()
    await open(SettingsPage)
    expect(screen.getByTestId('settings').className).toMatch(/page--large.*page--still/)
    expect(screen.getByTestId('settings.motion').getAttribute('aria-checked')).toBe('true')
    fireEvent.click(screen.getByText('标准'))
    await tap('settings.motion')
  })

  test('大字版: body text is 18 px or more, notes too, main buttons are 60 px', () => {
    const tokens = readFileSync('src/styles/tokens.scss', 'utf8')
    const large = tokens.slice(tokens.indexOf('.page--large'))
    const grown = Number(/--fs: ([\d.]+)/.exec(large)![1])
    const size = (name: string) => Number(new RegExp(`--text-${name}: calc\\((\\d+)px`).exec(tokens)![1])
    expect(size('body') * grown).toBeGreaterThanOrEqual(18)
    expect(size('note') * grown).toBeGreaterThanOrEqual(18)
    for (const part of ['tap', 'button', 'row']) expect(large).toContain(`--${part}: 60px`)
  })

  test('several identities can be switched without a new sign-in; the bar’s middle place follows', async () => {
    const me = { ...somebody, grants: [grant('judge'), grant('operator')] }
    const { asked } = await open(SettingsPage, {}, me)
    expect(tabPlaces(me as never)[1]!.label).toBe('我的评审')
    fireEvent.click(screen.getByText('工作台'))
    await rest()
    expect(tabPlaces(me as never)[1]!.label).toBe('工作台')
    fireEvent.click(screen.getByText('我的参赛'))
    await rest()
    expect(tabPlaces(me as never)[1]!.label).toBe('我的参赛')
    expect(asked.some(({ name }) => name === 'session.signIn')).toBe(false)
    // an identity that was taken back is no longer used
    expect(tabPlaces({ ...me, grants: [] } as never)[1]!.label).toBe('我的参赛')
  })

  test('who is not signed in sees sizes and the privacy guide, nothing of an account', async () => {
    await open(SettingsPage, {}, nobody)
    expect(screen.queryByTestId('settings.mine')).toBeNull()
    expect(screen.getByTestId('settings.privacy')).toBeTruthy()
  })
})

describe('A16 我的登录设备', () => {
  const device = (id: string, here: boolean) => ({
    ...{ id, here, client: here ? 'h5' : 'weapp' },
    signedInAt: '2026-06-30T02:00:00.000Z',
    lastSeenAt: '2026-07-01T02:00:00.000Z',
  })
  test('shows door and last use in Beijing time; this device cannot be thrown out by mistake', async () => {
    const { asked } = await open(DevicesPage, {
      'session.devices': () => ({
        devices: [device('sis_a', true), device('sis_b', false)],
        byWechat: false,
      }),
      'session.endDevices': () => ({ ended: 1 }),
    })
    expect(screen.getByTestId('device.sis_a').textContent).toContain('这台设备')
    expect(screen.queryByTestId('device.sis_a.end')).toBeNull()
    expect(screen.getByTestId('device.sis_b').textContent).toContain('微信小程序最近使用 7月1日 10:00')
    await tap('device.sis_b.end')
    await tap('devices.others')
    expect(asked.filter(({ name }) => name === 'session.endDevices').map(({ input }) => input)).toEqual([
      { device: 'sis_b' },
      { device: 'others' },
    ])
  })
})

describe('A16 谁看过我的资料', () => {
  test('each look with office, role, what and when; an empty one says so', async () => {
    const { page } = await open(AccessPage, {
      'session.accessLog': () => ({
        entries: [
          {
            at: '2026-07-01T02:00:00.000Z',
            who: '演示局（经办人）',
            what: '查看了联系人姓名和电话',
            project: '演示项目',
          },
        ],
      }),
    })
    expect(screen.getByTestId('access.entry').textContent).toBe(
      '演示局（经办人）查看了联系人姓名和电话项目：演示项目2026年7月1日（周三）10:00',
    )
    page.unmount()
    await open(AccessPage, { 'session.accessLog': () => ({ entries: [] }) })
    expect(screen.getByTestId('access.empty')).toBeTruthy()
  })
})

describe('A16 撤回同意', () => {
  test('the consequence is told first; nothing is sent before the second tap', async () => {
    const consent = {
      ...{ document: 'sensitive', version: '2026-06-01', givenAt: '2026-06-20T02:00:00.000Z' },
      ...{ withdrawnAt: null, withdrawal: '已填的身份证号立即删除' },
    }
    const { asked } = await open(ConsentsPage, {
      'session.consentHistory': () => ({ consents: [consent] }),
      'session.withdrawConsent': () => ({ removedIdentities: 2 }),
    })
    expect(screen.getByTestId('consent.sensitive').textContent).toContain('2026年6月1日版')
    await tap('consent.sensitive.withdraw')
    expect(screen.getByTestId('withdraw-consent.consequence').textContent).toBe('已填的身份证号立即删除')
    expect(asked.some(({ name }) => name === 'session.withdrawConsent')).toBe(false)
    await tap('withdraw-consent.confirm')
    expect(asked.find(({ name }) => name === 'session.withdrawConsent')?.input).toEqual({
      document: 'sensitive',
    })
    expect(document.querySelector('.toast')?.textContent).toBe('已撤回，删除了2个身份证号')
  })
})

const deletion = (change: Partial<DeletionView> = {}): DeletionView => ({
  ...{ askedAt: null, dueAt: null, coolingDays: 7, blockedBecause: null, open: [] },
  removed: ['姓名、手机号'],
  kept: [{ what: '已公布的获奖名单', why: '按公布的依据保留' }],
  ...change,
})

describe('A16 导出我的信息', () => {
  test('a stale sign-in proves itself by a code, then goes on by itself; saving is a tap of its own', async () => {
    let confirmed = false
    const { asked } = await open(AccountPage, {
      'session.accountDeletion': () => deletion(),
      'session.exportMyData': () =>
        confirmed
          ? { fileName: '我的信息-2026-07-01.json', mediaType: 'application/json', text: '{}' }
          : refuse('CONFIRM_NEEDED'),
      'session.sendOwnCode': () => ({ phoneMasked: '139****5678', resendAfterSeconds: 60 }),
      'session.confirmMyself': () => {
        confirmed = true
        return { confirmedAt: '2026-07-01T02:12:00.000Z' }
      },
    })
    await tap('account.export.start')
    await tap('confirm.send')
    expect(screen.getByTestId('confirm').textContent).toContain('139****5678')
    fireEvent.change(screen.getByTestId('input.own-code'), { target: { value: '123456' } })
    await tap('confirm.submit')
    expect(asked.filter(({ name }) => name === 'session.exportMyData')).toHaveLength(2)
    expect(screen.getByTestId('account.export').getAttribute('data-state')).toBe('ready')
    const made: Blob[] = []
    vi.stubGlobal('URL', {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: () => undefined,
    })
    await tap('account.export.save')
    expect(made[0]!.type).toBe('application/json;charset=utf-8')
  })
})

describe('A16 注销', () => {
  test('what goes and what stays, each with its reason, before anything can be asked for', async () => {
    const { asked } = await open(AccountPage, {
      'session.accountDeletion': () => deletion(),
      'session.deleteMyAccount': () => ({ dueAt: '2026-07-08T02:12:00.000Z' }),
    })
    expect(screen.getByTestId('account.delete').textContent).toContain('已公布的获奖名单按公布的依据保留')
    expect(screen.getByTestId('account.delete.ask').hasAttribute('disabled')).toBe(true)
    await tap('account.delete.knows')
    await tap('account.delete.ask')
    expect(asked.find(({ name }) => name === 'session.deleteMyAccount')?.input).toEqual({})
  })
  test('open registrations: the consequence and the way to withdraw; a yes of its own', async () => {
    const registration = {
      ...{ application: 'app_x', project: '演示项目', stateLabel: '已提交，等待审核' },
      ...{ consequence: '注销后联系不上您', link: '/apply/status/index?application=app_x' },
    }
    const { asked } = await open(AccountPage, {
      'session.accountDeletion': () => deletion({ open: [registration] }),
      'session.deleteMyAccount': () => ({ dueAt: '2026-07-08T02:12:00.000Z' }),
    })
    expect(screen.getByTestId('account.open').textContent).toContain('注销后联系不上您')
    await tap('account.open.app_x')
    expect(journeys.at(-1)?.url).toBe('/apply/status/index?application=app_x')
    await tap('account.delete.knows')
    expect(screen.getByTestId('account.delete.ask').hasAttribute('disabled')).toBe(true)
    await tap('account.delete.leaves')
    await tap('account.delete.ask')
    expect(asked.find(({ name }) => name === 'session.deleteMyAccount')?.input).toEqual({
      leavesOpenOnes: true,
    })
  })
  test('under way: until when, and taking it back', async () => {
    const { asked } = await open(AccountPage, {
      'session.accountDeletion': () =>
        deletion({ askedAt: '2026-07-01T02:00:00.000Z', dueAt: '2026-07-08T02:00:00.000Z' }),
      'session.cancelDeletion': () => ({ done: true }),
    })
    expect(screen.getByTestId('account.delete.due').textContent).toContain('2026年7月8日（周三）10:00')
    await tap('account.delete.cancel')
    expect(asked.some(({ name }) => name === 'session.cancelDeletion')).toBe(true)
  })
})
