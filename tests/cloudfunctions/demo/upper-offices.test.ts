import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cast } from '../../../scripts/demo/cast'
import { registry } from '../../../server/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import type { TestPerson } from '../../setup/people'
import { demoSeason } from './support'

let db: FreshDatabase
let world: World
const season = demoSeason(registry)
const people = new Map<string, TestPerson>()

beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, [...registry.values()], { demo: season.clock })
  await season.load(world.host)
  world.now = world.host.clock().toISOString()
  for (const key of ['operator', 'province', 'nation']) {
    const { phone } = cast.find(each => each.key === key)!
    const { demoCode } = await world.get(null, ['session', 'sendCode'], { phone })
    const { person, token } = await world.get(null, ['session', 'signIn'], { phone, code: demoCode ?? '' })
    people.set(key, { person, token: token ?? '' })
  }
}, 120_000)
afterAll(() => db.drop())

const of = (key: string) => people.get(key)!

describe('the province on the first stop of the clock', () => {
  const edition = 'shanxi-2026'

  test('has shared out 180 places, locked by two people; the city has its number', async () => {
    const asked = { edition, countedOn: null }
    const { versions } = await world.get(of('province'), ['recommendations', 'quotaPlan'], asked)
    expect(versions).toHaveLength(1)
    const [plan] = versions
    expect(plan).toMatchObject({ state: 'locked', seats: 180 })
    expect(plan!.lines.reduce((sum, { seats }) => sum + seats, 0)).toBe(180)
    expect(plan!.claims.filter(({ typed }) => typed === null).map(({ name }) => name)).toEqual(['长治市'])
    expect(plan!.staged!.by).not.toBe(plan!.locked!.by)
    const quota = await world.get(of('operator'), ['recommendations', 'quota'], { edition: 'changzhi-2026' })
    const seats = plan!.lines.find(({ name }) => name === '长治市')!.seats
    expect(quota).toMatchObject({ seats, above: { locked: true } })
    expect(seats).toBeGreaterThanOrEqual(5)
  })

  test('has two lists accepted, one sent back, one to look at, and a unit that may not recommend', async () => {
    const { units } = await world.get(of('province'), ['recommendations', 'inbox'], { edition })
    const came = units.filter(({ state }) => state !== 'missing')
    expect(Object.fromEntries(came.map(({ name, state }) => [name, state]))).toEqual({
      ...{ 大同市: 'accepted', 晋中市: 'accepted', 临汾市: 'returned', 运城市: 'arrived' },
    })
    expect(came.map(({ arrival }) => arrival!.problems)).toEqual([0, 0, 0, 0])
    expect(units.filter(({ suspended }) => suspended).map(({ unit }) => unit)).toEqual(['140171'])
  })

  test('waits for one of two cities to say whose project it is', async () => {
    const { cases } = await world.get(of('province'), ['recommendations', 'crossCases'], {
      ...{ edition, part: 'open' },
    })
    expect(cases).toHaveLength(1)
    const said = cases[0]!.sides.map(({ sourceName, statements }) => [sourceName, statements.length])
    expect(Object.fromEntries(said)).toEqual({ 大同市: 1, 晋中市: 0 })
    expect(cases[0]!.state).toBe('hearing')
  })
})

describe('the nation’s season of 2024, at its own dates', () => {
  const edition = 'national-2024'

  test('has a filing accepted, one sent back, one not handed in', async () => {
    const { rows } = await db.pool.query(
      'select contest, state, late from csc.contest_filing order by contest',
    )
    expect(rows.map(({ contest, state, late }) => [contest, state, late])).toEqual([
      ['regional-10', 'draft', null],
      ['regional-4', 'accepted', null],
      ['regional-5', 'returned', null],
    ])
  })

  test('took sixteen projects out of a file with three wrong rows; ten are approved, six wait', async () => {
    const library = await world.get(of('nation'), ['recommendations', 'library'], { edition })
    expect(library).toMatchObject({ total: 16, batches: [{ counts: { added: 16, wrong: 3 } }] })
    const board = await world.get(of('nation'), ['recommendations', 'nominationBoard'], { edition })
    expect(board.waiting).toBe(6)
    expect(board.pools.map(({ group, nominated, pool }) => [group, nominated, pool])).toEqual([
      ['enterprise', 12, 8],
      ['maker', 4, 2],
    ])
  })
})

test('the pool of experts has twenty, four of each field', async () => {
  const view = await world.get(of('operator'), ['rounds', 'experts'], {
    ...{ edition: 'changzhi-2026', state: 'active', field: '新材料', text: '', page: 1 },
  })
  expect(view.total).toBe(4)
  const { rows } = await db.pool.query('select 1 from csc.expert')
  expect(rows).toHaveLength(20)
})
