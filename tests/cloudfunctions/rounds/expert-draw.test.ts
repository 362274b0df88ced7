import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { reportUnrevealedDraws } from '../../../cloudfunctions/timekeeper/report-unrevealed-draws'
import { drawnPlaces, drawProblem } from '../../../src/core/draw'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { admit, drawPanel, drawsOf, emptyPool, freeze, line } from '../../setup/experts'
import { type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { grantRole, signedIn } from '../../setup/people'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  await emptyPool(db)
  hall = await testHall(db, { until: 'created', judges: 1 })
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const reveal = (who: TestHall['operator'], draw: string, entropy = '482913') =>
  hall.world.ask(who, ['rounds', 'revealExpertDraw'], { session: hall.session, draw, entropy })
const entries = async () => {
  const { rows } = await db.pool.query('select body from csc.ledger where session = $1 order by seq', [
    hall.session,
  ])
  return rows.map(row => JSON.parse(row.body))
}
const redraw = (who: TestHall['operator'], draw: string, reason = '摇号设备故障') =>
  hall.world.ask(who, ['rounds', 'redrawExperts'], { session: hall.session, draw, reason })

describe('O7 专家抽取', () => {
  it('freezes pool and exclusions first, then follows from both halves of the seed, as anybody can recompute', async () => {
    await admit(
      hall,
      [1, 2, 3, 4, 5].map(n => line(n)),
    )
    await admit(hall, [line(6, '人工智能', { employer: '长治市演示项目1有限公司' }), line(7, '投资')])
    const committed = await freeze(hall)
    if (!committed.ok) throw new Error(committed.failure.code)
    const before = await drawsOf(hall)
    expect(before.draws[0]).toMatchObject({ state: 'committed', pool: 5, entropy: null, overdue: false })
    expect(before.draws[0]!.excluded).toMatchObject([{ name: '演示专家06', because: '与本场项目同单位' }])
    expect(before.draws[0]!.short).toBe(committed.data.short)
    expect(JSON.stringify(before)).not.toContain('serverSeed')
    expect(code(await reveal(hall.notary, committed.data.draw))).toBe('ok')
    const [commit, revealed, fixed] = await entries()
    expect([commit.kind, revealed.kind, fixed.kind]).toEqual(['draw.commit', 'draw.reveal', 'panel.fix'])
    expect(drawProblem(nodeHashing, commit.data, revealed.data)).toBeNull()
    expect(fixed.data.places).toEqual(drawnPlaces(commit.data, revealed.data.permutation))
    expect(JSON.stringify([commit, revealed, fixed])).not.toContain('演示专家')
    const view = await drawsOf(hall)
    expect(view.draws[0]!.places[0]!.serving.map(({ expert }) => expert)).toEqual(
      fixed.data.places[0].serving,
    )
    expect(view.draws[0]!.places[0]!.serving).toHaveLength(3)
    expect(view.toInvite).toBe(3)
    const names = view.draws[0]!.places.flatMap(({ serving, alternates }) => [...serving, ...alternates])
    expect(names.map(({ name }) => name)).not.toContain('演示专家06')
  })

  it('leaves out recusal units, members of the team, applicants and officers, each with its reason', async () => {
    await admit(hall, [
      ...[line(1), line(2)],
      line(11, '人工智能', { recusal: '别处、长治市演示项目2有限公司' }),
      ...[line(12), line(13), line(14)],
    ])
    const person = async (n: number) => (await signedIn(db, { phone: line(n).phone })).person
    await grantRole(db, await person(12), { role: 'contractor' })
    await db.pool.query('update csc.application set owner_id = $1 where id = $2', [
      await person(13),
      hall.projects[0],
    ])
    await db.pool.query(
      `insert into csc.team_member (application_id, position, name, core, on_certificate) values ($1, 90, '演示专家14', true, true)`,
      [hall.projects[1]],
    )
    const { excluded, fields } = await drawsOf(hall)
    expect(fields).toEqual([{ field: '人工智能', available: 2 }])
    expect(new Map(excluded.map(({ name, because }) => [name, because]))).toEqual(
      new Map([
        ['演示专家11', '本场项目是其回避单位'],
        ['演示专家12', '本届另有工作人员身份'],
        ['演示专家13', '是本场项目的申报人或成员'],
        ['演示专家14', '与本场项目成员同名，请先核实'],
      ]),
    )
  })

  it('too few candidates: says which field lacks how many', async () => {
    await admit(
      hall,
      [1, 2, 3, 4].map(n => line(n)),
    )
    expect(await freeze(hall, { want: 3, alternates: 2 })).toMatchObject({
      failure: {
        code: 'CANDIDATES_SHORT',
        message: '候选不足：“人工智能”要5人（含备选2人），可抽4人，差1人',
      },
    })
    expect(code(await freeze(hall, { want: 3, alternates: 1 }))).toBe('ok')
  })

  it('never serves more of one employer than allowed', async () => {
    await admit(
      hall,
      [1, 2, 3, 4].map(n => line(n, '人工智能', { employer: '演示大学' })),
    )
    await admit(hall, [line(5), line(6)])
    expect(code(await freeze(hall, { want: 3, perEmployer: 1 }))).toBe('ok')
    const { draws } = await drawsOf(hall)
    await hall.world.get(hall.notary, ['rounds', 'revealExpertDraw'], {
      ...{ session: hall.session, draw: draws[0]!.id, entropy: '000001' },
    })
    const [place] = (await drawsOf(hall)).draws[0]!.places
    expect(place!.serving.filter(({ employer }) => employer === '演示大学')).toHaveLength(1)
    expect(code(await freeze(hall, { want: 4, perEmployer: 1 }))).toBe('STATE_REFUSED')
  })

  it('is frozen once and drawn once; whoever froze it does not enter the digits', async () => {
    await admit(
      hall,
      [1, 2, 3, 4].map(n => line(n)),
    )
    const expectedVersion = await hall.version()
    const id = requestId()
    const input = {
      ...{ session: hall.session, expectedVersion },
      conditions: { fields: [{ field: '人工智能', want: 2 }], alternates: 1, perEmployer: null },
    }
    const commit = () =>
      hall.world.ask(hall.operator, ['rounds', 'commitExpertDraw'], input, { requestId: id })
    const first = await commit()
    if (!first.ok) throw new Error(first.failure.code)
    expect(await commit()).toMatchObject({ replayed: true, data: first.data })
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'commitExpertDraw'], input))).toBe(
      'VERSION_CONFLICT',
    )
    expect(code(await freeze(hall))).toBe('STATE_REFUSED')
    const { draw } = first.data
    expect(await reveal(hall.operator, draw)).toMatchObject({
      failure: { code: 'SECOND_PERSON', message: '锁定候选的人不能自己录入摇号，请公证员或另一位同事录入' },
    })
    for (const entropy of ['48291', '4829134', '48291a'])
      expect(code(await reveal(hall.approver, draw, entropy))).toBe('INPUT_INVALID')
    expect(code(await reveal(hall.approver, 'xdr_0000000000000000'))).toBe('NOT_FOUND')
    expect(code(await reveal(hall.approver, draw))).toBe('ok')
    expect(code(await reveal(hall.approver, draw, '482914'))).toBe('STATE_REFUSED')
    await expect(
      db.pool.query(`update csc.expert_draw set entropy = '000000' where id = $1`, [draw]),
    ).rejects.toThrow('committed and revealed once')
    await expect(db.pool.query(`update csc.expert_draw set want = 9 where id = $1`, [draw])).rejects.toThrow()
  })

  it('is not for the contractor, judges, committee, applicants; notary and supervisor look on without telephones', async () => {
    await admit(
      hall,
      [1, 2, 3, 4].map(n => line(n)),
    )
    const input = { session: hall.session }
    for (const person of [hall.contractor, hall.judges[0]!, hall.committee[0], await signedIn(db)])
      expect(code(await hall.world.ask(person, ['rounds', 'expertDraws'], input))).toBe('FORBIDDEN')
    const conditions = { fields: [{ field: '人工智能', want: 2 }], alternates: 0, perEmployer: null }
    const commit = { ...input, expectedVersion: await hall.version(), conditions }
    for (const person of [hall.contractor, hall.notary, hall.supervisor])
      expect(code(await hall.world.ask(person, ['rounds', 'commitExpertDraw'], commit))).toBe('FORBIDDEN')
    const draw = await drawPanel(hall, { want: 2 })
    for (const person of [hall.notary, hall.supervisor]) {
      expect((await drawsOf(hall, person)).may.act).toBe(false)
      expect(code(await redraw(person, draw))).toBe('FORBIDDEN')
    }
    const elsewhere = await signedIn(db, { grants: [{ role: 'notary', session: 'ses_0000000000000000' }] })
    expect(code(await hall.world.ask(elsewhere, ['rounds', 'expertDraws'], input))).toBe('NOT_FOUND')
  })

  it('a further attempt needs two people and a reason, and the first one stays on record', async () => {
    await admit(
      hall,
      [1, 2, 3, 4, 5].map(n => line(n)),
    )
    const draw = await drawPanel(hall)
    expect(code(await redraw(hall.operator, draw, ''))).toBe('INPUT_INVALID')
    expect(await redraw(hall.operator, draw)).toMatchObject({ data: { pending: true } })
    expect(await redraw(hall.operator, draw)).toMatchObject({ data: { pending: true } })
    expect((await drawsOf(hall)).draws[0]!.redraw).toEqual({ by: '经办', reason: '摇号设备故障', own: true })
    const second = await redraw(hall.approver, draw, '同意')
    if (!second.ok) throw new Error(second.failure.code)
    expect(second.data.pending).toBe(false)
    expect(code(await redraw(hall.approver, draw))).toBe('STATE_REFUSED')
    expect(code(await reveal(hall.notary, second.data.draw, '111111'))).toBe('ok')
    const { draws } = await drawsOf(hall)
    expect(draws.map(({ attempt, state, reason }) => [attempt, state, reason])).toEqual([
      [1, 'superseded', ''],
      [2, 'revealed', '摇号设备故障'],
    ])
    expect(draws[1]!.approvedBy).toEqual(['经办', '负责'])
    const commits = (await entries()).filter(({ kind }) => kind === 'draw.commit')
    expect(commits[1].data).toMatchObject({
      attempt: 2,
      reason: '摇号设备故障',
      drawId: commits[0].data.drawId,
    })
    expect(commits[1].data.approvedBy).toEqual([hall.operator.person, hall.approver.person])
  })

  it('a commitment without its reveal after ten minutes is shown and told, once', async () => {
    await admit(
      hall,
      [1, 2, 3, 4].map(n => line(n)),
    )
    expect(code(await freeze(hall))).toBe('ok')
    const told = async () => {
      const { rows } = await db.pool.query(
        `select person_id from csc.message where kind = 'draw-overdue' and link like $1`,
        [`%${hall.session}`],
      )
      return rows.map(row => row.person_id).sort()
    }
    const tick = (at: string) => reportUnrevealedDraws(db.database, new Date(at))
    await tick('2026-07-28T01:10:00.000Z')
    hall.world.now = '2026-07-28T01:10:00.000Z'
    expect((await drawsOf(hall)).draws[0]!.overdue).toBe(false)
    hall.world.now = '2026-07-28T01:10:00.001Z'
    expect((await drawsOf(hall)).draws[0]!.overdue).toBe(true)
    await tick('2026-07-28T01:11:00.000Z')
    await tick('2026-07-28T01:12:00.000Z')
    const officers = await told()
    expect(officers).toContain(hall.operator.person)
    expect(new Set(officers).size).toBe(officers.length)
  })

  it('a draw after the opening is refused', async () => {
    await admit(
      hall,
      [1, 2, 3, 4].map(n => line(n)),
    )
    await db.pool.query(`update csc.round_session set state = 'open' where id = $1`, [hall.session])
    expect(code(await freeze(hall))).toBe('STATE_REFUSED')
    expect((await drawsOf(hall)).problem).toBe('本场已经开始，评审组不能再调整')
  })
})
