import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../../src/contract/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant } from '../../setup/frozen-final'
import { type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { grantRole, signedIn } from '../../setup/people'

const edition = 'changzhi-2026'
let db: FreshDatabase

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const create = (hall: TestHall, over: Partial<Input<'rounds', 'createSession'>>) =>
  hall.world.ask(hall.operator, ['rounds', 'createSession'], {
    ...{ edition, round: 'final', group: 'enterprise', name: '第二场', venue: '演示会场', applications: [] },
    ...{ startsAt: '2026-07-28T06:00:00.000Z', ...over },
  })

describe('a new session', () => {
  it('takes accepted projects with official numbers and names each other with its reason', async () => {
    const hall = await testHall(db, { until: 'created', projects: 1 })
    const fit = await entrant(db, { projectName: '合格' })
    const numberless = await entrant(db, { projectName: '缺号', officialNumber: null })
    const waiting = await entrant(db, { projectName: '未审', state: 'submitted' })
    const other = await entrant(db, { projectName: '别组', group: 'startup' })
    const applications = [fit.id, numberless.id, waiting.id, other.id, hall.projects[0]!]
    const reply = await create(hall, { applications })
    if (reply.ok) throw new Error('let in')
    expect(reply.failure.code).toBe('FINALIST_REFUSED')
    expect(reply.failure.details?.refused).toEqual([
      { application: numberless.id, problem: '还没有官网报名号，请先补录' },
      { application: waiting.id, problem: '不是本组审核通过的报名，请核对' },
      { application: other.id, problem: '不是本组审核通过的报名，请核对' },
      { application: hall.projects[0], problem: '已在本轮场次“企业组决赛”里' },
    ])
    expect(code(await create(hall, { applications: [fit.id] }))).toBe('ok')
    expect(code(await create(hall, { applications: [fit.id], round: 'preliminary' }))).toBe('ok')
  })

  it('cannot take a project that another session takes at the same moment', async () => {
    const hall = await testHall(db, { until: 'created', projects: 1 })
    const wanted = await entrant(db, { projectName: '抢手' })
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => create(hall, { applications: [wanted.id] })),
    )
    expect(replies.map(code).sort()).toEqual([
      'FINALIST_REFUSED',
      'FINALIST_REFUSED',
      'FINALIST_REFUSED',
      'FINALIST_REFUSED',
      'ok',
    ])
  })

  it('is made once for one request id', async () => {
    const hall = await testHall(db, { until: 'created', projects: 1 })
    const { id } = await entrant(db, { projectName: '一次' })
    const input = {
      edition,
      round: 'final',
      group: 'enterprise',
      name: '场',
      venue: '厅',
      startsAt: '2026-07-28T06:00:00.000Z',
      applications: [id],
    }
    const options = { requestId: requestId() }
    const first = await hall.world.get(hall.operator, ['rounds', 'createSession'], input, options)
    expect(await hall.world.get(hall.operator, ['rounds', 'createSession'], input, options)).toEqual(first)
  })

  it('needs a round and a group the edition has', async () => {
    const hall = await testHall(db, { until: 'created', projects: 1 })
    for (const [over, path] of [
      [{ round: 'registration' }, 'round'],
      [{ group: 'maker' }, 'group'],
    ] as const) {
      const reply = await create(hall, { ...over, applications: [hall.projects[0]!] })
      expect(reply).toMatchObject({ failure: { details: { fields: [{ path }] } } })
    }
  })

  it('is not for applicants, judges, the contractor or another edition', async () => {
    const hall = await testHall(db, { until: 'created', projects: 1 })
    const input = {
      edition,
      round: 'final',
      group: 'enterprise',
      name: '场',
      venue: '厅',
      startsAt: '2026-07-28T06:00:00.000Z',
      applications: hall.projects,
    }
    const foreign = await signedIn(db, {
      grants: [{ role: 'operator', edition: 'shanxi-2026', unit: '140000' }],
    })
    const county = await signedIn(db, { grants: [{ role: 'operator', unit: '140404' }] })
    for (const person of [await signedIn(db), hall.judges[0]!, hall.contractor, foreign, county])
      expect(code(await hall.world.ask(person, ['rounds', 'createSession'], input))).toBe('FORBIDDEN')
  })
})

describe('the panel', () => {
  const seat = (hall: TestHall, people: { person: string }[]) =>
    hall.version().then(expectedVersion =>
      hall.world.ask(hall.operator, ['rounds', 'setPanel'], {
        ...{ session: hall.session, expectedVersion },
        seats: people.map(({ person }, index) => ({ number: index + 1, person })),
      }),
    )

  it('refuses by name who holds a clashing role, has applied, or is no judge', async () => {
    const hall = await testHall(db, { until: 'created', projects: 1, judges: 4 })
    const [good, clerk, applicant] = hall.judges
    await grantRole(db, clerk!.person, { role: 'notary' })
    const own = await entrant(db, { projectName: '自己的' })
    await db.pool.query('update csc.application set owner_id = $2 where id = $1', [own.id, applicant!.person])
    const reply = await seat(hall, [good!, clerk!, applicant!, hall.operator])
    if (reply.ok) throw new Error('seated')
    expect(reply.failure.code).toBe('ROLE_INCOMPATIBLE')
    expect(reply.failure.details?.refused).toEqual([
      { person: clerk!.person, problem: '同时是本届公证员，不能担任评委' },
      { person: applicant!.person, problem: '本届有自己的报名，不能担任评委' },
      { person: hall.operator.person, problem: '还没有本届评委身份，请先授权' },
    ])
    const { judges } = await hall.world.get(hall.operator, ['rounds', 'judges'], { edition })
    expect(judges.find(judge => judge.person === good!.person)?.problem).toBeNull()
    expect(code(await seat(hall, [good!, hall.judges[3]!]))).toBe('ok')
  })

  it('keeps what a judge who stays has declared, and asks a new one', async () => {
    const hall = await testHall(db, { until: 'declared', judges: 3 })
    const fresh = await signedIn(db, { name: '新评委', grants: [{ role: 'judge' }] })
    await seat(hall, [hall.judges[1]!, fresh])
    const { seats } = await hall.world.get(hall.operator, ['rounds', 'openingCheck'], {
      session: hall.session,
    })
    expect(seats.map(({ number, promised, declared }) => [number, promised, declared])).toEqual([
      [1, true, true],
      [2, false, false],
    ])
    const gone = await hall.world.ask(hall.judges[0]!, ['judging', 'session'], { session: hall.session })
    expect(code(gone)).toBe('NOT_FOUND')
  })

  it('is changed only from the version that was seen, and not after the opening', async () => {
    const hall = await testHall(db, { until: 'seated', judges: 3 })
    const seats = [{ number: 1, person: hall.judges[0]!.person }]
    const stale = await hall.world.ask(hall.operator, ['rounds', 'setPanel'], {
      session: hall.session,
      expectedVersion: 1,
      seats,
    })
    expect(stale).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: await hall.version() } },
    })
    const open = await testHall(db, { judges: 3 })
    expect(code(await seat(open, [open.judges[0]!]))).toBe('STATE_REFUSED')
  })
})

describe('the opening', () => {
  const check = async (hall: TestHall) => {
    const { items, mayOpen } = await hall.world.get(hall.contractor, ['rounds', 'openingCheck'], {
      session: hall.session,
    })
    return { red: items.filter(item => !item.ok).map(item => item.id), mayOpen, items }
  }
  const open = async (hall: TestHall) =>
    hall.world.ask(hall.operator, ['rounds', 'open'], {
      session: hall.session,
      expectedVersion: await hall.version(),
    })

  it('turns green item by item, and says what to do about the red ones', async () => {
    const created = await testHall(db, { until: 'created', judges: 3 })
    const before = await check(created)
    expect(before.red).toEqual(['rubric', 'panel', 'promises', 'recusals', 'check-in', 'draw', 'screen'])
    expect(before.mayOpen).toBe(false)
    expect((await check(await testHall(db, { until: 'seated', judges: 3 }))).red).toEqual([
      'promises',
      'recusals',
      'check-in',
      'draw',
      'screen',
    ])
    expect((await check(await testHall(db, { until: 'declared', judges: 3 }))).red).toEqual([
      'check-in',
      'draw',
      'screen',
    ])
    const drawn = await check(await testHall(db, { until: 'drawn', judges: 3 }))
    expect(drawn).toMatchObject({ red: ['check-in', 'screen'], mayOpen: true })
  })

  it('is refused without an approved rubric, and with a panel one short; one more passes', async () => {
    const hall = await testHall(db, { until: 'drawn', judges: 3, rubric: { minCards: 4 } })
    expect(await open(hall)).toMatchObject({
      failure: { code: 'OPENING_BLOCKED', message: '评审组3人，评分标准要求至少4人，请补齐席位' },
    })
    expect(code(await open(await testHall(db, { until: 'drawn', judges: 4, rubric: { minCards: 4 } })))).toBe(
      'ok',
    )
    await db.pool.query('update csc.round_session set rubric_id = null where id = $1', [hall.session])
    expect(code(await open(hall))).toBe('RUBRIC_NOT_APPROVED')
  })

  it('is refused where recusals leave a project too few judges', async () => {
    const hall = await testHall(db, { until: 'drawn', judges: 3, rubric: { minCards: 3 } })
    const answers = [{ application: hall.projects[0]!, relation: 'family' as const }]
    await hall.world.get(hall.judges[0]!, ['judging', 'declareRecusals'], { session: hall.session, answers })
    expect((await check(hall)).red).toContain('recusals')
    expect(code(await open(hall))).toBe('OPENING_BLOCKED')
  })

  it('takes only approved rules of its own edition', async () => {
    const hall = await testHall(db, { until: 'created' })
    const rubric = hall.rubricId
    const choose = async () =>
      code(
        await hall.world.ask(hall.operator, ['rounds', 'chooseRubric'], {
          session: hall.session,
          rubric,
          expectedVersion: await hall.version(),
        }),
      )
    for (const [column, value, expected] of [
      ['state', 'pending', 'RUBRIC_NOT_APPROVED'],
      ['edition', 'shanxi-2026', 'NOT_FOUND'],
    ]) {
      const kept = (
        await db.pool.query(`select ${column} as old from csc.rubric_version where id = $1`, [rubric])
      ).rows[0].old
      await db.pool.query(`update csc.rubric_version set ${column} = $2 where id = $1`, [rubric, value])
      expect(await choose()).toBe(expected)
      await db.pool.query(`update csc.rubric_version set ${column} = $2 where id = $1`, [rubric, kept])
    }
    expect(await choose()).toBe('ok')
  })

  it('fixes the rules in the chain before the session opens', async () => {
    const hall = await testHall(db, { judges: 3 })
    const { rows } = await db.pool.query('select body from csc.ledger where session = $1 order by seq', [
      hall.session,
    ])
    const entries = rows.map(row => JSON.parse(row.body))
    const kinds = entries.map(entry => entry.kind)
    expect(kinds).toEqual(['draw.commit', 'draw.reveal', 'order.fix', 'rules.fix', 'session.open'])
    expect(entries[3].data.signedBy.sort()).toEqual(hall.committee.map(member => member.person).sort())
    expect(entries[4].data.panel).toEqual(
      hall.judges.map((judge, index) => ({ seat: index + 1, judge: judge.person })),
    )
  })
})

describe('who sees a session', () => {
  it('a hall of another edition, or another hall than the one granted, is NOT_FOUND like a random one', async () => {
    const hall = await testHall(db, { until: 'created' })
    const other = await testHall(db, { until: 'created' })
    const foreign = await signedIn(db, {
      grants: [{ role: 'operator', edition: 'shanxi-2026', unit: '140000' }],
    })
    const usher = await signedIn(db, { grants: [{ role: 'contractor', session: other.session }] })
    for (const person of [foreign, usher])
      for (const session of [hall.session, 'ses_0000000000000000'])
        expect(code(await hall.world.ask(person, ['rounds', 'live'], { session }))).toBe('NOT_FOUND')
    expect(code(await hall.world.ask(usher, ['rounds', 'live'], { session: other.session }))).toBe('ok')
    const { sessions } = await hall.world.get(usher, ['rounds', 'sessions'], { edition })
    expect(sessions.map(({ id }) => id)).toEqual([other.session])
    expect(code(await hall.world.ask(await signedIn(db), ['rounds', 'sessions'], { edition }))).toBe(
      'FORBIDDEN',
    )
  })
})
