import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/messages/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { recordingSms, recordingWechat } from '../../setup/outside-world'
import { signedIn, type TestPerson } from '../../setup/people'
import { allow, insertApplication, outboxRows, tickAt } from '../timekeeper/support'

let db: FreshDatabase
let world: World
let officer: TestPerson
let wechat: ReturnType<typeof recordingWechat>
let serial = 0
const edition = 'changzhi-2026'
const preview = ['messages', 'previewReminder'] as const
const send = ['messages', 'sendReminder'] as const
const submit = { edition, purpose: 'submit' as const, audience: {} }

beforeAll(async () => {
  db = await freshDatabase()
  wechat = recordingWechat()
  world = worldOf(db, operations, { wechat: wechat.gateway, sms: recordingSms().gateway })
  officer = await signedIn(db, { name: '王经办', grants: [{ role: 'operator' }] })
})
beforeEach(async () => {
  world.now = '2026-07-01T04:00:00.000Z'
  for (const table of ['outbox', 'message', 'reminder_campaign', 'application'])
    await db.pool.query(`delete from csc.${table}`)
})
afterAll(() => db.drop())

/** Somebody with one application; `by`: the channel that reaches him. */
async function applicant(
  by: 'wechat' | 'sms' | 'nothing',
  over: Parameters<typeof insertApplication>[2] = {},
) {
  const number = String(++serial).padStart(4, '0')
  const made = await signedIn(db, {
    ...(by === 'wechat' ? { openId: `r-${number}` } : {}),
    ...(by === 'nothing' ? {} : { phone: `1390000${number}` }),
  })
  if (by === 'wechat') await allow(db, made.person, 'deadline', 1)
  await insertApplication(db, made.person, over)
  return made
}

test('the preview tells how many people are reached by which channel, masked', async () => {
  await applicant('wechat')
  await applicant('sms')
  await applicant('nothing')
  await applicant('wechat', { state: 'submitted' })
  const view = await world.get(officer, preview, submit)
  expect(view).toMatchObject({
    count: 3,
    reach: { wechat: 1, sms: 1, inAppOnly: 1 },
    leftOut: 0,
    scheduled: false,
  })
  expect(view.sample.body).toBe('“演示项目”还没有提交，报名7月10日 23:59截止，截止后不能再提交。')
  expect(view.people.map(each => each.channel).sort()).toEqual(['仅站内', '微信', '短信'].sort())
  expect(JSON.stringify(view.people)).not.toMatch(/1390000\d{4}/)
})

test('a person with two drafts is one person and gets one message', async () => {
  const owner = await applicant('wechat')
  await insertApplication(db, owner.person)
  expect((await world.get(officer, preview, submit)).count).toBe(1)
  await world.get(officer, send, { ...submit, count: 1 })
  const { rows } = await db.pool.query('select body from csc.message')
  expect(rows).toEqual([{ body: '“演示项目”等2个项目还没有提交，报名7月10日 23:59截止，截止后不能再提交。' }])
})

test.each([
  [{ counties: ['140404'] }, 1],
  [{ groups: ['startup'] }, 1],
  [{ counties: ['140403'], groups: ['enterprise'] }, 1],
  [{ states: ['returned'] }, 0],
])('the audience %o is %i people', async (audience, count) => {
  await applicant('sms', { county: '140403', group: 'enterprise' })
  await applicant('sms', { county: '140404', group: 'startup' })
  expect((await world.get(officer, preview, { ...submit, audience })).count).toBe(count)
})

test('people taken off the list are not reached', async () => {
  const [first] = [await applicant('sms'), await applicant('sms')]
  const audience = { without: [first!.person] }
  expect((await world.get(officer, preview, { ...submit, audience })).count).toBe(1)
  await world.get(officer, send, { ...submit, audience, count: 1 })
  const { rows } = await db.pool.query('select person_id from csc.message')
  expect(rows).not.toContainEqual({ person_id: first!.person })
})

test('the number of people targeted is the number previewed; any other number sends nothing', async () => {
  await applicant('wechat')
  await applicant('sms')
  for (const count of [1, 3]) {
    expect(await world.ask(officer, send, { ...submit, count })).toMatchObject({
      failure: { code: 'INPUT_INVALID', message: '现在会通知2人，与您填的不同，请重新预览' },
    })
  }
  expect(await outboxRows(db)).toEqual([])
  const sent = await world.get(officer, send, { ...submit, count: 2 })
  expect(sent).toMatchObject({ recipients: 2, goesOutAt: world.now })
  expect(await outboxRows(db)).toHaveLength(2)
})

test('nobody is reminded of the same twice within 24 hours; of something else he is', async () => {
  const owner = await applicant('sms', { state: 'accepted' })
  await insertApplication(db, owner.person, { state: 'draft' })
  await world.get(officer, send, { ...submit, count: 1 })
  world.now = '2026-07-02T03:59:59.999Z'
  expect(await world.get(officer, preview, submit)).toMatchObject({ count: 0, leftOut: 1 })
  expect(await world.ask(officer, send, { ...submit, count: 1 })).toMatchObject({
    failure: { message: '现在没有要通知的人，请重新选择人群' },
  })
  expect((await world.get(officer, preview, { ...submit, purpose: 'official-number' })).count).toBe(1)
  world.now = '2026-07-02T04:00:00.000Z'
  expect(await world.get(officer, preview, submit)).toMatchObject({ count: 1, leftOut: 0 })
})

test('two officers who send at the same moment reach everybody once', async () => {
  for (let i = 0; i < 12; i++) await applicant('sms')
  const colleague = await signedIn(db, { grants: [{ role: 'approver' }] })
  const answers = await Promise.all(
    [officer, colleague].map(by => world.ask(by, send, { ...submit, count: 12 })),
  )
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  const { rows } = await db.pool.query(
    'select count(*)::int as n, count(distinct person_id)::int as people from csc.message',
  )
  expect(rows).toEqual([{ n: 12, people: 12 }])
})

test.each([
  ['2026-07-01T07:59:59.999+08:00', '2026-07-01T00:00:00.000Z', true],
  ['2026-07-01T08:00:00.000+08:00', '2026-07-01T00:00:00.000Z', false],
  ['2026-07-01T20:59:59.999+08:00', '2026-07-01T12:59:59.999Z', false],
  ['2026-07-01T21:00:00.000+08:00', '2026-07-02T00:00:00.000Z', true],
])('sent at %s it goes out at %s', async (at, goesOutAt, scheduled) => {
  await applicant('wechat')
  world.now = new Date(at).toISOString()
  expect(await world.get(officer, preview, submit)).toMatchObject({ goesOutAt, scheduled })
  await world.get(officer, send, { ...submit, count: 1 })
  expect((await outboxRows(db))[0]?.due_at.toISOString()).toBe(goesOutAt)
})

test('somebody who submits before it goes out is not reminded', async () => {
  await applicant('wechat')
  world.now = '2026-07-01T13:30:00.000Z'
  await world.get(officer, send, { ...submit, count: 1 })
  await db.pool.query("update csc.application set state = 'submitted'")
  expect(await tickAt(world.host, '2026-07-02T00:00:00.000Z')).toMatchObject({ cancelled: 1, sent: 0 })
})

test('the campaign tells the truth about delivery and whom to call', async () => {
  await applicant('wechat')
  await applicant('nothing', { county: '140423' })
  await world.get(officer, send, { ...submit, audience: { states: ['draft'] }, count: 2 })
  await tickAt(world.host, world.now)
  const { campaigns } = await world.get(officer, ['messages', 'campaigns'], { edition })
  expect(campaigns).toMatchObject([
    {
      purpose: '催提交：还没有提交的报名',
      by: '王经办',
      recipients: 2,
      audience: '草稿',
      channels: [
        {
          channel: '微信',
          outcomes: [
            { label: '已送达', count: 1 },
            { label: '没有订阅', count: 1 },
          ],
        },
        { channel: '短信', outcomes: [{ label: '发不了短信', count: 1 }] },
      ],
      toCall: [
        { name: '演示·潞州智造科技有限公司', phoneMasked: null, county: '襄垣县', reason: '没有手机号' },
      ],
    },
  ])
})

test('a notice needs its own words', async () => {
  await applicant('sms', { state: 'accepted' })
  const notice = { ...submit, purpose: 'notice' as const }
  expect(await world.ask(officer, preview, notice)).toMatchObject({
    failure: { details: { fields: [{ path: 'title' }, { path: 'text' }] } },
  })
  const words = { title: '决赛彩排', text: '请于7月27日下午到场彩排。' }
  expect((await world.get(officer, preview, { ...notice, ...words })).sample).toMatchObject({
    title: '决赛彩排',
    body: '请于7月27日下午到场彩排。',
  })
})

test('an officer of a county reaches that county only', async () => {
  await applicant('sms', { county: '140403' })
  await applicant('sms', { county: '140404' })
  const county = await signedIn(db, { grants: [{ role: 'operator', unit: '140404' }] })
  expect((await world.get(county, preview, submit)).count).toBe(1)
  expect((await world.get(county, preview, { ...submit, audience: { counties: ['140403'] } })).count).toBe(0)
})

test.each(['liaison', 'contractor', 'judge', 'notary', 'supervisor', 'administrator'] as const)(
  '%s may neither preview nor send',
  async role => {
    const person = await signedIn(db, { grants: [{ role }] })
    for (const asked of [
      await world.ask(person, preview, submit),
      await world.ask(person, send, { ...submit, count: 1 }),
    ])
      expect(asked).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  },
)

test('without channels the preview says so plainly', async () => {
  const bare = worldOf(db, operations)
  await applicant('wechat')
  const view = await bare.get(officer, preview, submit)
  expect(view.reach).toEqual({ wechat: 0, sms: 0, inAppOnly: 1 })
  expect(view.notes).toEqual([
    '本系统还没有接通这类微信提醒',
    '本系统还没有接通短信提醒，收不到微信的人只能看站内消息',
  ])
})
