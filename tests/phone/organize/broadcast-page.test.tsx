import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import BroadcastPage from '../../../src/organize/broadcast/index'
import { fakeServer, openedWith, Refused } from './fake-server'

const person = (n: number) => ({
  ...{
    person: `per_${n}`,
    name: `演示公司${n}`,
    phoneMasked: '139****0001',
    project: '项目',
    county: '潞州区',
  },
  channel: '仅站内',
})
const preview = (count: number) => ({
  ...{ count, reach: { wechat: 1, sms: 0, inAppOnly: count - 1 }, leftOut: 0 },
  ...{ goesOutAt: '2026-07-08T02:00:00.000Z', scheduled: false, notes: [] },
  sample: { title: '标题', body: '内容', wechat: [], sms: null },
  people: Array.from({ length: count }, (_, i) => person(i + 1)),
  choices: {
    counties: [{ id: '140403', name: '潞州区' }],
    groups: [],
    states: [],
    purposes: [
      { id: 'submit', name: '催提交' },
      { id: 'notice', name: '通知' },
    ],
  },
})
const at = (id: string) => screen.getByTestId(id)
const tap = (id: string) => act(async () => void fireEvent.click(at(id)))
const type = (id: string, value: string) =>
  act(async () => void fireEvent.change(at(id), { target: { value } }))

const count = (input: Record<string, unknown>) =>
  3 - ((input.audience as { without?: string[] }).without?.length ?? 0)

async function open(answers: Parameters<typeof fakeServer>[1] = {}) {
  const server = await fakeServer(['operator'], {
    'messages.campaigns': () => ({ campaigns: [] }),
    'messages.announcements': () => ({ announcements: [] }),
    'messages.previewReminder': input => preview(count(input)),
    'messages.sendReminder': () => ({
      campaign: 'cmp',
      recipients: 3,
      goesOutAt: '2026-07-08T02:00:00.000Z',
    }),
    ...answers,
  })
  render(<BroadcastPage />)
  await screen.findByTestId('org.broadcast.part')
  return server
}

beforeEach(() => openedWith({}))
afterEach(() => vi.unstubAllGlobals())

test('a reminder goes only after the very number previewed was typed', async () => {
  const server = await open()
  expect((await screen.findByTestId('org.broadcast.count')).textContent).toBe(
    '将通知 3 人：微信可达 1、短信 0、仅站内 2',
  )
  await tap('org.broadcast.confirm.open')
  await type('input.count', '4')
  expect(at('org.broadcast.send').dataset.state).toBe('disabled')
  await type('input.count', '3')
  await tap('org.broadcast.send')
  expect(server.of('messages.sendReminder')[0]!.input).toMatchObject({
    purpose: 'submit',
    count: 3,
    audience: {},
  })
  expect(at('org.broadcast.sent').textContent).toContain('已安排通知 3 人')
})

test('whoever is taken off the list is not counted, and stays off what is sent', async () => {
  const server = await open()
  await tap('org.broadcast.people.open')
  fireEvent.click(screen.getByLabelText('剔除 演示公司1'))
  expect((await screen.findByText(/将通知 2 人/)).textContent).toContain('2 人')
  await tap('org.broadcast.confirm.open')
  await type('input.count', '2')
  await tap('org.broadcast.send')
  expect(server.of('messages.sendReminder')[0]!.input).toMatchObject({
    count: 2,
    audience: { without: ['per_1'] },
  })
})

test('when the audience changed meanwhile the field says so and nothing is said to be sent', async () => {
  const details = { fields: [{ path: 'count', message: '现在会通知4人，与您填的不同，请重新预览' }] }
  await open({ 'messages.sendReminder': () => new Refused('INPUT_INVALID', '有几处需要改一下', details) })
  await tap('org.broadcast.confirm.open')
  await type('input.count', '3')
  await tap('org.broadcast.send')
  expect(screen.getByText('现在会通知4人，与您填的不同，请重新预览')).toBeDefined()
  expect(screen.queryByTestId('org.broadcast.sent')).toBeNull()
})

test('a notice in own words is previewed once title and text are there', async () => {
  const server = await open()
  await tap('choice.purpose.notice')
  const before = server.of('messages.previewReminder').length
  await type('input.title', '时间调整')
  await act(async () => void fireEvent.blur(at('input.title')))
  expect(server.of('messages.previewReminder')).toHaveLength(before)
  expect(screen.queryByTestId('org.broadcast.count')).toBeNull()
  await type('input.text', '改到九点')
  await act(async () => void fireEvent.blur(at('input.text')))
  expect(server.of('messages.previewReminder').at(-1)!.input).toMatchObject({
    purpose: 'notice',
    title: '时间调整',
    text: '改到九点',
  })
})

test('an announcement is looked at once more before it is published; a new one takes the place of the old', async () => {
  const server = await open({
    'messages.announcements': () => ({
      announcements: [
        {
          id: 'ann_1',
          title: '旧公告',
          body: '旧正文',
          publishedAt: '2026-07-01T02:00:00.000Z',
          replacedBy: null,
        },
      ],
    }),
    'messages.publishAnnouncement': () => ({
      announcement: 'ann_2',
      publishedAt: '2026-07-08T02:00:00.000Z',
    }),
  })
  await tap('org.broadcast.part.announce')
  await tap('org.broadcast.replace')
  await type('input.announcement-title', '新公告')
  await tap('org.broadcast.publish.open')
  expect(server.of('messages.publishAnnouncement')).toEqual([])
  await tap('org.broadcast.publish')
  expect(server.of('messages.publishAnnouncement')[0]!.input).toMatchObject({
    title: '新公告',
    body: '旧正文',
    replaces: 'ann_1',
  })
  expect(at('org.broadcast.published')).toBeDefined()
})
