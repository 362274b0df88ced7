import { afterEach, expect, test } from 'vitest'
import { homeView } from './home-view'
import { startMiniProgram } from './runtime/mini-program'
import type { Answer } from './runtime/wx'

const nobody = { person: null, grants: [], consents: [], demo: null }
const serverTime = '2026-06-20T02:00:00.000Z'
const server: Answer = (functionName, { operation }) => {
  const name = `${functionName}.${operation}`
  if (name === 'session.me') return { ok: true, serverTime, data: nobody }
  if (name === 'catalog.home') return { ok: true, serverTime, data: homeView }
  throw new Error(name)
}

let app: ReturnType<typeof startMiniProgram> | undefined
afterEach(() => app?.shutDown())

test('the home page draws the season, its countdown and its timetable', async () => {
  app = startMiniProgram(server)
  await app.shows(homeView.edition.name)
  await app.shows('20天')
  for (const line of homeView.timetable) expect(app.screen()).toContain(line.name)
  expect(app.errors).toEqual([])
})

test('a dead network says so and offers to try again; the retry then draws the page', async () => {
  app = startMiniProgram(() => {
    throw new Error('no network')
  })
  await app.shows('网络断了，联网后会继续')
  app.phone.answer = server
  await app.tap('重试')
  await app.shows(homeView.edition.name)
  await app.hides('网络断了')
})

test('opening it offline shows what was read last time, and says from when', async () => {
  app = startMiniProgram(server)
  await app.shows(homeView.edition.name)
  const kept = new Map(app.phone.storage)
  app.shutDown()
  app = startMiniProgram(() => {
    throw new Error('no network')
  })
  for (const [key, value] of kept) app.phone.storage.set(key, value)
  app.phone.setOnline(false)
  app.enter('/pages/home/index')
  await app.shows(homeView.edition.name)
  await app.shows('网络断开，显示的是 10:00 的内容')
})

test('nobody is asked for anything on arrival', async () => {
  app = startMiniProgram(server)
  await app.shows(homeView.edition.name)
  const asked = app.phone.called.map(each => each.name)
  expect(asked).not.toContain('login')
  expect(asked).not.toContain('requestSubscribeMessage')
})
