import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/messages/operations'
import { type Note, tellPeople } from '../../../cloudfunctions/shared/tell-people'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { recordingSms, recordingWechat } from '../../setup/outside-world'
import { signedIn, type TestPerson } from '../../setup/people'
import { insertApplication, tickAt } from '../timekeeper/support'

let db: FreshDatabase
let world: World
const noon = '2026-07-01T04:00:00.000Z'

beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
  world.now = noon
})
afterAll(() => db.drop())

const note = (to: TestPerson, title: string): Note => ({
  person: to.person,
  edition: 'changzhi-2026',
  kind: 'decision',
  title,
  body: '正文',
  link: '/apply/status/index',
  template: 'decision',
  words: { title: '演示项目', note: title, time: '2026年7月1日 12:00' },
})
const tell = (to: TestPerson, title: string, at = noon) =>
  tellPeople(db.database, [note(to, title)], new Date(at))

test('newest first, mine only, unread until marked', async () => {
  const [me, other] = [await signedIn(db), await signedIn(db)]
  await tell(me, '第一条', '2026-07-01T03:00:00Z')
  await tell(me, '第二条', '2026-07-01T03:30:00Z')
  await tell(other, '别人的')
  const inbox = await world.get(me, ['messages', 'inbox'], {})
  expect(inbox.messages.map(message => [message.title, message.read])).toEqual([
    ['第二条', false],
    ['第一条', false],
  ])
  expect(inbox.unread).toBe(2)
  const [newest] = inbox.messages
  expect(await world.get(me, ['messages', 'markRead'], { messages: [newest!.id] })).toEqual({ unread: 1 })
  expect(await world.get(me, ['messages', 'markRead'], { messages: [newest!.id] })).toEqual({ unread: 1 })
})

test("another person's message cannot be marked, and nothing tells that it exists", async () => {
  const [me, other] = [await signedIn(db), await signedIn(db)]
  await tell(other, '别人的')
  const [theirs] = (await world.get(other, ['messages', 'inbox'], {})).messages
  expect(await world.get(me, ['messages', 'markRead'], { messages: [theirs!.id] })).toEqual({ unread: 0 })
  expect((await world.get(other, ['messages', 'inbox'], {})).unread).toBe(1)
})

test('older messages come page by page, none twice and none left out', async () => {
  const me = await signedIn(db)
  for (let i = 0; i < 65; i++)
    await tell(me, `第${i}条`, new Date(Date.parse(noon) - Math.floor(i / 2) * 1000).toISOString())
  const titles: string[] = []
  let before: string | undefined
  do {
    const page = await world.get(me, ['messages', 'inbox'], { before })
    titles.push(...page.messages.map(message => message.title))
    before = page.next ?? undefined
  } while (before)
  expect(titles).toHaveLength(65)
  expect(new Set(titles).size).toBe(65)
})

test.each([
  ['sent', '已送达微信'],
  ['skipped', '未能发到微信，请在这里查看'],
])('a message that was %s says so', async (state, sentence) => {
  const me = await signedIn(db, { openId: `i-${state}` })
  await tell(me, '审核通过')
  if (state === 'sent') await world.get(me, ['messages', 'recordSubscription'], { templates: ['decision'] })
  await tickAt({ ...world.host, wechat: recordingWechat().gateway }, noon)
  expect((await world.get(me, ['messages', 'inbox'], {})).messages[0]?.delivery).toBe(sentence)
})

test('one that went by SMS says so', async () => {
  const me = await signedIn(db, { phone: '13800000101' })
  await tell(me, '审核通过')
  await tickAt({ ...world.host, sms: recordingSms().gateway }, noon)
  expect((await world.get(me, ['messages', 'inbox'], {})).messages[0]?.delivery).toBe('已发短信')
})

test('to-dos follow the state of things: draft, amendment, official number, then nothing', async () => {
  const me = await signedIn(db)
  const application = await insertApplication(db, me.person)
  const todo = async () => (await world.get(me, ['messages', 'inbox'], {})).todo.map(each => each.title)
  const state = (to: string) =>
    db.pool.query('update csc.application set state = $1 where id = $2', [to, application])
  expect(await todo()).toEqual(['报名还没有提交'])
  await state('returned')
  await db.pool.query(
    "insert into csc.amendment (id, application_id, items, due_at, created_at) values ('amd_1', $1, '[]', '2026-07-13T10:00:00Z', now())",
    [application],
  )
  expect((await world.get(me, ['messages', 'inbox'], {})).todo).toMatchObject([
    {
      title: '需要补正',
      body: '“演示项目”已退回补正。请在7月13日 18:00前提交补正。',
      dueAt: '2026-07-13T10:00:00.000Z',
    },
  ])
  await state('accepted')
  expect(await todo()).toEqual(['还没有官网报名号'])
  await db.pool.query('update csc.application set official_number = $1 where id = $2', ['CM-1', application])
  expect(await todo()).toEqual([])
})

test('a draft is a to-do up to the last millisecond of registration', async () => {
  const me = await signedIn(db)
  await insertApplication(db, me.person)
  const at = async (instant: string) =>
    (await world.get(me, ['messages', 'inbox'], {}, { at: instant })).todo.length
  expect(await at('2026-07-10T15:59:59.999Z')).toBe(1)
  expect(await at('2026-07-10T16:00:00.000Z')).toBe(0)
})

test('a subscription counts one per kind, and a replayed tap counts once', async () => {
  const me = await signedIn(db, { openId: 'i-allow', phone: '13800000102' })
  const connected = worldOf(db, operations, { wechat: recordingWechat().gateway })
  const requestId = '01981d3c-7b2a-7c11-8f00-0000000000aa'
  for (let i = 0; i < 2; i++)
    await connected.get(
      me,
      ['messages', 'recordSubscription'],
      { templates: ['decision', 'deadline'] },
      { requestId },
    )
  const view = await connected.get(me, ['messages', 'allowances'], {})
  expect(view).toMatchObject({ wechat: true, sms: false, phoneMasked: '138****0102' })
  expect(view.templates.map(each => [each.template, each.remaining, each.wechatTemplate])).toEqual([
    ['deadline', 1, 'tpl-deadline'],
    ['decision', 1, 'tpl-decision'],
    ['schedule', 0, 'tpl-schedule'],
  ])
})

test('without WeChat the settings say how people are told', async () => {
  const me = await signedIn(db)
  expect(await world.get(me, ['messages', 'allowances'], {})).toMatchObject({
    wechat: false,
    sms: false,
    sentence: '请常来这里看消息，重要的事会打电话联系您',
  })
})

test('nobody reads an inbox without signing in', async () => {
  expect(await world.ask(null, ['messages', 'inbox'], {})).toMatchObject({
    failure: { code: 'SIGN_IN_REQUIRED' },
  })
})
