import { afterEach, expect, test } from 'vitest'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { commitment } from '../../src/core/ledger'
import { judgingServer, session } from './judging-server'
import { startMiniProgram } from './runtime/mini-program'

const { application } = session.turns[0]!
const page = `/judge/score/index?session=${session.id}&application=${application}`

type App = ReturnType<typeof startMiniProgram>
let app: App | undefined
afterEach(() => app?.shutDown())

/** 35 + 30.5 + 20 = 85.5, as fast as the keys can be pressed, as far as 确认提交. */
async function score(app: App) {
  await app.shows('还差3项')
  for (const key of ['3', '5', '下一项', '3', '0', '加半分', '下一项', '2', '0']) await app.tap(key)
  await app.tap('提交')
  await app.shows('您打 85.5 分')
  await app.tap('确认提交')
}

const card = {
  criteria: [
    ['innovation', 3500],
    ['market', 3050],
    ['team', 2000],
  ] as [string, number][],
  total: 8550,
}

test('from the first key to the receipt, and on until the card is sealed away', async () => {
  const server = judgingServer()
  app = startMiniProgram(server.answer, page)
  await score(app)
  await app.shows('已提交 10:05:09')
  await app.shows(`回执 ${server.receiptCode}`)
  expect(server.sealed).toHaveLength(1)
  const [{ input, requestId } = { input: null, requestId: '' }] = server.sealed
  expect(requestId).toBeTruthy()
  expect(input?.nonce).toMatch(/^[0-9a-f]{64}$/)
  expect(input).toEqual({
    session: session.id,
    application,
    version: 1,
    card,
    nonce: input?.nonce,
    commitment: commitment(nodeHashing, {
      session: session.id,
      project: application,
      judge: session.seat.person,
      version: 1,
      card,
      nonce: input?.nonce ?? '',
    }),
    supersedes: null,
    expectedVersion: 0,
  })

  server.seal()
  await app.shows('已封存，等待亮分')
  await app.shows(`回执 ${server.receiptCode}`)
  expect(server.sealed).toHaveLength(1)
  expect(app.errors).toEqual([])
})

test('without network the card waits on the phone and is never called submitted; with it exactly one goes', async () => {
  const server = judgingServer()
  app = startMiniProgram(server.answer, page)
  await app.shows('还差3项')
  app.phone.setOnline(false)
  await score(app)
  await app.shows('待上传，尚未提交')
  expect(app.screen()).not.toContain('已提交')
  expect(server.sealed).toEqual([])
  const waiting = [...app.phone.storage.keys()].filter(key => key.includes(`ob:${session.seat.person}:`))
  expect(waiting).toHaveLength(1)

  app.phone.setOnline(true)
  await app.shows('已提交 10:05:09')
  server.seal()
  await app.shows('已封存，等待亮分')
  expect(server.sealed.map(({ input }) => input.card)).toEqual([card])
})

test('two cards of the same score do not look the same from outside', async () => {
  const seals = []
  for (let round = 0; round < 2; round++) {
    const server = judgingServer()
    app = startMiniProgram(server.answer, page)
    await score(app)
    await app.shows('已提交 10:05:09')
    app.shutDown()
    seals.push(server.sealed[0]!.input)
  }
  const [first, second] = seals
  expect(second?.nonce).not.toBe(first?.nonce)
  expect(second?.commitment).not.toBe(first?.commitment)
})
