import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import QueuePage from '../../../src/organize/queue/index'
import { journeys } from '../taro-api'
import { edition, fakeServer, openedWith, windowWidth } from './fake-server'

const row = (application: string, state = 'submitted') => ({
  ...{ application, version: 3, projectName: `项目${application}`, subjectName: '演示公司', group: '企业组' },
  ...{ county: '潞州区', state: { id: state, name: state }, submittedAt: null, waiting: null },
  precheck: { pass: 9, unknown: 1, manual: 2, fail: 0, open: 1 },
  ...{ officialNumber: null, manualReview: false, specialised: false, dueAt: null },
})
const choices = {
  states: [
    { id: 'submitted', name: '待审核' },
    { id: 'accepted', name: '审核通过' },
  ],
  counties: [{ id: '140403', name: '潞州区' }],
  groups: [{ id: 'enterprise', name: '企业组' }],
}
const page = (rows: object[], more: object = {}) => ({
  ...{ total: rows.length, rows, next: null, choices, may: { decide: true } },
  ...more,
})
const at = (id: string) => screen.getByTestId(id)

beforeEach(() => {
  journeys.length = 0
  openedWith({})
  windowWidth(1280)
})
afterEach(() => vi.unstubAllGlobals())

test('filters go into the question and into the address, and back again', async () => {
  const server = await fakeServer(['operator'], { 'screening.queue': () => page([row('a')]) })
  openedWith({ states: 'submitted', group: 'enterprise' })
  render(<QueuePage />)
  await screen.findByText('共 1 件')
  expect(server.of('screening.queue')[0]!.input).toEqual({
    edition,
    states: ['submitted'],
    group: 'enterprise',
  })
  await act(async () => fireEvent.click(at('org.queue.flag.ready')))
  expect(server.of('screening.queue').at(-1)!.input).toMatchObject({ ready: true, group: 'enterprise' })
  expect(location.hash).toBe('#/organize/queue/index?states=submitted&group=enterprise&flags=ready')
})

test('everything looked at says so', async () => {
  await fakeServer(['operator'], { 'screening.queue': () => page([]) })
  render(<QueuePage />)
  expect(await screen.findByText('都审完了')).toBeDefined()
})

test('the keyboard walks the rows and opens the one reached; not while typing', async () => {
  await fakeServer(['operator'], { 'screening.queue': () => page([row('a'), row('b')]) })
  render(<QueuePage />)
  await screen.findByText('共 2 件')
  const press = (key: string, target: Element = document.body) =>
    act(() => void fireEvent.keyDown(target, { key }))
  press('j')
  press('j')
  press('k')
  press('j', at('input.search'))
  press('Enter')
  expect(journeys.at(-1)!.url).toBe(`/organize/review/index?edition=${edition}&application=a`)
})

test('accepting in bulk shows whom it leaves out and why, sends the versions seen, and tells the rest', async () => {
  const server = await fakeServer(['operator'], {
    'screening.queue': () => page([row('a'), row('b'), row('c', 'accepted')]),
    'screening.previewBulkAccept': () => ({
      accepted: [{ application: 'a', version: 3, projectName: '项目a', subjectName: '' }],
      skipped: [{ application: 'b', projectName: '项目b', reason: '“失信”还没有判定' }],
    }),
    'screening.bulkAccept': () => ({
      accepted: [],
      skipped: [{ application: 'a', reason: '刚刚有改动' }],
    }),
  })
  render(<QueuePage />)
  await screen.findByText('共 3 件')
  fireEvent.click(at('org.queue.tick-all'))
  await act(async () => fireEvent.click(at('org.queue.bulk-open')))
  expect(server.of('screening.previewBulkAccept')[0]!.input.applications).toEqual(['a', 'b'])
  expect(within(at('org.queue.bulk.skipped')).getByText('“失信”还没有判定')).toBeDefined()
  await act(async () => fireEvent.click(at('org.queue.bulk.confirm')))
  const sent = server.of('screening.bulkAccept')[0]!
  expect(sent.input.applications).toEqual([{ application: 'a', expectedVersion: 3 }])
  expect(sent.requestId).toBeDefined()
  const result = await screen.findByTestId('org.queue.bulk.result')
  expect(result.textContent).toContain('已通过 0 件')
  expect(result.textContent).toContain('项目a刚刚有改动')
})

test('who only looks has nothing to tick and no next one', async () => {
  await fakeServer(['liaison'], { 'screening.queue': () => page([row('a')], { may: { decide: false } }) })
  render(<QueuePage />)
  await screen.findByText('共 1 件')
  expect(screen.queryByTestId('org.queue.next')).toBeNull()
  expect(screen.queryByTestId('org.queue.tick-all')).toBeNull()
})

test('further pages follow below and are forgotten with another filter', async () => {
  const server = await fakeServer(['operator'], {
    'screening.queue': input =>
      input.after ? page([row('b')], { total: 2 }) : page([row('a')], { total: 2, next: 'cursor' }),
  })
  render(<QueuePage />)
  await screen.findByTestId('org.queue.more')
  await act(async () => void fireEvent.click(at('org.queue.more')))
  expect(await screen.findByTestId('org.queue.table.row.b')).toBeDefined()
  expect(screen.queryByTestId('org.queue.more')).toBeNull()
  expect(server.of('screening.queue').at(-1)!.input.after).toBe('cursor')
  await act(async () => fireEvent.click(at('org.queue.state.accepted')))
  await waitFor(() => expect(screen.queryByTestId('org.queue.table.row.b')).toBeNull())
})

test('on a phone the rows are cards', async () => {
  windowWidth(375)
  await fakeServer(['operator'], { 'screening.queue': () => page([row('a')]) })
  render(<QueuePage />)
  expect(await screen.findByTestId('org.queue.card.a')).toBeDefined()
  expect(screen.queryByTestId('org.queue.table')).toBeNull()
})

test('the next one is the longest waiting; when none waits it says so', async () => {
  let waiting = [row('x')]
  await fakeServer(['operator'], { 'screening.queue': input => page(input.size === 100 ? waiting : []) })
  render(<QueuePage />)
  await screen.findByTestId('org.queue.next')
  await act(async () => void fireEvent.click(at('org.queue.next')))
  expect(journeys.at(-1)!.url).toContain('application=x')
  waiting = []
  await act(async () => fireEvent.click(at('org.queue.next')))
  expect(await screen.findByTestId('org.queue.none-left')).toBeDefined()
})

test('somebody without the role reads whom the page is for', async () => {
  const server = await fakeServer(['committee'], {})
  render(<QueuePage />)
  const refused = await screen.findByTestId('org.refused')
  expect(refused.textContent).toContain('这页只对经办人、负责人、承办方、联络员开放')
  expect(refused.textContent).toContain('您当前身份：专家委员会委员')
  expect(server.of('screening.queue')).toEqual([])
})
