import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import FormPage from '../../../src/apply/form/index'
import type { Patch } from '../../../src/apply/shared/draft-form'
import { refreshSession } from '../../../src/platform/session'
import { journeys, route } from '../taro-api'
import { draftView } from './application'
import { type Answers, refuse, rest, somebody, startServer } from './fake-server'
import { fieldServer } from './two-devices'

const application = draftView().id
const saveName = 'applications.save'
let server: ReturnType<typeof fieldServer>
let answers: Answers

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse('2026-07-01T02:12:00.000Z') })
  vi.stubGlobal('scrollTo', () => undefined)
  route.params = { application }
  server = fieldServer({ subject: 'company', group: 'enterprise' })
  answers = {
    'session.me': () => somebody,
    'applications.read': () => server.read(),
    [saveName]: ({ patches, since }: { patches: Patch[]; since: number }) => server.save(patches, since),
  }
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  route.params = {}
})

async function openPage(change: Answers = {}) {
  const started = startServer({ ...answers, ...change })
  await refreshSession()
  render(<FormPage />)
  await rest()
  return started
}
const box = (name: string) => screen.getByTestId(`input.${name}`) as HTMLInputElement
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } })
const saveState = () => screen.getByTestId('form.save').getAttribute('data-state')

test('what was typed without a network is there after the page was killed, and is then sent', async () => {
  await openPage({ [saveName]: () => refuse('offline') })
  type('companyName', '断网时写的')
  await rest(1_000)
  expect(saveState()).toBe('device')
  cleanup()
  await rest(30_000)
  expect(server.held().form.companyName).toBeUndefined()
  await openPage()
  expect(box('companyName').value).toBe('断网时写的')
  await rest(1_000)
  expect(server.held().form.companyName).toBe('断网时写的')
  expect(saveState()).toBe('cloud')
})

test('without a network the form opens as it was read last, for its owner only', async () => {
  await openPage()
  cleanup()
  const offline = { 'session.me': () => refuse('offline'), 'applications.read': () => refuse('offline') }
  await openPage(offline)
  expect(screen.getByTestId('form.fields')).toBeTruthy()
  cleanup()
  const other = { ...somebody, person: { ...somebody.person, id: 'per_0000000000000009' } }
  await openPage({ ...offline, 'session.me': () => other })
  expect(screen.queryByTestId('form.fields')).toBeNull()
})

test('another device changed the same field: both versions are shown, the server keeps its own', async () => {
  await openPage()
  server.save([{ field: 'companyName', value: '另一台写的', baseVersion: 0 }], 1)
  type('companyName', '这台写的')
  await rest(1_000)
  expect(screen.getByTestId('conflict.mine-text').textContent).toContain('这台写的')
  expect(screen.getByTestId('conflict.theirs-text').textContent).toContain('另一台写的')
  expect(server.held().form.companyName).toBe('另一台写的')
  fireEvent.click(screen.getByTestId('conflict.later'))
  await rest(5_000)
  expect([saveState(), screen.queryByTestId('conflict'), box('companyName').value]).toEqual([
    'conflict',
    null,
    '这台写的',
  ])
  fireEvent.click(screen.getByTestId('form.save.choose'))
  fireEvent.click(screen.getByTestId('conflict.theirs'))
  await rest()
  expect([box('companyName').value, saveState()]).toEqual(['另一台写的', 'cloud'])
})

test('another field changed elsewhere is taken over and said', async () => {
  await openPage()
  server.save([{ field: 'legalRepresentative', value: '演示甲', baseVersion: 0 }], 1)
  type('companyName', '这台写的')
  await rest(1_000)
  expect(box('legalRepresentative').value).toBe('演示甲')
  expect(screen.getByTestId('form.merged').textContent).toContain('〈法定代表人姓名〉')
})

test('a session that ran out asks to sign in on top of the form, which keeps what was typed', async () => {
  await openPage({ [saveName]: () => refuse('SIGN_IN_REQUIRED') })
  type('companyName', '过期后写的')
  await rest(1_000)
  expect(screen.getByTestId('login.layer')).toBeTruthy()
  expect(box('companyName').value).toBe('过期后写的')
  fireEvent.click(screen.getByTestId('login.later'))
  expect([screen.queryByTestId('login.layer'), saveState()]).toEqual([null, 'device'])
})

test('a wrong value stops 下一步 and is listed on top; a missing one does not', async () => {
  await openPage()
  fireEvent.click(screen.getByTestId('form.next'))
  await rest()
  type('companyCode', '91350100M000100Y4Z')
  fireEvent.click(screen.getByTestId('form.next'))
  await rest()
  expect(screen.getByTestId('form.problems.companyCode')).toBeTruthy()
  expect(screen.queryByText('请选择所属行业')).toBeNull()
  type('companyCode', '91350100M000100Y43')
  fireEvent.click(screen.getByTestId('form.next'))
  await rest()
  expect(screen.getByTestId('field.projectName')).toBeTruthy()
})

test('a submitted form is read, not typed into', async () => {
  const submitted = {
    ...draftView(),
    state: 'submitted',
    open: 'none',
    closedBecause: '已提交，正在等待审核',
  }
  await openPage({ 'applications.read': () => submitted })
  expect(screen.getByTestId('form.closed').textContent).toBe('已提交，正在等待审核')
  expect(screen.queryAllByRole('textbox')).toEqual([])
})

test('step ⑤ leads to the files and says how many there are', async () => {
  const slots = [{ id: 'plan', name: '商业计划书', required: true }]
  const files = [{ slot: 'other', state: 'ready', replaced: false }]
  route.params = { application, field: 'hasProperties' }
  journeys.length = 0
  await openPage({ 'applications.files': () => ({ slots, files, mayChange: true }) })
  await rest()
  expect(screen.getByTestId('files-link').textContent).toContain('材料 1 份，还差 1 份必交的')
  fireEvent.click(screen.getByTestId('files-link'))
  await rest()
  expect(journeys.at(-1)?.url).toBe(`/apply/files/index?application=${application}`)
})
