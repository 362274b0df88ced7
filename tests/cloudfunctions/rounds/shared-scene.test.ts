import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ScreenView } from '../../../src/contract/views/rounds-live'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, cardOf, sealInput, type TestHall, testHall } from '../../setup/hall'

/** Totals that occur nowhere else in a scene. */
const totals = [8_315, 7_725, 9_105]

let db: FreshDatabase
let hall: TestHall
let secret: string

async function paired(of: TestHall): Promise<string> {
  const pairing = await of.world.get(null, ['rounds', 'requestPairing'], {})
  await of.world.get(of.contractor, ['rounds', 'pairScreen'], { session: of.session, code: pairing.code })
  return pairing.secret
}

beforeAll(async () => {
  db = await freshDatabase()
  hall = await testHall(db, { projects: 1, judges: 3, rubric: { step: 5 } })
  secret = await paired(hall)
})
afterAll(() => db.drop())
afterEach(() => vi.restoreAllMocks())

const look = () => hall.world.get(null, ['rounds', 'screen'], { secret })
const crowd = (screens: number) => Promise.all(Array.from({ length: screens }, look))
const show = (scene: 'pause' | 'follow') =>
  hall.world.get(hall.contractor, ['rounds', 'screenScene'], { session: hall.session, scene })

/** Counts the statements sent from here on that read a whole session, or a pairing. */
function countReads() {
  const sent = vi.spyOn(db.pool, 'query')
  const count = (sign: RegExp) => () =>
    sent.mock.calls.filter(([query]) => sign.test((query as unknown as { text?: string }).text ?? '')).length
  return { halls: count(/as vetoes/), pairings: count(/"screen_pairing"/) }
}

describe('a scene shared by all screens of a session', () => {
  it('is read once for three hundred that ask after the same version', async () => {
    await show('pause')
    const { halls, pairings } = countReads()
    const views = await crowd(300)
    expect(new Set(views.map(view => view.scene))).toEqual(new Set(['pause']))
    expect(halls()).toBe(1)
    expect(pairings()).toBeLessThanOrEqual(2)
    await crowd(300)
    expect(halls()).toBe(1)
    await show('follow')
  })

  it('is never older than the last write answered before the question', async () => {
    const inFlight: Promise<ScreenView>[] = []
    for (let round = 0; round < 12; round++) {
      const scene = round % 2 ? ('follow' as const) : ('pause' as const)
      inFlight.push(...Array.from({ length: 20 }, look))
      await show(scene)
      const after = await crowd(20)
      for (const view of after) expect(view.scene === 'pause').toBe(scene === 'pause')
    }
    await Promise.all(inFlight)
  })

  it('is not kept when the reading failed', async () => {
    await show('pause')
    const ask = db.pool.query.bind(db.pool) as (...args: unknown[]) => unknown
    const broken = vi.spyOn(db.pool, 'query').mockImplementation(((...args: unknown[]) => {
      const { text } = args[0] as { text?: string }
      return /as vetoes/.test(text ?? '') ? Promise.reject(new Error('gone')) : ask(...args)
    }) as never)
    const refused = await Promise.all(
      Array.from({ length: 20 }, () => hall.world.ask(null, ['rounds', 'screen'], { secret })),
    )
    expect(refused.every(reply => !reply.ok)).toBe(true)
    broken.mockRestore()
    expect((await look()).scene).toBe('pause')
    await show('follow')
  })

  it('tells a change nobody announced after two seconds at the latest', async () => {
    await look()
    await db.pool.query(`update csc.application set project_name = '演示改名' where id = $1`, [
      hall.projects[0],
    ])
    const clock = performance.now.bind(performance)
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 2_000)
    expect(await look()).toMatchObject({ next: { projectName: '演示改名' } })
  })

  it('belongs to its session and to screens paired with it', async () => {
    const other = await testHall(db, { projects: 1, judges: 3 })
    const there = await paired(other)
    await show('pause')
    await look()
    expect(await other.world.get(null, ['rounds', 'screen'], { secret: there })).toMatchObject({
      scene: 'standby',
      topic: `session:${other.session}`,
    })
    const { world } = hall
    const tomorrow = { at: '2026-07-29T01:00:00.000Z' }
    expect(await world.get(null, ['rounds', 'screen'], { secret }, tomorrow)).toEqual({ scene: 'expired' })
    expect(await world.get(null, ['rounds', 'screen'], { secret: 'ab'.repeat(32) })).toEqual({
      scene: 'expired',
    })
    await show('follow')
  })

  it('holds no value before the reveal and all of them after, to the screens asking meanwhile', async () => {
    const { world, session, judges, projects } = hall
    await advanceTo(hall, 'scoring')
    for (const [seat, judge] of judges.entries())
      await world.get(judge, ['judging', 'seal'], sealInput(hall, judge, projects[0]!, totals[seat]!))
    expect(totals.map(total => cardOf(hall.rubric, total).total)).toEqual(totals)
    await advanceTo(hall, 'sealed')
    const values = /\b(8315|83\.15|7725|77\.25|9105|91\.05)\b/
    for (const view of await crowd(50)) expect(JSON.stringify(view)).not.toMatch(values)
    const meanwhile: Promise<ScreenView>[] = []
    const asking = setInterval(() => meanwhile.push(look(), look()), 1)
    await advanceTo(hall, 'revealed')
    for (const view of await crowd(50)) expect(view.scene).toBe('reveal')
    clearInterval(asking)
    for (const view of await Promise.all(meanwhile)) {
      if (view.scene === 'reveal') expect(view.seats.map(seat => seat.total)).toEqual(totals)
      else expect(JSON.stringify(view)).not.toMatch(values)
    }
    expect(JSON.stringify(await look())).toContain(`"session:${session}"`)
  })
})
