import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkInCode, isCheckInCode } from '../../../cloudfunctions/services/check-in-code'
import { rotatingTimes } from '../../../cloudfunctions/shared/rotating-code'
import type { Input } from '../../../src/contract/operations'
import { requestId } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { testKeys } from '../../setup/test-host'
import { edition, mineOf, register, type ServicesWorld, servicesWorld, verified } from './services-world'

let all: ServicesWorld
beforeEach(async () => {
  all = await servicesWorld()
})
afterEach(() => all.db.drop())

const typedEvent = (over: Partial<Input<'services', 'saveEvent'>> = {}) => ({
  ...{ edition, event: null, title: '投融资对接会', place: '演示会议中心', text: '' },
  ...{ date: '2026-09-20', from: '09:00', to: '12:00', places: 2, expectedVersion: 0 },
  ...over,
})
const save = (over = {}, who = all.operator, options = {}) =>
  all.world.ask(who, ['services', 'saveEvent'], typedEvent(over), options)
async function held() {
  const reply = await save()
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.data.event
}
const asProject = (application = all.one.id) => ({ side: 'project', application }) as const
const signUp = (
  event: string,
  who = all.one.owner,
  as: Input<'services', 'signUp'>['as'] = asProject(),
  at?: string,
) => all.world.ask(who, ['services', 'signUp'], { event, as }, at ? { at } : {})
const cancel = (event: string, who = all.one.owner, at?: string) =>
  all.world.ask(who, ['services', 'cancelSignUp'], { event }, at ? { at } : {})
const code = (event: string, at: string, who = all.operator) =>
  all.world.ask(who, ['services', 'eventCode'], { edition, event }, { at })
const checkIn = (event: string, given: string, at: string, who = all.one.owner) =>
  all.world.ask(who, ['services', 'checkIn'], { event, code: given }, { at })
async function codeAt(event: string, at: string): Promise<string> {
  const reply = await code(event, at)
  if (!reply.ok) throw new Error(reply.failure.message)
  return reply.data.code
}
const look = (event: string, who: TestPerson) => all.world.get(who, ['services', 'event'], { event })
const titles = async (person: string) =>
  (
    await all.db.pool.query('select title from csc.message where person_id = $1 order by created_at, id', [
      person,
    ])
  ).rows.map(({ title }) => title as string)
const begins = '2026-09-20T01:00:00.000Z'

describe('对接活动', () => {
  test('announced by an officer; projects and institutions that want events are told; a replay announces once', async () => {
    const { who } = await verified(all)
    const quiet = await verified(all, { intents: ['needs'] })
    const options = { requestId: requestId() }
    await save({}, all.operator, options)
    expect(await save({}, all.operator, options)).toMatchObject({ replayed: true })
    expect(await titles(all.one.owner.person)).toEqual(['新的对接活动'])
    expect(await titles(who.person)).toContain('新的对接活动')
    expect(await titles(quiet.who.person)).not.toContain('新的对接活动')
    expect((await mineOf(all, all.stranger)).events).toMatchObject([
      { title: '投融资对接会', startsAt: begins, places: 2, signedUp: 0, mine: 'none' },
    ])
  })

  test('nobody but the unit’s officers announces, changes or calls off', async () => {
    const event = await held()
    const contractor = await signedIn(all.db, { grants: [{ role: 'contractor' }] })
    for (const who of [contractor, all.one.owner, all.stranger]) {
      expect(await save({}, who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
      const off = { edition, event, reason: '场地停电', expectedVersion: 1 }
      expect(await all.world.ask(who, ['services', 'cancelEvent'], off)).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
    }
  })

  test.each([
    [{ date: '2026-06-30' }, 'date'],
    [{ to: '09:00' }, 'to'],
    [{ from: '08:60' }, 'from'],
    [{ places: 0 }, 'places'],
    [{ title: '' }, 'title'],
  ])('refused with the field named: %j', async (over, path) => {
    expect(await save(over)).toMatchObject({ failure: { details: { fields: [{ path }] } } })
  })

  test('places are limited, a place given back can be had; own project or verified institution only', async () => {
    const event = await held()
    const waiting = await register(all)
    const asWaiting = { side: 'institution', institution: waiting.institution } as const
    expect(await signUp(event, waiting.who, asWaiting)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await look(event, waiting.who)).refusal).toBe('机构核验通过后才能报名，现在只能查看')
    expect(await signUp(event, all.stranger)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await signUp(event)).toMatchObject({ ok: true })
    expect(await signUp(event)).toMatchObject({ failure: { message: '您已经报名，不用再报' } })
    const { who, institution } = await verified(all)
    expect(await signUp(event, who, { side: 'institution', institution })).toMatchObject({ ok: true })
    const late = () => signUp(event, all.other.owner, asProject(all.other.id))
    expect(await late()).toMatchObject({ failure: { message: '名额已满，有人取消后可以再报' } })
    expect(await cancel(event)).toMatchObject({ ok: true })
    expect(await cancel(event)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await cancel(event, all.stranger)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await late()).toMatchObject({ ok: true })
    expect(await signUp(event)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await look(event, all.one.owner)).toMatchObject({ mine: 'none', signedUp: 2 })
  })

  test('of three at the same moment two get a place', async () => {
    const event = await held()
    const { who, institution } = await verified(all)
    const replies = await Promise.all([
      signUp(event),
      signUp(event, all.other.owner, asProject(all.other.id)),
      signUp(event, who, { side: 'institution', institution }),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(2)
  })

  test('signing up and giving back until the minute it begins', async () => {
    const event = await held()
    const before = '2026-09-20T00:59:59.999Z'
    expect(await signUp(event, all.one.owner, asProject(), begins)).toMatchObject({
      failure: { message: '活动已开始，不再接受报名' },
    })
    expect(await signUp(event, all.one.owner, asProject(), before)).toMatchObject({ ok: true })
    expect(await cancel(event, all.one.owner, begins)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await cancel(event, all.one.owner, before)).toMatchObject({ ok: true })
  })

  test('who signed up is told of another time and of calling off; places never fall below those taken', async () => {
    const event = await held()
    await signUp(event)
    await signUp(event, all.other.owner, asProject(all.other.id))
    expect(await save({ event, expectedVersion: 1, places: 1 })).toMatchObject({
      failure: { details: { fields: [{ path: 'places' }] } },
    })
    expect(await save({ event, expectedVersion: 4 })).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    expect(await save({ event, expectedVersion: 1, place: '另一个会议室' })).toMatchObject({
      data: { version: 2 },
    })
    const off = (expectedVersion: number) =>
      all.world.ask(all.operator, ['services', 'cancelEvent'], {
        ...{ edition, event, reason: '场地停电', expectedVersion },
      })
    expect(await off(1)).toMatchObject({ failure: { code: 'VERSION_CONFLICT' } })
    expect(await off(2)).toMatchObject({ ok: true })
    expect(await off(3)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await titles(all.one.owner.person)).sort()).toEqual(
      ['新的对接活动', '对接活动有变动', '对接活动已取消'].sort(),
    )
    expect(await look(event, all.one.owner)).toMatchObject({ cancelled: true, refusal: '活动已取消' })
  })
})

describe('现场签到', () => {
  test('by the code on the screen; asked again it answers the first moment; the list shows who came', async () => {
    const event = await held()
    await signUp(event)
    const given = await codeAt(event, begins)
    const first = await checkIn(event, given, '2026-09-20T01:00:05.000Z')
    expect(first).toMatchObject({ data: { checkedInAt: '2026-09-20T01:00:05.000Z' } })
    expect(await checkIn(event, '000000', '2026-09-20T02:00:00.000Z')).toMatchObject({
      data: { checkedInAt: '2026-09-20T01:00:05.000Z' },
    })
    const contractor = await signedIn(all.db, { grants: [{ role: 'contractor' }] })
    const list = (who: TestPerson) => all.world.ask(who, ['services', 'attendance'], { edition, event })
    expect(await list(contractor)).toMatchObject({
      data: { lines: [{ name: '项目甲', side: 'project', checkedInAt: '2026-09-20T01:00:05.000Z' }] },
    })
    expect(JSON.stringify(await list(all.operator))).not.toContain('13800000000')
    expect(await list(all.one.owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  test('a code is good for 60 seconds from when it is first shown, never longer', async () => {
    const event = await held()
    await signUp(event)
    const given = await codeAt(event, begins)
    expect(await checkIn(event, given, '2026-09-20T01:01:00.000Z')).toMatchObject({
      failure: { code: 'CODE_EXPIRED', message: '签到码已更新，请重新扫描或输入' },
    })
    expect(await checkIn(event, given, '2026-09-20T01:00:59.999Z')).toMatchObject({ ok: true })
    const now = new Date(begins)
    expect(rotatingTimes(now)).toEqual({
      validTo: new Date('2026-09-20T01:01:00.000Z'),
      nextAt: new Date('2026-09-20T01:00:30.000Z'),
    })
    expect(isCheckInCode(testKeys, event, given, new Date('2026-09-20T00:59:59.999Z'))).toBe(false)
    expect(checkInCode(testKeys, 'sev_another', now)).not.toBe(given)
  })

  test('from two hours before it begins until it ends, for those who signed up, shown by hosts only', async () => {
    const event = await held()
    await signUp(event)
    const early = '2026-09-19T22:59:59.999Z'
    expect(await code(event, early)).toMatchObject({
      failure: { message: '开始前2小时内才能签到，请到时再来' },
    })
    expect(await code(event, '2026-09-19T23:00:00.000Z')).toMatchObject({ ok: true })
    expect(await code(event, '2026-09-20T04:00:00.000Z')).toMatchObject({ ok: true })
    expect(await code(event, '2026-09-20T04:00:00.001Z')).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    for (const who of [all.one.owner, all.stranger])
      expect(await code(event, begins, who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const given = await codeAt(event, begins)
    expect(await checkIn(event, given, begins, all.other.owner)).toMatchObject({
      failure: { message: '您还没有报名这场活动，请先报名' },
    })
    expect(await checkIn(event, given, '2026-09-20T04:00:00.001Z')).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })

  test('nobody tries all codes: after twenty wrong ones the right one is refused too', async () => {
    const event = await held()
    await signUp(event)
    const given = await codeAt(event, begins)
    const wrong = given === '111111' ? '222222' : '111111'
    for (let i = 0; i < 20; i++) await checkIn(event, wrong, begins)
    expect(await checkIn(event, given, begins)).toMatchObject({ failure: { code: 'TOO_MANY' } })
  })
})
