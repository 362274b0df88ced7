import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { projects: 3, judges: 3 })
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const live = (who = hall.operator) => hall.world.get(who, ['rounds', 'live'], { session: hall.session })
const place = (index: number, expectedVersion: number) => ({
  ...{ session: hall.session, application: hall.projects[index]!, expectedVersion },
})
const turnVersion = async (index: number) =>
  (await live()).turns.find(turn => turn.application === hall.projects[index])!.version
async function act(operation: 'skip' | 'resume' | 'stepBack', index: number, who = hall.contractor) {
  return hall.world.ask(who, ['rounds', operation], {
    ...place(index, await turnVersion(index)),
    reason: '选手迟到',
  })
}

describe('the one next step', () => {
  it('leads through the turn in order, each with its label', async () => {
    const labels: string[] = []
    for (const stage of ['called', 'pitching', 'answering', 'scoring'] as const) {
      labels.push((await live()).next!.label)
      await advanceTo(hall, stage)
    }
    labels.push((await live()).next!.label)
    expect(labels).toEqual(['叫号：1号', '开始路演', '开始答辩', '开放打分', '封存'])
  })

  it('is pressed once when pressed twice, by two hosts at once', async () => {
    const { next } = await live()
    const input = { ...place(0, next!.expectedVersion), action: 'call' as const }
    const replies = await Promise.all(
      [hall.operator, hall.contractor, hall.operator].map(who =>
        hall.world.ask(who, ['rounds', 'advance'], input),
      ),
    )
    expect(replies.map(code)).toEqual(['ok', 'ok', 'ok'])
    expect(new Set(replies.map(reply => (reply.ok ? reply.data.version : 0)))).toEqual(
      new Set([input.expectedVersion + 1]),
    )
  })

  it('is refused out of order, from an old version, and while another project is on stage', async () => {
    const { next } = await live()
    const version = next!.expectedVersion
    const advance = (
      index: number,
      action: 'call' | 'start-pitch' | 'open-scoring',
      expectedVersion: number,
    ) => hall.world.ask(hall.operator, ['rounds', 'advance'], { ...place(index, expectedVersion), action })
    expect(code(await advance(0, 'open-scoring', version))).toBe('STATE_REFUSED')
    expect(code(await advance(0, 'call', version - 1))).toBe('VERSION_CONFLICT')
    expect(code(await advance(0, 'call', version))).toBe('ok')
    expect(code(await advance(1, 'call', await turnVersion(1)))).toBe('TURN_BUSY')
  })

  it('goes straight to scoring where the rules have no answers', async () => {
    hall = await testHall(db, { projects: 1, judges: 3, rubric: { times: { pitch: 300, answer: 0 } } })
    await advanceTo(hall, 'pitching')
    expect((await live()).next).toMatchObject({ action: 'open-scoring' })
    await advanceTo(hall, 'scoring')
    expect((await live()).current).toMatchObject({ stage: 'scoring', timer: null })
  })

  it('is the hosts’ alone: the notary looks on without buttons', async () => {
    const { next, may, current } = await live(hall.notary)
    expect([next, current, may]).toEqual([null, null, { drive: false, reveal: false }])
    const input = { ...place(0, 1), action: 'call' as const }
    for (const who of [hall.notary, hall.judges[0]!, hall.committee[0]])
      expect(code(await hall.world.ask(who, ['rounds', 'advance'], input))).toBe('FORBIDDEN')
  })

  it('needs an open session', async () => {
    hall = await testHall(db, { projects: 1, judges: 3, until: 'drawn' })
    const input = { ...place(0, await turnVersion(0)), action: 'call' as const }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'advance'], input))).toBe('STATE_REFUSED')
    expect((await live()).next).toBeNull()
  })
})

describe('the clock', () => {
  const timer = async (action: 'pause' | 'resume' | 'extend') => {
    const expectedVersion = await turnVersion(0)
    const extra =
      action === 'resume'
        ? {}
        : action === 'extend'
          ? { seconds: 60, reason: '设备故障' }
          : { reason: '设备故障' }
    return hall.world.ask(hall.contractor, ['rounds', 'timer'], {
      ...place(0, expectedVersion),
      action,
      ...extra,
    } as never)
  }

  it('starts with the minutes of the rules, stands still and goes on where it was', async () => {
    await advanceTo(hall, 'pitching')
    expect((await live()).current!.timer).toEqual({
      kind: 'pitch',
      startedAt: hall.world.now,
      seconds: 480,
      pausedAt: null,
    })
    hall.world.now = '2026-07-28T01:02:00.000Z'
    await timer('pause')
    hall.world.now = '2026-07-28T01:05:30.000Z'
    expect((await live()).current!.timer).toMatchObject({ pausedAt: '2026-07-28T01:02:00.000Z' })
    await timer('resume')
    expect((await live()).current!.timer).toEqual({
      kind: 'pitch',
      startedAt: '2026-07-28T01:03:30.000Z',
      seconds: 480,
      pausedAt: null,
    })
    await timer('extend')
    expect((await live()).current!.timer!.seconds).toBe(540)
    expect((await live()).current!.may).toMatchObject({ pause: true, resume: false, extend: true })
  })

  it('refuses what makes no sense now, and keeps reasons on record', async () => {
    expect(code(await timer('pause'))).toBe('STATE_REFUSED')
    await advanceTo(hall, 'answering')
    expect(code(await timer('resume'))).toBe('STATE_REFUSED')
    expect(code(await timer('pause'))).toBe('ok')
    expect(code(await timer('pause'))).toBe('STATE_REFUSED')
    const { rows } = await db.pool.query(
      `select detail from csc.audit where subject = $1 and operation = 'rounds.timer'`,
      [hall.session],
    )
    expect(rows.map(row => row.detail)).toMatchObject([{ action: 'pause', reason: '设备故障' }])
  })
})

describe('leaving the straight path', () => {
  it('skips a late project, goes on, and calls it later', async () => {
    await advanceTo(hall, 'called')
    expect(code(await act('skip', 0))).toBe('ok')
    expect((await live()).next).toMatchObject({ action: 'call', application: hall.projects[1] })
    expect(code(await act('resume', 0))).toBe('ok')
    expect((await live()).next).toMatchObject({ action: 'call', application: hall.projects[0] })
  })

  it('cannot skip a pitch that has begun, but can step back to it', async () => {
    await advanceTo(hall, 'pitching')
    expect(code(await act('skip', 0))).toBe('STATE_REFUSED')
    expect(code(await act('stepBack', 0))).toBe('ok')
    expect((await live()).current).toMatchObject({ stage: 'called', timer: null })
    expect(code(await act('skip', 0))).toBe('ok')
  })

  it('keeps cards that were received when scoring is stepped back and opened again', async () => {
    await advanceTo(hall, 'scoring')
    const [judge] = hall.judges
    await hall.world.get(judge!, ['judging', 'seal'], sealInput(hall, judge!, hall.projects[0]!, 8000))
    await act('stepBack', 0)
    await advanceTo(hall, 'scoring')
    expect((await live()).seats.map(seat => seat.state)).toEqual(['submitted', 'waiting', 'waiting'])
  })

  it('needs a reason in words', async () => {
    await advanceTo(hall, 'called')
    const input = { ...place(0, await turnVersion(0)), reason: ' ' }
    expect(code(await hall.world.ask(hall.contractor, ['rounds', 'skip'], input))).toBe('INPUT_INVALID')
  })
})

describe('the seats', () => {
  it('show who is there, who is scoring, who is lost, and who has submitted', async () => {
    await advanceTo(hall, 'scoring')
    const [first, second, third] = hall.judges
    const application = hall.projects[0]!
    const beat = (judge: typeof first, activity: 'seen' | 'scoring') =>
      hall.world.get(judge!, ['judging', 'heartbeat'], { session: hall.session, application, activity })
    await beat(first, 'seen')
    await beat(second, 'scoring')
    await hall.world.get(third!, ['judging', 'seal'], sealInput(hall, third!, application, 8000))
    expect((await live()).seats.map(seat => [seat.state, seat.lost])).toEqual([
      ['seen', false],
      ['scoring', false],
      ['submitted', false],
    ])
    hall.world.now = '2026-07-28T01:00:30.000Z'
    expect((await live()).seats.map(seat => seat.lost)).toEqual([false, false, false])
    hall.world.now = '2026-07-28T01:00:30.001Z'
    expect((await live()).seats.map(seat => seat.lost)).toEqual([true, true, false])
    expect((await live()).current).toMatchObject({ submitted: 1, expected: 3 })
  })

  it('tell the screens when a judge turns to another project, not at every beat', async () => {
    const [judge] = hall.judges
    const beat = async (application: string | null, activity: 'seen' | 'scoring') =>
      (
        await hall.world.get(judge!, ['judging', 'heartbeat'], {
          session: hall.session,
          application,
          activity,
        })
      ).feed
    const before = (await live()).feed
    const first = await beat(hall.projects[0]!, 'seen')
    expect(first).toBe(before + 1)
    expect(await beat(hall.projects[0]!, 'seen')).toBe(first)
    expect(await beat(hall.projects[0]!, 'scoring')).toBe(first + 1)
    expect(await beat(hall.projects[1]!, 'scoring')).toBe(first + 2)
    expect((await live()).feed).toBe(first + 2)
  })
})
