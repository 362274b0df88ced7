import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../../../scripts/demo/cast'
import { registry } from '../../../server/operations'
import { roleNames } from '../../../src/contract/roles'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import type { TestPerson } from '../../setup/people'
import { demoSeason } from './support'

let db: FreshDatabase
let world: World
const season = demoSeason(registry)

beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, [...registry.values()], { demo: season.clock })
  await season.load(world.host)
  // Calls of the test come at the host's own clock; the stored offset moves them to the first stop.
  world.now = world.host.clock().toISOString()
}, 120_000)
afterAll(() => db.drop())

const signedIn = new Map<string, TestPerson>()

/** By phone and the code the page shows; once per phone. */
async function signIn(phone: string): Promise<TestPerson> {
  const known = signedIn.get(phone)
  if (known) return known
  const { demoCode } = await world.get(null, ['session', 'sendCode'], { phone })
  const { person, token } = await world.get(null, ['session', 'signIn'], { phone, code: demoCode ?? '' })
  const made = { person, token: token ?? '' }
  signedIn.set(phone, made)
  return made
}

test.each(season.signIns.map(each => [each.phone, each.role, each.name] as const))(
  '%s signs in as %s %s',
  async (phone, role) => {
    const me = await world.get(await signIn(phone), ['session', 'me'], {})
    const granted = me.grants.map(grant => roleNames[grant.role])
    expect(granted).toEqual(Object.values(roleNames).some(name => name === role) ? [role] : [])
    expect(me.demo?.now.slice(0, 16)).toBe(season.clock.stops[0]!.at.slice(0, 16))
  },
)

test('numbers are of a segment nobody is given, each once', () => {
  const phones = season.signIns.map(each => each.phone)
  expect(new Set(phones).size).toBe(phones.length)
  expect(phones.every(phone => /^169\d{8}$/.test(phone))).toBe(true)
})

test('seven judges, three of the committee, two operators and one of each other role; officers above the city', () => {
  const count = (role: string) => season.signIns.filter(each => each.role === role).length
  expect([count('评委'), count('专家委员会委员')]).toEqual([7, 3])
  for (const role of ['承办方', '公证员', '监督员', '联络员']) expect([role, count(role)]).toEqual([role, 1])
  const officers = cast.filter(({ role }) => role === 'operator' || role === 'approver')
  const per = new Map<string, number>()
  for (const { edition, role } of officers)
    per.set(`${edition} ${role}`, (per.get(`${edition} ${role}`) ?? 0) + 1)
  expect(Object.fromEntries(per)).toEqual({
    ...{ 'changzhi-2026 operator': 2, 'changzhi-2026 approver': 1 },
    ...{ 'shanxi-2026 operator': 1, 'shanxi-2026 approver': 2 },
    ...{ 'national-2024 operator': 1, 'national-2024 approver': 1 },
  })
})

test('the operator finds work to do, and the numbers are those of the lists', async () => {
  const operator = await signIn(season.signIns[0]!.phone)
  const edition = 'changzhi-2026'
  const view = await world.get(operator, ['screening', 'dashboard'], { edition })
  const todo = Object.fromEntries(view.todo.map(each => [each.id, each.count]))
  expect(todo).toMatchObject({ submitted: 19, ready: 2, returned: 5, 'no-number': 6, 'to-sync': 1 })
  for (const each of view.todo)
    expect((await world.get(operator, ['screening', 'queue'], { edition, ...each.filter })).total).toBe(
      each.count,
    )
  expect(view.deadline.daysLeft).toBe(28)
})

test('the operator may move the clock to every stop and stays signed in; an applicant may not', async () => {
  const operator = await signIn(season.signIns[0]!.phone)
  for (const stop of [...season.clock.stops].reverse())
    expect((await world.get(operator, ['session', 'moveClock'], { to: stop.at })).now).toBe(stop.at)
  const applicant = await signIn(season.signIns.at(-1)!.phone)
  expect(
    await world.ask(applicant, ['session', 'moveClock'], { to: season.clock.stops[1]!.at }),
  ).toMatchObject({
    failure: { code: 'FORBIDDEN' },
  })
})

test('on the day of the final a session can be made of the twelve finalists', async () => {
  const operator = await signIn(season.signIns[0]!.phone)
  await world.get(operator, ['session', 'moveClock'], { to: season.clock.stops[3]!.at })
  const { rows } = await db.pool.query(
    "select id from csc.application where edition = 'changzhi-2026' and group_id = 'enterprise' and state = 'accepted' and official_number is not null",
  )
  const created = await world.get(operator, ['rounds', 'createSession'], {
    ...{
      edition: 'changzhi-2026',
      round: 'final',
      group: 'enterprise',
      name: '演示·企业组决赛',
      venue: '演示会场',
    },
    ...{ startsAt: '2026-07-28T01:30:00.000Z', applications: rows.map(row => row.id) },
  })
  expect(created.session).toMatch(/^ses_/)
  await world.get(operator, ['session', 'moveClock'], { to: season.clock.stops[0]!.at })
})

test('a code asked for before the clock went back neither blocks the next nor lives for ever', async () => {
  const operator = await signIn(season.signIns[0]!.phone)
  const { stops } = season.clock
  await world.get(operator, ['session', 'moveClock'], { to: stops[3]!.at })
  const { demoCode } = await world.get(null, ['session', 'sendCode'], { phone: '16900000098' })
  await world.get(operator, ['session', 'moveClock'], { to: stops[0]!.at })
  const later = new Date(world.host.clock().getTime() + 61_000).toISOString()
  const again = await world.ask(null, ['session', 'sendCode'], { phone: '16900000098' }, { at: later })
  expect(again).toMatchObject({ ok: true })
  const old = { phone: '16900000098', code: demoCode ?? '' }
  const tooLate = new Date(world.host.clock().getTime() + 400_000).toISOString()
  expect(await world.ask(null, ['session', 'signIn'], old, { at: tooLate })).toMatchObject({
    failure: { code: 'CODE_EXPIRED' },
  })
})
