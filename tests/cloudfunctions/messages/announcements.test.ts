import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/messages/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

let db: FreshDatabase
let world: World
let officer: TestPerson
const edition = 'changzhi-2026'
const publish = ['messages', 'publishAnnouncement'] as const
const list = async () => (await world.get(null, ['messages', 'announcements'], { edition })).announcements

beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
  officer = await signedIn(db, { grants: [{ role: 'operator' }] })
})
afterAll(() => db.drop())

test('a published announcement is read by anyone; a replay publishes once', async () => {
  const id = requestId()
  const input = { edition, title: '报名须知', body: '第一行\n第二行' }
  const first = await world.get(officer, publish, input, { requestId: id })
  expect(await world.get(officer, publish, input, { requestId: id })).toEqual(first)
  expect(await list()).toEqual([
    {
      id: first.announcement,
      title: '报名须知',
      body: '第一行\n第二行',
      publishedAt: world.now,
      replacedBy: null,
    },
  ])
})

test('it is withdrawn only by a newer one, and stays readable', async () => {
  const old = await world.get(officer, publish, { edition, title: '决赛时间', body: '7月28日' })
  const newer = await world.get(officer, publish, {
    ...{ edition, title: '决赛时间（更正）', body: '7月29日', replaces: old.announcement },
  })
  expect((await list()).find(each => each.id === old.announcement)).toMatchObject({
    body: '7月28日',
    replacedBy: newer.announcement,
  })
  const again = await world.ask(officer, publish, {
    edition,
    title: '再改',
    body: '7月30日',
    replaces: old.announcement,
  })
  expect(again).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'replaces' }] } },
  })
  expect((await list()).some(each => each.title === '再改')).toBe(false)
})

test('the ledger holds the hash of the text, not the text', async () => {
  await world.get(officer, publish, { edition, title: '只在公告里的字', body: '正文' })
  const { rows } = await db.pool.query("select body from csc.ledger where session = 'edition:changzhi-2026'")
  expect(rows.at(-1).body).toContain('"kind":"announcement.publish"')
  expect(rows.map(row => row.body).join()).not.toContain('只在公告里的字')
})

test.each([
  ['liaison', '140403'],
  ['contractor', '140400'],
  ['judge', '140400'],
  ['operator', '140403'],
] as const)('%s of %s may not publish', async (role, unit) => {
  const person = await signedIn(db, { grants: [{ role, unit }] })
  expect(await world.ask(person, publish, { edition, title: '标题', body: '正文' })).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
})

test('an operator of another city may not publish here', async () => {
  const person = await signedIn(db, {
    grants: [{ role: 'operator', unit: '140700', edition: 'jinzhong-2025' }],
  })
  expect(await world.ask(person, publish, { edition, title: '标题', body: '正文' })).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
})

test.each([
  [{ title: '', body: '正文' }, 'title'],
  [{ title: '字'.repeat(61), body: '正文' }, 'title'],
  [{ title: '标题', body: ' \n ' }, 'body'],
])('%o is refused at its field', async (words, path) => {
  expect(await world.ask(officer, publish, { edition, ...words })).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path }] } },
  })
})
