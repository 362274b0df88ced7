import { fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { HomeView, TimetableLine } from '../../../src/contract/views/catalog'
import HomePage from '../../../src/pages/home/index'
import { sourceOf } from '../../../src/platform/poster-source'
import { refreshSession } from '../../../src/platform/session'
import { nobody, refuse, rest, somebody, startServer } from '../apply/fake-server'
import { journeys, route } from '../taro-api'

const deadline = { text: '2026年7月10日（周五）23:59', at: '2026-07-10T15:59:59.999Z', passed: false }
const line = (id: string, tentative: boolean): TimetableLine => ({
  ...{
    id,
    name: `演示${id}`,
    kind: 'final',
    by: '2026-07-30',
    when: '7月30日前',
    tentative,
    state: 'to-come',
  },
  clause: {} as TimetableLine['clause'],
})
const home = (change: Partial<HomeView> = {}): HomeView => ({
  edition: {
    ...{ slug: 'city-one', name: '演示赛事', sponsorTitle: '“演示杯”', documentNumber: '演示〔2026〕1号' },
    ...{
      issuer: '演示局',
      year: 2026,
      level: 'city',
      takesApplications: true,
      phase: 'open',
      phaseName: '正在报名',
    },
  },
  serverTime: '2026-07-01T02:12:00.000Z',
  deadline,
  deadlineClause: {} as HomeView['deadlineClause'],
  timetable: ['registration', 'preliminary', 'final', 'recommendation'].map((id, n) => line(id, n === 2)),
  announcements: [],
  lists: [],
  office: { name: '演示局中小企业科', phone: '0355-0000000' },
  fee: { sentence: '全程不收取任何费用', clause: { id: 'X-9' } as HomeView['deadlineClause'] },
  officialSite: '',
  hints: ['名称、日期均以主办单位的通知为准'],
  mine: [],
  ...change,
})

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const open = async (
  at: string,
  change: Partial<HomeView> = {},
  params: Record<string, string> = {},
  answers = {},
) => {
  vi.setSystemTime(Date.parse(at))
  route.params = params
  const started = startServer({ 'catalog.home': () => home(change), ...answers }, at)
  await refreshSession()
  const page = render(<HomePage />)
  await rest()
  return { ...started, page }
}
const start = () => screen.getByTestId('home.start')

describe('A1 首页', () => {
  test('without signing in: name, countdown and both ways in, and nothing asks for a right', async () => {
    const { asked } = await open('2026-06-28T02:12:00.000Z')
    expect(screen.getByText('演示赛事')).toBeTruthy()
    expect(screen.getByText('“演示杯”')).toBeTruthy()
    expect(screen.getByTestId('home.countdown').textContent).toContain('距报名截止还有12天')
    expect(screen.getByTestId('home.quiz')).toBeTruthy()
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(['session.me', 'catalog.home']))
    expect(journeys).toEqual([])
  })

  test('23:59:30 one may still begin; thirty-one seconds later the button says 已截止, by itself', async () => {
    await open('2026-07-10T15:59:30.000Z')
    expect(start().hasAttribute('disabled')).toBe(false)
    expect(start().textContent).toBe('开始报名')
    await rest(31_000)
    expect(start().textContent).toBe('已截止')
    expect(start().hasAttribute('disabled')).toBe(true)
    expect(screen.getByTestId('home.start.reason').textContent).toContain('已提交的项目不受影响')
    expect(screen.queryByTestId('home.calendar')).toBeNull()
  })

  test('under a day it counts hours and minutes and follows the server’s minutes', async () => {
    await open('2026-07-10T13:29:59.999Z')
    expect(screen.getByTestId('home.countdown').textContent).toContain('2小时30分')
    await rest(60_000)
    expect(screen.getByTestId('home.countdown').textContent).toContain('2小时29分')
  })

  test('the device’s clock does not count: a phone a day ahead still shows the server’s time', async () => {
    vi.setSystemTime(Date.parse('2026-07-11T02:00:00.000Z'))
    startServer({ 'catalog.home': () => home() }, '2026-07-10T02:00:00.000Z')
    await refreshSession()
    render(<HomePage />)
    await rest()
    expect(start().hasAttribute('disabled')).toBe(false)
    expect(screen.getByTestId('home.countdown').dataset.state).toBe('soon')
  })

  test('the timeline has as many points as the edition has, the vague ones marked', async () => {
    await open('2026-07-01T02:12:00.000Z')
    const items = within(screen.getByTestId('home.timeline')).getAllByRole('listitem')
    expect(items).toHaveLength(home().timetable.length)
    expect(items.map(item => item.textContent?.includes('暂定'))).toEqual([false, false, true, false])
  })

  test('no announcements: no such part; no fee to pay anywhere; the office is one tap away or not shown', async () => {
    const { page } = await open('2026-07-01T02:12:00.000Z')
    expect(screen.queryByTestId('home.news')).toBeNull()
    expect(screen.getByTestId('home.fee').textContent).toBe('全程不收取任何费用')
    expect(screen.queryByText(/支付|付款|缴费/)).toBeNull()
    expect(screen.getByTestId('home.office').textContent).toContain('0355-0000000')
    page.unmount()
    await open('2026-07-01T02:12:00.000Z', { office: null })
    expect(screen.queryByTestId('home.office')).toBeNull()
  })

  test('the deadline goes into the calendar as a file that ends at 23:59 in Beijing', async () => {
    await open('2026-07-01T02:12:00.000Z')
    const made: string[] = []
    vi.stubGlobal(
      'Blob',
      class {
        constructor(parts: string[]) {
          made.push(...parts)
        }
      },
    )
    vi.stubGlobal('URL', { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
    fireEvent.click(screen.getByTestId('home.calendar'))
    await rest()
    expect(made[0]).toContain('DTEND:20260710T155900Z')
    expect(document.querySelector('.toast')?.textContent).toContain('日历文件')
  })
})

describe('§2 入口码 · 报名海报码', () => {
  test('the unit of the poster goes with the registration, from the address or a mini-program’s scene', async () => {
    const answers = {
      'session.me': () => somebody,
      'applications.start': () => ({ application: 'app_1', version: 1, state: 'draft' }),
    }
    const at = '2026-07-01T02:12:00.000Z'
    const { asked, page } = await open(at, {}, { e: 'city-one', s: '140403' }, answers)
    fireEvent.click(start())
    await rest()
    const begun = (all: typeof asked) => all.find(({ name }) => name === 'applications.start')?.input
    expect(begun(asked)).toEqual({ edition: 'city-one', source: '140403' })
    expect(sourceOf('another')).toBeUndefined()
    page.unmount()
    localStorage.clear()
    const second = await open(at, {}, { scene: 'e=city-one&s=gxq' }, answers)
    fireEvent.click(start())
    await rest()
    expect(begun(second.asked)).toEqual({ edition: 'city-one', source: 'gxq' })
    second.page.unmount()
    localStorage.clear()
    const third = await open(at, {}, { e: 'city-one', s: '<script>alert(1)</script>' }, answers)
    fireEvent.click(start())
    await rest()
    expect(begun(third.asked)).toEqual({ edition: 'city-one' })
  })

  test('a poster of a closed contest leads to its notice; opened without a code the home page stays', async () => {
    const closed = { deadline: { ...deadline, passed: true } }
    const { page } = await open('2026-07-11T02:00:00.000Z', closed, { e: 'city-one' })
    expect(journeys).toEqual([{ way: 'redirectTo', url: '/pages/notice/index?edition=city-one' }])
    page.unmount()
    journeys.length = 0
    await open('2026-07-11T02:00:00.000Z', closed)
    expect(journeys).toEqual([])
  })

  test('a failure of the server keeps nobody out: the words of the failure and a retry', async () => {
    const answers = { 'session.me': () => nobody, 'catalog.home': () => refuse('BUSY') }
    await open('2026-07-01T02:12:00.000Z', {}, {}, answers)
    expect(screen.getByRole('alert').textContent).toContain('失败 BUSY')
  })
})
