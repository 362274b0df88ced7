import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { operations as witnessing } from '../../../cloudfunctions/witnessing/operations'
import { verify } from '../../core/verifier-fixture'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { sealInput, type TestHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { scoredHall } from '../../setup/scored-hall'
import { applied, assigned, code, rule, threeMembers, viewOf } from './arbitration-world'

const operations = [...rounds, ...judging, ...results, ...witnessing]
const uphold = { outcome: 'uphold' } as const
const void3 = { outcome: 'void', seats: [3] } as const
const ruling = { reasons: '理由充分', decision: { ...void3, seats: [3] } }

let db: FreshDatabase
let hall: TestHall
let members: TestPerson[]
beforeAll(async () => {
  db = await freshDatabase()
  hall = await scoredHall(
    db,
    [
      [8000, 8100, 9900, 8300, 8200],
      [8250, 8250, 8250, 8250, 8250],
    ],
    { operations },
  )
  members = await threeMembers(db, hall)
}, 60_000)
afterAll(() => db.drop())

const stored = async () => {
  const { rows } = await db.pool.query(
    `select body from csc.ledger where session = $1 and body like '%"kind":"reveal"%' order by seq`,
    [hall.session],
  )
  const cards = await db.pool.query(
    'select person_id, application_id, revealed_card from csc.scorecard where session_id = $1 order by 1, 2',
    [hall.session],
  )
  return JSON.stringify([rows, cards.rows])
}
const ranks = async (world = hall) =>
  (await world.world.get(world.operator, ['rounds', 'ranking'], { session: world.session })).rows.map(
    row => [row.application, row.rank, row.score] as const,
  )

describe('who may ask for an arbitration', () => {
  it('an official, the supervisor, a judge about his own card; nobody else learns that the session exists', async () => {
    const { world, session, projects } = hall
    const ask = (who: TestPerson, over: object = {}) =>
      world.ask(who, ['rounds', 'openArbitration'], {
        ...{ session, application: projects[1]!, grounds: '分数录入有误', source: 'judge' as const, ...over },
      })
    const stranger = await signedIn(db)
    for (const who of [stranger, hall.contractor, hall.notary, members[0]!])
      expect(code(await ask(who))).toBe('NOT_FOUND')
    expect(code(await ask(hall.judges[0]!, { seat: 2 }))).toBe('INPUT_INVALID')
    expect(code(await ask(hall.judges[0]!, { source: 'applicant' }))).toBe('INPUT_INVALID')
    expect(code(await ask(hall.judges[0]!, { grounds: '  ' }))).toBe('INPUT_INVALID')
    expect(code(await ask(hall.operator, { application: 'app_0000000000000000' }))).toBe('INPUT_INVALID')
    const id = requestId()
    const place = { session, application: projects[1]!, grounds: '录错了一项', source: 'judge' as const }
    const first = await world.ask(hall.judges[1]!, ['rounds', 'openArbitration'], place, { requestId: id })
    const again = await world.ask(hall.judges[1]!, ['rounds', 'openArbitration'], place, { requestId: id })
    expect(again).toMatchObject({ ...first, replayed: true })
    expect(code(first)).toBe('ok')
    expect(await ask(hall.supervisor, { source: 'supervision' })).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '这个项目已经在仲裁，请等待裁决' },
    })
    const { arbitrations } = await world.get(hall.supervisor, ['rounds', 'arbitrations'], { session })
    expect(arbitrations).toMatchObject([{ seat: 2, sourceName: '评委', stateName: '待指派委员' }])
    expect(code(await world.ask(hall.judges[1]!, ['rounds', 'arbitrations'], { session }))).toBe('FORBIDDEN')
  })

  it('not before the reveal', async () => {
    const fresh = await scoredHall(db, [[8000, 8100, 8200]], { leaveOpen: true, operations })
    const ask = { grounds: '理由', source: 'officer' as const, session: fresh.session }
    await db.pool.query(`update csc.turn set stage = 'sealed' where session_id = $1`, [fresh.session])
    const place = { ...ask, application: fresh.projects[0]! }
    expect(code(await fresh.world.ask(fresh.operator, ['rounds', 'openArbitration'], place))).toBe(
      'STATE_REFUSED',
    )
  })
})

describe('the ruling', () => {
  let arbitration: string

  it('is given to three or more members who need not stand aside', async () => {
    const { world, session, operator, projects } = hall
    const opened = await world.get(operator, ['rounds', 'openArbitration'], {
      ...{ session, application: projects[0]!, grounds: '三号席打分超出常理', source: 'applicant' as const },
    })
    arbitration = opened.arbitration
    const assign = (people: readonly TestPerson[], over: object = {}, who = operator) =>
      world.ask(who, ['rounds', 'assignArbitration'], {
        ...{ session, arbitration, expectedVersion: 1, members: people.map(({ person }) => person), ...over },
      })
    expect(code(await assign(members.slice(0, 2)))).toBe('INPUT_INVALID')
    expect(code(await assign([...members.slice(0, 2), members[0]!]))).toBe('INPUT_INVALID')
    expect(code(await assign([...members.slice(0, 2), hall.supervisor]))).toBe('INPUT_INVALID')
    expect(code(await assign(members, {}, hall.contractor))).toBe('FORBIDDEN')
    expect(code(await assign(members, {}, hall.supervisor))).toBe('FORBIDDEN')
    expect(code(await assign(members, { expectedVersion: 7 }))).toBe('VERSION_CONFLICT')
    expect(code(await assign(members, { arbitration: 'arb_0000000000000000' }))).toBe('NOT_FOUND')
    await db.pool.query(
      `insert into csc.role_grant select 'grt_judgecommittee1', $1, 'committee', '140400', 'changzhi-2026', null, '2026-01-01', '2026-12-31'`,
      [hall.judges[0]!.person],
    )
    expect(await assign([...members.slice(0, 2), hall.judges[0]!])).toMatchObject({
      failure: { details: { fields: [{ message: '评委1是本场评委，应当回避，请换一位委员' }] } },
    })
    expect(code(await assign(members))).toBe('ok')
    expect(await viewOf(hall, arbitration)).toMatchObject({ state: 'assigned', version: 2 })
  })

  it('is signed by each member once, unseen by the others, with reasons; on paper only with a scan', async () => {
    const { world, session } = hall
    const sign = (who: TestPerson, over: object = {}) =>
      world.ask(who, ['rounds', 'signRuling'], { session, arbitration, ...ruling, ...over })
    expect(code(await sign(hall.approver))).toBe('FORBIDDEN')
    expect(code(await sign(hall.supervisor))).toBe('FORBIDDEN')
    expect(code(await sign(members[0]!, { reasons: '' }))).toBe('INPUT_INVALID')
    expect(code(await sign(members[0]!, { decision: { outcome: 'void', seats: [9] } }))).toBe('INPUT_INVALID')
    expect(code(await sign(members[0]!))).toBe('ok')
    expect(code(await sign(members[0]!, { decision: uphold }))).toBe('STATE_REFUSED')
    const seen = await viewOf(hall, arbitration, members[1]!)
    expect(seen.members.map(({ signed, decision, reasons }) => [signed, decision, reasons])).toEqual([
      [true, null, null],
      [false, null, null],
      [false, null, null],
    ])
    expect(seen.may.sign).toBe(true)
    expect(code(await sign(members[1]!, { decision: uphold }))).toBe('ok')
    const onPaper = { member: members[2]!.person }
    expect(code(await sign(members[1]!, { ...onPaper, scan: '裁决书1' }))).toBe('FORBIDDEN')
    expect(code(await sign(hall.operator, onPaper))).toBe('INPUT_INVALID')
    expect(code(await sign(hall.operator, { ...onPaper, scan: '裁决书第1号扫描件' }))).toBe('ok')
    expect(await viewOf(hall, arbitration)).toMatchObject({
      state: 'ruled',
      decisionText: '作废3号席的评分表，按其余评分表重新计算',
      rulingHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      members: [{ decision: void3 }, { decision: uphold }, { scan: '裁决书第1号扫描件' }],
    })
  })

  it('stays as it was signed: the database refuses another word', async () => {
    for (const change of [
      `update csc.arbitration set ruling = '{}' where id = '${arbitration}'`,
      `update csc.arbitration_vote set reasons = '' where arbitration_id = '${arbitration}'`,
      `delete from csc.arbitration_vote where arbitration_id = '${arbitration}'`,
      `delete from csc.arbitration where id = '${arbitration}'`,
      `update csc.scorecard set revealed_card = '{}' where session_id = '${hall.session}'`,
    ])
      await expect(db.pool.query(change)).rejects.toThrow()
  })

  it('shows 结果复核中 meanwhile, by the one record of a result under review', async () => {
    const { rows } = await db.pool.query(
      'select id from csc.result_review where application_id = $1 and closed_at is null',
      [hall.projects[0]],
    )
    expect(rows).toHaveLength(1)
    const close = await hall.world.ask(hall.approver, ['results', 'closeReview'], {
      ...{ edition: 'changzhi-2026', review: rows[0].id, conclusion: '维持' },
    })
    expect(close).toMatchObject({ failure: { message: '这项复核由仲裁裁决结束，请到仲裁页处理' } })
    const { arbitrations } = await hall.world.get(hall.operator, ['rounds', 'ranking'], {
      session: hall.session,
    })
    expect(arbitrations).toEqual({ open: 2, all: 2 })
  })

  it('is applied by two persons and never changes what was revealed; product and verifier agree', async () => {
    const { world, session } = hall
    const before = await stored()
    expect(await ranks()).toMatchObject([
      [hall.projects[1], 1, '82.50'],
      [hall.projects[0], 2, '82.00'],
    ])
    const apply = async (who: TestPerson, version?: number) =>
      world.ask(who, ['rounds', 'applyRuling'], {
        ...{ session, arbitration },
        expectedVersion: version ?? (await viewOf(hall, arbitration)).version,
      })
    for (const who of [hall.contractor, hall.supervisor, members[0]!])
      expect(code(await apply(who))).toBe('FORBIDDEN')
    expect(code(await apply(hall.operator, 1))).toBe('VERSION_CONFLICT')
    expect(await apply(hall.operator)).toMatchObject({ ok: true, data: { pending: true } })
    expect((await ranks())[1]).toEqual([hall.projects[0], 2, '82.00'])
    expect(code(await apply(hall.operator))).toBe('SECOND_PERSON')
    expect(await apply(hall.approver)).toMatchObject({ ok: true, data: { pending: false } })
    expect(code(await apply(hall.approver))).toBe('STATE_REFUSED')
    expect(await stored()).toBe(before)
    expect(await ranks()).toMatchObject([
      [hall.projects[1], 1, '82.50'],
      [hall.projects[0], 2, '81.50'],
    ])
    const { rows } = await world.get(hall.operator, ['rounds', 'ranking'], { session })
    expect(rows[1]!.cards[2]).toEqual({ number: 3, total: null, dropped: null, absent: null, voided: 9900 })
    const { turns } = await world.get(hall.notary, ['witnessing', 'session'], { session })
    expect(turns.map(({ sealed, due }) => [sealed, due])).toEqual([
      [4, 4],
      [5, 5],
    ])
    const bundle = await world.get(hall.notary, ['rounds', 'exportBundle'], { session })
    expect(verify(Buffer.from(bundle.base64, 'base64'), [bundle.anchor])).toMatchObject({ code: 0 })
    expect(bundle.check.state).toBe('whole')
    const open = await db.pool.query(
      'select conclusion from csc.result_review where application_id = $1 and closed_at is not null',
      [hall.projects[0]],
    )
    expect(open.rows).toEqual([{ conclusion: '作废3号席的评分表，按其余评分表重新计算' }])
  })

  it('upholds by majority without any entry in the chain', async () => {
    const { world, session, projects } = hall
    const { arbitrations } = await world.get(hall.operator, ['rounds', 'arbitrations'], { session })
    const mine = arbitrations.find(each => each.application === projects[1])!
    await world.get(hall.operator, ['rounds', 'assignArbitration'], {
      ...{ session, arbitration: mine.id, expectedVersion: 1, members: members.map(each => each.person) },
    })
    const head = () => db.pool.query('select seq from csc.ledger_head where session = $1', [session])
    const { rows: before } = await head()
    const after = await rule(hall, mine.id, [
      [members[0]!, { outcome: 'void', seats: [2] }],
      [members[1]!, uphold],
      [members[2]!, uphold],
    ])
    expect(after).toMatchObject({ state: 'upheld', decisionText: '维持原结果' })
    expect((await head()).rows).toEqual(before)
  })

  it('waits for a further member when no decision has more than half', async () => {
    const { world, session } = hall
    const one = await assigned(hall, hall.projects[1]!, members)
    const split = await rule(hall, one, [
      [members[0]!, { outcome: 'void', seats: [1] }],
      [members[1]!, { outcome: 'void', seats: [2] }],
      [members[2]!, uphold],
    ])
    expect(split).toMatchObject({ state: 'assigned', decisionText: null })
    const fourth = await signedIn(db, { name: '委员丁', grants: [{ role: 'committee' }] })
    const assign = (people: readonly TestPerson[]) =>
      world.ask(hall.operator, ['rounds', 'assignArbitration'], {
        ...{ session, arbitration: one, expectedVersion: split.version },
        members: people.map(each => each.person),
      })
    expect(code(await assign([fourth, members[0]!, members[1]!]))).toBe('INPUT_INVALID')
    expect(code(await assign([...members, fourth]))).toBe('ok')
  })
})

it('applies before the freeze as well, and the freeze then ranks without the voided card', async () => {
  const fresh = await scoredHall(db, [[8000, 8100, 8200, 9000]], { leaveOpen: true, operations })
  const arbitration = await assigned(fresh, fresh.projects[0]!, members)
  const decision = { outcome: 'void' as const, seats: [4] }
  await rule(
    fresh,
    arbitration,
    members.map(member => [member, decision] as const),
  )
  await applied(fresh, arbitration)
  expect((await ranks(fresh))[0]![2]).toBe('81.00')
  const late = sealInput(fresh, fresh.judges[3]!, fresh.projects[0]!, 100, { expectedVersion: 1 })
  expect(code(await fresh.world.ask(fresh.judges[3]!, ['judging', 'seal'], late))).toBe('ALREADY_REVEALED')
})

it('a tie that a ruling makes after the freeze is decided on record, and the verifier follows it', async () => {
  const fresh = await scoredHall(
    db,
    [
      [8000, 8100, 8200, 8600],
      [8000, 8100, 8200, 8250],
    ],
    { operations },
  )
  const arbitration = await assigned(fresh, fresh.projects[0]!, members)
  await rule(
    fresh,
    arbitration,
    members.map(member => [member, { outcome: 'void', seats: [4] }] as const),
  )
  await applied(fresh, arbitration)
  const other = await assigned(fresh, fresh.projects[1]!, members)
  await rule(
    fresh,
    other,
    members.map(member => [member, { outcome: 'void', seats: [4] }] as const),
  )
  await applied(fresh, other)
  const [a, b] = fresh.projects as [string, string]
  const decide = await fresh.world.ask(fresh.operator, ['rounds', 'decideTie'], {
    ...{ session: fresh.session, expectedVersion: await fresh.version(), step: 'judges-vote' },
    ...{ tiers: [[b], [a]], record: '合议记录2号' },
  })
  expect(code(decide)).toBe('ok')
  expect((await ranks(fresh)).map(([project]) => project)).toEqual([b, a])
  const bundle = await fresh.world.get(fresh.operator, ['rounds', 'exportBundle'], { session: fresh.session })
  expect(verify(Buffer.from(bundle.base64, 'base64'))).toMatchObject({ code: 0, findings: [] })
})
