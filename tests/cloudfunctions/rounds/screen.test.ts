import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, hand, sealInput, type TestHall, testHall } from '../../setup/hall'

let db: FreshDatabase
let hall: TestHall
let secret: string

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const look = () => hall.world.get(null, ['rounds', 'screen'], { secret })
const choose = (scene: 'follow' | 'standby' | 'standings' | 'final' | 'pause') =>
  hall.world.get(hall.contractor, ['rounds', 'screenScene'], { session: hall.session, scene })

describe('pairing', () => {
  beforeEach(async () => {
    hall = await testHall(db, { until: 'declared', judges: 3 })
  })
  const ask = async () => {
    const pairing = await hall.world.get(null, ['rounds', 'requestPairing'], {})
    secret = pairing.secret
    return pairing
  }
  const pair = (who: TestHall['operator'], pairing: string, session = hall.session) =>
    hall.world.ask(who, ['rounds', 'pairScreen'], { session, code: pairing })

  it('shows a six-digit code for five minutes, to the last instant', async () => {
    const { code: shown, expiresAt } = await ask()
    expect(shown).toMatch(/^\d{6}$/)
    expect(await look()).toEqual({ scene: 'pairing', code: shown, expiresAt })
    hall.world.now = '2026-07-28T01:04:59.999Z'
    expect((await look()).scene).toBe('pairing')
    hall.world.now = '2026-07-28T01:05:00.000Z'
    expect(await look()).toEqual({ scene: 'expired' })
    expect(code(await pair(hall.contractor, shown))).toBe('PAIRING_EXPIRED')
  })

  it('is done by a host with the code, once, and then follows the session for a day', async () => {
    const { code: shown } = await ask()
    const wrong = shown === '000000' ? '000001' : '000000'
    expect(code(await pair(hall.contractor, wrong))).toBe('PAIRING_EXPIRED')
    expect(code(await pair(hall.judges[0]!, shown))).toBe('FORBIDDEN')
    expect(code(await pair(hall.contractor, shown))).toBe('ok')
    expect(code(await pair(hall.contractor, shown))).toBe('PAIRING_EXPIRED')
    expect((await look()).scene).toBe('standby')
    const { items } = await hall.world.get(hall.operator, ['rounds', 'openingCheck'], {
      session: hall.session,
    })
    expect(items.find(item => item.id === 'screen')!.ok).toBe(true)
    hall.world.now = '2026-07-29T01:00:00.000Z'
    expect(await look()).toEqual({ scene: 'expired' })
  })

  it('tells a stranger nothing: another secret is expired', async () => {
    await ask()
    expect(await hall.world.get(null, ['rounds', 'screen'], { secret: 'ab'.repeat(32) })).toEqual({
      scene: 'expired',
    })
    expect(code(await hall.world.ask(null, ['rounds', 'screen'], { secret: 'short' }))).toBe('INPUT_INVALID')
  })
})

describe('the scenes', () => {
  it('follow the session from the draw to the frozen ranking', async () => {
    hall = await testHall(db, { until: 'declared', projects: 2, judges: 3 })
    const { world, session, operator, contractor, judges } = hall
    const pairing = await world.get(null, ['rounds', 'requestPairing'], {})
    secret = pairing.secret
    await world.get(contractor, ['rounds', 'pairScreen'], { session, code: pairing.code })
    const { draw } = await world.get(operator, ['rounds', 'commitDraw'], {
      session,
      expectedVersion: await hall.version(),
    })
    const drawing = await look()
    expect(drawing).toMatchObject({
      scene: 'draw',
      // in the order of their ids, which are random
      pool: expect.arrayContaining(['演示项目1', '演示项目2']),
      entropy: null,
      order: null,
    })
    expect(drawing).toMatchObject({ short: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) })
    const { order } = await world.get(operator, ['rounds', 'revealDraw'], {
      session,
      draw,
      entropy: '000001',
    })
    hall.projects.splice(0, 2, ...order)
    expect(await look()).toMatchObject({
      scene: 'draw',
      entropy: '000001',
      order: [{ position: 1 }, { position: 2 }],
    })
    await world.get(operator, ['rounds', 'open'], { session, expectedVersion: await hall.version() })
    expect(await look()).toMatchObject({ scene: 'standby', next: { position: 1, of: 2 } })

    const scenes: string[] = []
    for (const stage of ['called', 'pitching', 'answering', 'scoring'] as const) {
      await advanceTo(hall, stage)
      scenes.push((await look()).scene)
    }
    expect(scenes).toEqual(['called', 'pitch', 'answer', 'scoring'])
    const seal = (seat: number, project: number, total: number) =>
      world.get(
        judges[seat]!,
        ['judging', 'seal'],
        sealInput(hall, judges[seat]!, hall.projects[project]!, total),
      )
    await seal(1, 0, 8000)
    expect(await look()).toMatchObject({
      submitted: 1,
      expected: 3,
      seats: [{ state: 'waiting' }, { state: 'submitted' }, { state: 'waiting' }],
    })
    await seal(0, 0, 9000)
    await seal(2, 0, 8500)
    await advanceTo(hall, 'sealed')
    expect(await look()).toMatchObject({
      scene: 'sealed',
      digest: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
    })
    await advanceTo(hall, 'revealed')
    expect(await look()).toMatchObject({
      ...{ scene: 'reveal', score: '85.00', sentence: '去掉1个最高分、1个最低分，其余1位平均' },
      seats: [
        { total: 9000, dropped: 'high' },
        { total: 8000, dropped: 'low' },
        { total: 8500, dropped: null },
      ],
    })
    await choose('standings')
    expect(await look()).toMatchObject({
      scene: 'standings',
      finished: false,
      rows: [{ rank: 1, score: '85.00' }],
    })
    await choose('final')
    expect(await look()).toMatchObject({ scene: 'standings', finished: false })
    await choose('pause')
    expect((await look()).scene).toBe('pause')
    await choose('follow')

    await advanceTo(hall, 'scoring')
    for (const seat of [0, 1, 2]) await seal(seat, 1, 7000 + seat * 100)
    await advanceTo(hall, 'revealed')
    for (const judge of judges) {
      const { sheetHash } = await world.get(judge, ['judging', 'sheet'], { session })
      await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
    }
    await world.get(operator, ['rounds', 'freeze'], { session, expectedVersion: await hall.version() })
    expect(await look()).toMatchObject({
      scene: 'final',
      finished: true,
      rows: [
        { rank: 1, score: '85.00' },
        { rank: 2, score: '71.00' },
      ],
    })
  })
})
