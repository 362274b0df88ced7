import { fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import StatusPage from '../../../src/apply/status/index'
import type { TrackView } from '../../../src/contract/views/applications-track'
import { type ApplicationState, applicationStates } from '../../../src/core/application-states'
import { refuse, rest, somebody, startServer } from '../apply/fake-server'
import { journeys, route } from '../taro-api'
import { trackView } from './track-view'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
  route.params = { application: 'app_0000000000000001' }
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

const open = async (track: TrackView, answers = {}) => {
  const started = startServer({ 'session.me': () => somebody, 'applications.track': () => track, ...answers })
  const page = render(<StatusPage />)
  await rest()
  return { ...started, page }
}
const tap = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}
const over = { value: null, needed: false }
const official = trackView().officialNumber
const states: Record<ApplicationState, { change: Partial<TrackView>; main: string | null }> = {
  draft: { change: { next: { sentence: '还差3项，请继续填写', action: 'fill' } }, main: 'status.fill' },
  submitted: { change: {}, main: 'status.to-official' },
  returned: { change: { next: { sentence: '有1处需要补正', action: 'amend' } }, main: 'status.fix' },
  accepted: {
    change: {
      next: { sentence: '报名成功', action: null },
      officialNumber: { ...official, value: 'CK1', needed: false },
    },
    main: null,
  },
  rejected: {
    change: {
      next: { sentence: '如有疑问请联系演示局', action: 'contact-office' },
      refusal: { reason: '注册地不在本市', clause: official.clause },
      officialNumber: { ...official, ...over },
    },
    main: 'status.call',
  },
  withdrawn: {
    change: { next: { sentence: '您已退赛', action: null }, officialNumber: { ...official, ...over } },
    main: null,
  },
  disqualified: {
    change: {
      next: { sentence: '如有异议请联系演示局', action: 'contact-office' },
      refusal: { reason: '查实剽窃', clause: official.clause },
      officialNumber: { ...official, ...over },
    },
    main: 'status.call',
  },
}
const mains = ['fill', 'fix', 'see-result', 'to-official', 'to-correction', 'call'].map(id => `status.${id}`)

describe('A9 我的项目 · 进度时间轴', () => {
  test.each(Object.entries(states))(
    '%s: its words, one main button at most, whom to call',
    async (name, each) => {
      const state = name as ApplicationState
      const { headline } = { headline: applicationStates.states[state].applicant }
      await open(trackView({ state, headline, ...each.change }))
      expect(screen.getByTestId('status').getAttribute('data-state')).toBe(state)
      expect(screen.getByTestId('status.state').textContent).toBe(headline)
      expect(mains.filter(id => screen.queryByTestId(id) !== null)).toEqual(each.main ? [each.main] : [])
      expect(screen.getByTestId('status.office').textContent).toContain('0355-0000000')
      expect(screen.queryByTestId('status.refusal') !== null).toBe(each.change.refusal !== undefined)
      const waits = state === 'submitted' || state === 'returned'
      expect(screen.queryByTestId('status.needOfficialNo') !== null).toBe(waits)
    },
  )

  test('what is to come has no mark of being done and is read as not begun; who has it now is told', async () => {
    await open(trackView())
    const items = within(screen.getByTestId('status.timeline')).getAllByRole('listitem')
    expect(items.map(item => [item.dataset.state, item.querySelector('.icon--check') !== null])).toEqual([
      ['done', true],
      ['now', false],
      ['later', false],
    ])
    expect(items[0]!.textContent).toContain('7月1日 10:00您办理')
    expect(items[1]!.textContent).toContain('现在在演示局中小企业科手里')
    expect(items[2]!.textContent).toContain('未开始7月30日前（暂定）')
  })

  test('which working day it is, and never a deadline nobody promised', async () => {
    const { page } = await open(trackView({ workingDay: 3 }))
    expect(screen.getByTestId('status.working-day').textContent).toBe('审核中，今天是第 3 个工作日')
    expect(screen.getByTestId('status.head').textContent).not.toMatch(/内完成|之前审完|截止/)
    page.unmount()
    await open(trackView({ workingDay: null }))
    expect(screen.queryByTestId('status.working-day')).toBeNull()
  })

  test('each submission can be read once the form may differ from it; the only one is the form', async () => {
    const first = { number: 1, submittedAt: '2026-07-01T02:00:00.000Z' }
    const second = { number: 2, submittedAt: '2026-07-12T02:00:00.000Z' }
    const { page } = await open(trackView({ state: 'submitted', submissions: [first] }))
    expect(screen.queryByTestId('status.handed-in.1')).toBeNull()
    page.unmount()
    const again = await open(trackView({ state: 'submitted', submissions: [first, second] }))
    expect(screen.getByTestId('status.handed-in.2').textContent).toBe('看第2次提交的内容7月12日 10:00')
    again.page.unmount()
    await open(trackView({ state: 'returned', submissions: [first] }))
    await tap('status.handed-in.1')
    expect(journeys.at(-1)?.url).toContain('apply/form/index')
    expect(journeys.at(-1)?.url).toContain('submission=1')
  })

  test('no telephone in the notice: none is shown, and nothing offers to call', async () => {
    const next = { sentence: '如有疑问请联系演示局', action: 'contact-office' as const }
    await open(trackView({ state: 'rejected', office: null, next }))
    expect(screen.queryByTestId('status.office')).toBeNull()
    expect(screen.queryByTestId('status.call')).toBeNull()
  })

  test('an amendment’s deadline can be put into the calendar until it has passed', async () => {
    const amendment = {
      ...{ id: 'amd_1', returnedAt: '2026-07-01T02:00:00.000Z', items: [], sentence: '' },
      due: { text: '2026年7月13日（周一）18:00', at: '2026-07-13T10:00:00.000Z', passed: false },
    }
    const { page } = await open(trackView({ state: 'returned', amendment }))
    expect(screen.getByTestId('status.calendar')).toBeTruthy()
    page.unmount()
    await open(
      trackView({ state: 'returned', amendment: { ...amendment, due: { ...amendment.due, passed: true } } }),
    )
    expect(screen.queryByTestId('status.calendar')).toBeNull()
  })
})

describe('A11 撤回', () => {
  test('takes two steps, and the one that does it is not the main button', async () => {
    const { asked } = await open(trackView(), { 'applications.withdraw': () => ({}) })
    await tap('status.withdraw')
    expect(screen.getByTestId('withdraw.consequence').textContent).toContain('7月10日前可再次提交')
    expect(asked.some(({ name }) => name === 'applications.withdraw')).toBe(false)
    expect(screen.getByTestId('withdraw.confirm').className).toContain('button--danger')
    await tap('withdraw.confirm')
    expect(asked.find(({ name }) => name === 'applications.withdraw')?.input).toEqual({
      application: 'app_0000000000000001',
      expectedVersion: 3,
    })
  })
  test('somebody was quicker: the newest state is offered in place of the failure', async () => {
    const { asked } = await open(trackView(), { 'applications.withdraw': () => refuse('VERSION_CONFLICT') })
    await tap('status.withdraw')
    await tap('withdraw.confirm')
    expect(screen.queryByTestId('withdraw.confirm')).toBeNull()
    const before = asked.filter(({ name }) => name === 'applications.track').length
    await tap('withdraw.look')
    expect(asked.filter(({ name }) => name === 'applications.track')).toHaveLength(before + 1)
    expect(screen.queryByTestId('withdraw')).toBeNull()
  })
  test('is not possible offline', async () => {
    await open(trackView())
    await tap('status.withdraw')
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    fireEvent(window, new Event('offline'))
    await rest()
    expect(screen.getByTestId('withdraw.confirm').hasAttribute('disabled')).toBe(true)
    expect(screen.getByTestId('withdraw.confirm.reason').textContent).toBe('联网后再操作')
    vi.restoreAllMocks()
    fireEvent(window, new Event('online'))
    await rest()
  })
})
