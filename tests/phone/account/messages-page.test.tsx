import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useSubmit } from '../../../src/apply/check/use-submit'
import MessagesPage from '../../../src/pages/messages/index'
import { refreshSession } from '../../../src/platform/session'
import { rest, somebody, startServer } from '../apply/fake-server'
import { journeys } from '../taro-api'

const template = (name: string) => ({
  template: name,
  name: `演示${name}`,
  wechatTemplate: `tm-${name}`,
  remaining: 2,
})
const allowances = {
  ...{ wechat: true, sms: true, phoneMasked: '139****5678', sentence: '微信规定：每订阅一次只能提醒一次' },
  templates: ['decision', 'deadline', 'schedule', 'extra'].map(template),
}
const inbox = {
  ...{ unread: 1, next: null },
  todo: [
    {
      ...{ id: 'amend|app_1', title: '需要补正', body: '请提交补正。', action: '去补正' },
      ...{ link: '/apply/status/index?application=app_1', dueAt: '2026-07-13T10:00:00.000Z' },
    },
  ],
  messages: [
    {
      ...{ id: 'msg_1', kind: 'notice', title: '赛程有变动', body: '决赛改到7月29日。' },
      ...{ link: '/pages/home/index', createdAt: '2026-07-01T02:00:00.000Z', read: false, delivery: null },
    },
  ],
}

let asked: string[][] = []
let answer: () => Promise<unknown> = async () => ({})
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  journeys.length = 0
  asked = []
  answer = async () => ({ 'tm-decision': 'accept' })
  Object.assign(Taro, {
    requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) => {
      asked.push(tmplIds)
      return answer()
    },
  })
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const answers = () => ({
  'session.me': () => somebody,
  'messages.inbox': () => inbox,
  'messages.allowances': () => allowances,
  'messages.recordSubscription': () => ({ recorded: 1 }),
  'applications.submit': () => ({ application: 'app_1', version: 2 }),
})
const open = async () => {
  const started = startServer(answers())
  await refreshSession()
  render(<MessagesPage />)
  await rest()
  return started
}
const tap = async (testId: string) => {
  fireEvent.click(screen.getByTestId(testId))
  await rest()
}

/** The submit button alone, as the check page uses it. */
function Submit() {
  const { submit, asks } = useSubmit({ application: 'app_1', version: 1 } as never)
  return (
    <button type="button" data-testid="submit" data-asks={asks} onClick={event => void submit(event)}>
      提交
    </button>
  )
}
/** Answers like a phone: what only the mini-program does is done by the stand-in of WeChat above. */
const submitOnPhone = async () => {
  const started = startServer(answers())
  render(<Submit />)
  await rest()
  process.env.TARO_ENV = 'weapp'
  Object.assign(Taro, {
    getStorageSync: (key: string) => localStorage.getItem(key) ?? '',
    setStorageSync: (key: string, text: string) => localStorage.setItem(key, text),
    showToast: ({ title }: { title: string }) => toasts.push(title),
    request: async ({ url, data }: { url: string; data: unknown }) => ({
      data: await (await fetch(url, { body: JSON.stringify(data) })).json(),
    }),
  })
  await tap('submit')
  process.env.TARO_ENV = 'h5'
  return started.asked.map(({ name }) => name)
}
let toasts: string[] = []
beforeEach(() => {
  toasts = []
})

describe('A12 消息与订阅提醒', () => {
  test('待办 and 通知, each with what to do; a deadline can go into the calendar', async () => {
    await open()
    expect(screen.getByTestId('todo.amend').textContent).toContain('7月13日 18:00 截止')
    expect(screen.getByTestId('todo.amend.calendar')).toBeTruthy()
    await tap('todo.amend.go')
    expect(journeys.at(-1)?.url).toBe('/apply/status/index?application=app_1')
    expect(screen.getByTestId('message.msg_1').textContent).toContain('去看看')
    expect(screen.getByTestId('messages.reminders').textContent).toContain('还可收到微信提醒 2 次')
  })

  test('opening the page asks WeChat nothing; neither does 续订 before our own words were read', async () => {
    await open()
    await tap('reminders.decision')
    expect(asked).toEqual([])
    expect(screen.getByTestId('renew').textContent).toContain('会发到微信服务通知')
    expect(screen.getByTestId('renew').textContent).toContain('每订阅一次只能提醒一次')
  })

  test('WeChat’s question stands in one file, called from taps alone: no page and no hook asks on load', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.tsx?$/.test(name),
    )
    const using = (word: string) =>
      files.filter(name => readFileSync(join('src', name), 'utf8').includes(word)).sort()
    expect(files.length).toBeGreaterThan(300)
    expect(using('Taro.requestSubscribeMessage')).toEqual(['platform/subscribe.ts'])
    const callers = using('askToSubscribe(').filter(name => name !== 'platform/subscribe.ts')
    expect(callers.length).toBeGreaterThan(0)
    for (const name of callers) {
      const text = readFileSync(join('src', name), 'utf8')
      expect(text, name).toMatch(/askToSubscribe\(\s*tap\b/)
      expect(text, name).not.toMatch(/useEffect|useDidShow|useShownAgain/)
    }
  })

  test('submitting asks once, for three templates at most, and counts what was granted', async () => {
    const names = await submitOnPhone()
    expect(asked).toEqual([['tm-decision', 'tm-deadline', 'tm-schedule']])
    expect(names).toContain('messages.recordSubscription')
    expect(names).toContain('applications.submit')
  })

  test('refused: a kind word, the submission goes on, and the same occasion is quiet for seven days', async () => {
    answer = async () => ({ 'tm-decision': 'reject', 'tm-deadline': 'reject', 'tm-schedule': 'reject' })
    const names = await submitOnPhone()
    expect(toasts).toEqual(['没关系，我们会用短信和站内消息告诉您'])
    expect(names).toContain('applications.submit')
    expect(names).not.toContain('messages.recordSubscription')
    document.body.innerHTML = ''
    vi.setSystemTime(Date.parse('2026-07-08T02:12:00.000Z'))
    expect(await submitOnPhone()).toContain('applications.submit')
    expect(asked).toHaveLength(1)
    document.body.innerHTML = ''
    vi.setSystemTime(Date.parse('2026-07-08T02:12:01.000Z'))
    await submitOnPhone()
    expect(asked).toHaveLength(2)
  })

  test('the main switch is off: said so, the submission goes on, and that was no refusal', async () => {
    answer = () => Promise.reject({ errCode: 20004 })
    expect(await submitOnPhone()).toContain('applications.submit')
    expect(toasts[0]).toContain('开关关着')
    document.body.innerHTML = ''
    await submitOnPhone()
    expect(asked).toHaveLength(2)
  })
})
