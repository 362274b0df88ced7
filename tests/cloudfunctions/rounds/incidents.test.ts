import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { byTwo } from '../../setup/two-people'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { projects: 2, judges: 5, rubric: { minCards: 4 } })
  await advanceTo(hall, 'scoring')
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const first = () => hall.projects[0]!
const seal = (seat: number, total: number, over = {}, id?: string) => {
  const judge = hall.judges[seat - 1]!
  return hall.world.ask(judge, ['judging', 'seal'], sealInput(hall, judge, first(), total, over), {
    requestId: id,
  })
}
const own = (seat: number) =>
  hall.world.get(hall.judges[seat - 1]!, ['judging', 'ownCard'], {
    session: hall.session,
    application: first(),
  })
const ask = (seat: number, version = 1) =>
  hall.world.ask(hall.judges[seat - 1]!, ['judging', 'askReturn'], {
    ...{ session: hall.session, application: first(), version, reason: '团队分打反了' },
  })
async function asked(seat: number) {
  const reply = await ask(seat)
  if (!reply.ok) throw new Error(reply.failure.code)
  return { act: 'reopen' as const, ask: reply.data.ask, reason: '评委申请' }
}
async function press(action: 'seal') {
  const { current } = await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })
  const place = { session: hall.session, application: first(), expectedVersion: current!.version }
  return hall.world.ask(hall.operator, ['rounds', 'advance'], { ...place, action })
}

describe('J5 退回', () => {
  it('takes a reason and two persons; the old version stays void, the values come back as a draft', async () => {
    await seal(3, 8600)
    const act = await asked(3)
    expect((await own(3)).ask).toMatchObject({ state: 'asked', reason: '团队分打反了' })
    expect((await own(3)).card!.state).toBe('submitted')
    expect(code(await byTwo(db, hall, act))).toBe('ok')
    const back = await own(3)
    expect(back.card).toMatchObject({ version: 1, state: 'voided', total: 8600 })
    expect(back.ask!.state).toBe('returned')
    const { commitment } = (
      await hall.world.get(hall.judges[2]!, ['judging', 'session'], { session: hall.session })
    ).turns[0]!.receipt!
    expect(code(await seal(3, 9000, { expectedVersion: 1, supersedes: commitment }))).toBe('ok')
    const { rows } = await db.pool.query(
      `select version, state from csc.scorecard where session_id = $1 and person_id = $2 order by version`,
      [hall.session, hall.judges[2]!.person],
    )
    expect(rows).toEqual([
      { version: 1, state: 'voided' },
      { version: 2, state: 'submitted' },
    ])
    const chain = verifyChain(nodeHashing, hall.session, await chainOf(db.database, hall.session))
    if (!chain.ok) throw new Error(chain.problem)
    const reopened = chain.entries.find(entry => entry.kind === 'score.reopen')!.data as {
      approvedBy: string[]
    }
    expect(reopened.approvedBy).toEqual([hall.contractor.person, hall.supervisor.person])
  })

  it('the trap: the answer lost after commit, the older replay arriving after the correction', async () => {
    const judge = hall.judges[0]!
    const [input, id] = [sealInput(hall, judge, first(), 7000), requestId()]
    const send = () => hall.world.ask(judge, ['judging', 'seal'], input, { requestId: id })
    await send()
    await byTwo(db, hall, await asked(1))
    expect(await send()).toMatchObject({
      ok: true,
      data: { replayed: true, current: { version: 1, state: 'voided' } },
    })
    const over = { expectedVersion: 1, supersedes: input.commitment }
    expect(code(await seal(1, 9000, over))).toBe('ok')
    expect(await send()).toMatchObject({
      ok: true,
      data: { replayed: true, version: 1, current: { version: 2, state: 'submitted' } },
    })
    expect(code(await seal(1, 7000))).not.toBe('ok')
    expect((await own(1)).card).toMatchObject({ version: 2, total: 9000 })
  })

  it('waiting, taken back, refused with the reason: the card stands', async () => {
    await seal(3, 8600)
    await ask(3)
    expect(code(await ask(3))).toBe('STATE_REFUSED')
    const place = { session: hall.session, application: first() }
    await hall.world.get(hall.judges[2]!, ['judging', 'withdrawReturn'], place)
    expect((await own(3)).ask!.state).toBe('withdrawn')
    hall.world.now = '2026-07-28T01:00:01.000Z'
    const act = await asked(3)
    const refuse = (who: TestHall['operator']) =>
      hall.world.ask(who, ['rounds', 'refuseReturn'], {
        session: hall.session,
        ask: act.ask,
        reason: '已核对无误',
      })
    expect(code(await refuse(hall.contractor))).toBe('FORBIDDEN')
    expect(code(await refuse(hall.operator))).toBe('ok')
    expect(await own(3)).toMatchObject({
      ask: { state: 'refused', answer: '已核对无误' },
      card: { state: 'submitted' },
    })
    hall.world.now = '2026-07-28T01:00:02.000Z'
    expect(code(await byTwo(db, hall, await asked(3)))).toBe('ok')
  })

  it('is the judge’s own: another judge, a stale version, somebody else’s request', async () => {
    await seal(3, 8600)
    expect(code(await ask(4))).toBe('STATE_REFUSED')
    expect(code(await ask(3, 2))).toBe('VERSION_CONFLICT')
    const outsider = await signedIn(db)
    const input = { session: hall.session, application: first(), version: 1, reason: '理由' }
    expect(code(await hall.world.ask(outsider, ['judging', 'askReturn'], input))).toBe('NOT_FOUND')
    expect(
      code(
        await hall.world.ask(outsider, ['judging', 'ownCard'], {
          session: hall.session,
          application: first(),
        }),
      ),
    ).toBe('NOT_FOUND')
    expect((await own(4)).card).toBeNull()
  })

  it('after the seal: neither asked for nor carried out, but told of arbitration', async () => {
    for (const seat of [1, 2, 3, 4, 5]) await seal(seat, 8000)
    const act = await asked(3)
    const put = await hall.world.get(hall.contractor, ['rounds', 'propose'], {
      session: hall.session,
      proposal: act,
    })
    expect(code(await press('seal'))).toBe('ok')
    const late = { session: hall.session, proposal: put.proposal, inputHash: put.inputHash }
    await db.pool.query('update csc.sign_in_session set confirmed_at = $1', [hall.world.now])
    expect(await hall.world.ask(hall.supervisor, ['rounds', 'confirmProposal'], late)).toMatchObject({
      failure: { message: '已封存，不能退回。如确有误，请会后申请仲裁。' },
    })
    expect(await ask(4)).toMatchObject({
      failure: { message: '已封存，不能退回。如确有误，请会后申请仲裁。' },
    })
    expect((await own(3)).mayAsk).toBe(false)
  })
})

describe('M4 异常处置', () => {
  const act = <T extends object>(rest: T) => ({ application: first(), reason: '现场情况', ...rest })

  it('absent above the minimum goes on; below it the hall pauses and says what next', async () => {
    for (const seat of [1, 2, 3]) await seal(seat, 8000)
    const one = await byTwo(db, hall, act({ act: 'absent' as const, number: 5 }))
    expect(one).toMatchObject({ ok: true, data: { outcome: expect.stringContaining('按评分标准继续') } })
    const two = await byTwo(db, hall, act({ act: 'absent' as const, number: 4 }))
    expect(two).toMatchObject({ ok: true, data: { outcome: expect.stringContaining('补抽专家') } })
    const live = await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })
    expect(live.screen.scene).toBe('pause')
    expect(live.next!.problem).toBe('有效评委3位，少于评分标准要求的4位')
  })

  it('late recusal voids the card and the seat is not counted', async () => {
    for (const seat of [1, 2, 3, 4, 5]) await seal(seat, 7000 + seat * 100)
    expect(
      code(await byTwo(db, hall, act({ act: 'recuse' as const, number: 5, relation: 'family' as const }))),
    ).toBe('ok')
    expect((await own(5)).card!.state).toBe('voided')
    await advanceTo(hall, 'revealed')
    const live = await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })
    expect(live.seats[4]).toMatchObject({ state: 'recused', value: { total: null } })
    expect(live.current!.score).toBe('72.50')
    expect(
      code(
        await byTwo(db, hall, act({ act: 'recuse' as const, number: 4, relation: 'other' as const })).catch(
          () => ({ ok: false, failure: { code: 'refused' } }),
        ),
      ),
    ).toBe('refused')
  })

  it('another phone is let in by the host; the one before only reads', async () => {
    const judge = hall.judges[1]!
    const second = { ...judge, token: `${'ab'.repeat(31)}01` }
    await db.pool.query(
      `insert into csc.sign_in_session (token_hash, person_id, created_at, last_seen_at, expires_at)
       values (encode(sha256($1::bytea), 'hex'), $2, '2026-01-01', '2026-01-01', '2026-12-31')`,
      [second.token, judge.person],
    )
    const beat = (who: typeof judge) =>
      hall.world.get(who, ['judging', 'heartbeat'], {
        session: hall.session,
        application: null,
        activity: 'seen',
      })
    const card = (who: typeof judge) =>
      hall.world.ask(who, ['judging', 'seal'], sealInput(hall, judge, first(), 8000))
    expect((await beat(judge)).elsewhere).toBe(false)
    const release = { act: 'rebind' as const, number: 2, reason: '手机摔坏' }
    await expect(byTwo(db, hall, release)).rejects.toThrow('没有新手机等待放行')
    expect((await beat(second)).elsewhere).toBe(true)
    expect(code(await card(second))).toBe('SEAT_ELSEWHERE')
    expect(code(await byTwo(db, hall, release))).toBe('ok')
    expect((await beat(second)).elsewhere).toBe(false)
    expect((await beat(judge)).elsewhere).toBe(true)
    expect(code(await card(judge))).toBe('SEAT_ELSEWHERE')
    expect(code(await card(second))).toBe('ok')
  })

  it('a late project is postponed once, a giving up stays; both rest on a written decision', async () => {
    const application = hall.projects[1]!
    const late = { act: 'postpone' as const, application, document: '专家委〔2026〕1号', reason: '迟到' }
    expect(code(await byTwo(db, hall, late))).toBe('ok')
    const version = async () =>
      (await hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })).turns[1]!.version
    const resume = async () =>
      hall.world.ask(hall.operator, ['rounds', 'resume'], {
        ...{ session: hall.session, application, expectedVersion: await version(), reason: '已到' },
      })
    expect(code(await resume())).toBe('ok')
    await expect(byTwo(db, hall, late)).rejects.toThrow('已延后过一次')
    expect(code(await byTwo(db, hall, { ...late, act: 'give-up' as const, document: '弃权书1号' }))).toBe(
      'ok',
    )
    expect(await resume()).toMatchObject({ failure: { message: '这个项目已记为弃权，不能恢复出场' } })
    const empty = { ...late, document: ' ' }
    expect(
      code(
        await hall.world.ask(hall.contractor, ['rounds', 'propose'], {
          session: hall.session,
          proposal: empty,
        }),
      ),
    ).toBe('INPUT_INVALID')
  })

  it('the backup host takes over by two persons; the screen stays paired, the first host waits', async () => {
    const backup = await signedIn(db, { name: '备用主控', grants: [{ role: 'contractor' }] })
    expect(code(await byTwo(db, hall, { act: 'take-over', reason: '主控离线' }, { first: backup }))).toBe(
      'ok',
    )
    for (const seat of [1, 2, 3, 4, 5]) await seal(seat, 8000)
    expect(await press('seal')).toMatchObject({
      failure: { message: expect.stringContaining('现在由备用主控主控') },
    })
    const { current } = await hall.world.get(backup, ['rounds', 'live'], { session: hall.session })
    const step = { session: hall.session, application: first(), expectedVersion: current!.version }
    expect(code(await hall.world.ask(backup, ['rounds', 'advance'], { ...step, action: 'seal' }))).toBe('ok')
  })
})
