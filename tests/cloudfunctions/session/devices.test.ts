import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World } from '../../setup/host'
import { grantRole, signedIn } from '../../setup/people'
import { accountWorld, later, sent, signInBySms } from './support'

let db: FreshDatabase
let world: World
let phones = 13_900_000_000
const freshPhone = () => String(phones++)
beforeAll(async () => {
  db = await freshDatabase()
  world = accountWorld(db)
})
beforeEach(() => {
  world.now = '2026-07-01T02:00:00.000Z'
})
afterAll(() => db.drop())

const me = (who: Parameters<World['get']>[0]) => world.get(who, ['session', 'me'], {})

describe('A16 我的登录设备', () => {
  test('each device with its door and last use; none of another person; no token', async () => {
    const phone = freshPhone()
    const first = await signInBySms(world, phone, 'weapp')
    later(world, 60)
    const second = await signInBySms(world, phone, 'h5')
    await signInBySms(world, freshPhone())
    later(world, 30)
    const { devices, byWechat } = await world.get(second, ['session', 'devices'], {})
    expect(byWechat).toBe(false)
    expect(devices.map(({ client, here, lastSeenAt }) => ({ client, here, lastSeenAt }))).toEqual([
      { client: 'h5', here: true, lastSeenAt: '2026-07-01T03:30:00.000Z' },
      { client: 'weapp', here: false, lastSeenAt: '2026-07-01T02:00:00.000Z' },
    ])
    expect(JSON.stringify(devices)).not.toContain(first.token.slice(0, 12))
  })

  test('one is signed out alone, and at its next call; a replay changes nothing more', async () => {
    const phone = freshPhone()
    const lost = await signInBySms(world, phone)
    later(world, 2)
    const here = await signInBySms(world, phone)
    const { devices } = await world.get(here, ['session', 'devices'], {})
    const device = devices.find(each => !each.here)!.id
    const twice = { requestId: requestId() }
    expect(await world.get(here, ['session', 'endDevices'], { device }, twice)).toEqual({ ended: 1 })
    expect(await world.get(here, ['session', 'endDevices'], { device }, twice)).toEqual({ ended: 1 })
    expect((await me(lost)).person).toBeNull()
    expect((await me(here)).person?.id).toBe(here.person)
    expect(await world.ask(here, ['session', 'endDevices'], { device })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })

  test('all others; somebody else’s device does not exist; without signing in there is nothing to see', async () => {
    const phone = freshPhone()
    const others = [await signInBySms(world, phone)]
    for (let n = 0; n < 2; n++) {
      later(world, 2)
      others.push(await signInBySms(world, phone))
    }
    const here = others.pop()!
    const stranger = await signInBySms(world, freshPhone())
    const [foreign] = (await world.get(stranger, ['session', 'devices'], {})).devices
    const tried = await world.ask(here, ['session', 'endDevices'], { device: foreign!.id })
    const random = await world.ask(here, ['session', 'endDevices'], { device: 'sis_0000000000000000' })
    expect(tried).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(JSON.stringify(tried).replace(/trc_\w+|requestId":"[^"]+/g, '')).toBe(
      JSON.stringify(random).replace(/trc_\w+|requestId":"[^"]+/g, ''),
    )
    expect(await world.get(here, ['session', 'endDevices'], { device: 'others' })).toEqual({ ended: 2 })
    for (const other of others) expect((await me(other)).person).toBeNull()
    expect((await me(stranger)).person?.id).toBe(stranger.person)
    expect(await world.ask(null, ['session', 'devices'], {})).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
  })
})

describe('an unused session ends by itself', () => {
  test('an official’s after two hours without a call, not before', async () => {
    const phone = freshPhone()
    const known = await signInBySms(world, phone)
    await grantRole(db, known.person, { role: 'operator' })
    later(world, 2)
    const staff = await signInBySms(world, phone)
    later(world, 119)
    expect((await me(staff)).person?.id).toBe(staff.person)
    later(world, 119)
    expect((await me(staff)).person?.id).toBe(staff.person)
    later(world, 120)
    expect((await me(staff)).person).toBeNull()
  })
  test('an applicant’s after thirty days', async () => {
    const who = await signInBySms(world, freshPhone())
    later(world, 30 * 24 * 60 - 1)
    expect((await me(who)).person?.id).toBe(who.person)
    later(world, 30 * 24 * 60)
    expect((await me(who)).person).toBeNull()
  })
})

describe('proving once more who one is', () => {
  test('a code goes to the own phone alone; a wrong one is told at its field; it holds for ten minutes', async () => {
    const who = await signInBySms(world, freshPhone())
    expect(await world.ask(who, ['session', 'exportMyData'], {})).toMatchObject({ ok: true })
    later(world, 10)
    expect(await world.ask(who, ['session', 'exportMyData'], {})).toMatchObject({ ok: true })
    world.now = new Date(Date.parse(world.now) + 1).toISOString()
    expect(await world.ask(who, ['session', 'exportMyData'], {})).toMatchObject({
      failure: { code: 'CONFIRM_NEEDED' },
    })
    const { phoneMasked } = await world.get(who, ['session', 'sendOwnCode'], {})
    expect(phoneMasked).toMatch(/^139\*{4}\d{4}$/)
    const wrong = String((Number(sent.at(-1)) + 1) % 1_000_000).padStart(6, '0')
    expect(await world.ask(who, ['session', 'confirmMyself'], { code: wrong })).toMatchObject({
      failure: { details: { fields: [{ path: 'code' }] } },
    })
    await world.get(who, ['session', 'confirmMyself'], { code: sent.at(-1)! })
    expect(await world.ask(who, ['session', 'exportMyData'], {})).toMatchObject({ ok: true })
  })
  test('a code of somebody else’s phone proves nothing, and who has no phone is told so', async () => {
    const [one, two] = [await signInBySms(world, freshPhone()), await signInBySms(world, freshPhone())]
    later(world, 2)
    await world.get(one, ['session', 'sendOwnCode'], {})
    expect(await world.ask(two, ['session', 'confirmMyself'], { code: sent.at(-1)! })).toMatchObject({
      ok: false,
    })
    const phoneless = await signedIn(db)
    expect(await world.ask(phoneless, ['session', 'sendOwnCode'], {})).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })
})
