import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { sealInput } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { closesAt, opensAt, scoreAll, type TestReview, testReview } from '../../setup/review'

let db: FreshDatabase
let review: TestReview

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const shift = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString()
const mine = async (of: TestReview, judge = of.judges[0]!) =>
  (await of.world.get(judge, ['judging', 'session'], { session: of.session })).turns
const readersOf = async (of: TestReview, application: string) =>
  (await of.view()).projects
    .find(each => each.application === application)!
    .readers.map(({ person }) => person)

describe('an online review is made', () => {
  beforeEach(async () => {
    review = await testReview(db, { until: 'created' })
  })
  const create = (over: object, who = review.operator) =>
    review.world.ask(who, ['rounds', 'createReview'], {
      ...{
        edition: 'changzhi-2026',
        round: 'preliminary',
        group: 'enterprise',
        name: '第二场',
        opensAt,
        closesAt,
      },
      ...{ applications: review.projects, ...over },
    })

  it('for a round marked from papers only, by officers only', async () => {
    expect(await create({ round: 'final' })).toMatchObject({
      failure: { details: { fields: [{ path: 'round' }] } },
    })
    expect(code(await create({}, review.contractor))).toBe('FORBIDDEN')
    expect(code(await create({ closesAt: opensAt }))).toBe('INPUT_INVALID')
    expect(code(await create({}))).toBe('FINALIST_REFUSED')
  })

  it('has no stage: no draw, no opening of a hall, no host', async () => {
    const { world, operator, session, version } = review
    const of = { session, expectedVersion: await version() }
    for (const operation of ['commitDraw', 'open'] as const)
      expect(await world.ask(operator, ['rounds', operation], of)).toMatchObject({
        failure: { code: 'STATE_REFUSED' },
      })
    expect(code(await world.ask(operator, ['rounds', 'live'], { session }))).toBe('STATE_REFUSED')
    const { code: shown } = await world.get(null, ['rounds', 'requestPairing'], {})
    expect(code(await world.ask(operator, ['rounds', 'pairScreen'], { session, code: shown }))).toBe(
      'STATE_REFUSED',
    )
    const other = await signedIn(db, { grants: [{ role: 'operator', edition: 'shanxi-2026' }] })
    expect(code(await world.ask(other, ['rounds', 'review'], { session }))).toBe('NOT_FOUND')
    expect(code(await world.ask(review.contractor, ['rounds', 'review'], { session }))).toBe('FORBIDDEN')
  })
})

describe('sharing out', () => {
  it('waits for every declaration, and says which field lacks how many', async () => {
    const early = await testReview(db, { until: 'created' })
    const ask = async (of: TestReview, perProject: number, fields: object[] = []) =>
      of.world.ask(of.operator, ['rounds', 'assignReview'], {
        ...{ session: of.session, expectedVersion: await of.version(), perProject },
        fields: fields as never,
      })
    expect(await ask(early, 2)).toMatchObject({ failure: { message: '还没有安排评委，请先安排席位' } })
    const ready = await testReview(db, { until: 'declared' })
    const [a, b] = ready.judges
    const fields = ready.judges.slice(1).map(({ person }) => ({ person, fields: ['新材料'] }))
    expect(await ask(ready, 2, fields)).toMatchObject({
      failure: { code: 'REVIEW_BLOCKED', message: '“高端装备”还差1位评委，涉及2个项目，请增加评委' },
    })
    expect(a && b && code(await ask(ready, 3))).toBe('ok')
    const { judges } = await ready.view()
    expect(judges.map(({ assigned }) => assigned)).toEqual([3, 3, 3, 3])
  })

  it('never gives a judge a project of his own unit or one he declared', async () => {
    const of = await testReview(db, { until: 'declared', employers: ['长治市演示项目1有限公司研究院'] })
    const { world, operator, session, judges, projects, version } = of
    await db.pool.query(
      `insert into csc.recusal (session_id, application_id, person_id, kind, code, at) values ($1, $2, $3, 'recused', 'service', now())`,
      [session, projects[1], judges[1]!.person],
    )
    await world.get(operator, ['rounds', 'assignReview'], {
      session,
      expectedVersion: await version(),
      perProject: 3,
    })
    expect(await readersOf(of, projects[0]!)).not.toContain(judges[0]!.person)
    expect(await readersOf(of, projects[1]!)).not.toContain(judges[1]!.person)
    const back = await world.ask(operator, ['rounds', 'reassign'], {
      ...{ session, expectedVersion: await version(), application: projects[0]!, reason: '调整' },
      ...{ from: judges[1]!.person, to: judges[0]!.person },
    })
    expect(back).toMatchObject({ failure: { details: { fields: [{ path: 'to' }] } } })
  })

  it('is changed by hand only with a reason, and a stale view is refused', async () => {
    const of = await testReview(db, { until: 'assigned' })
    const { world, operator, session, projects, judges, version } = of
    const readers = await readersOf(of, projects[0]!)
    const free = judges.find(({ person }) => !readers.includes(person))!
    const ask = async (over: object) =>
      world.ask(operator, ['rounds', 'reassign'], {
        ...{ session, expectedVersion: await version(), application: projects[0]!, reason: '工作量调整' },
        ...{ from: readers[0]!, to: free.person, ...over },
      })
    expect(code(await ask({ reason: ' ' }))).toBe('INPUT_INVALID')
    expect(code(await ask({ expectedVersion: 1 }))).toBe('VERSION_CONFLICT')
    expect(code(await ask({}))).toBe('ok')
    expect(await readersOf(of, projects[0]!)).toContain(free.person)
    expect((await of.view()).changes.map(({ reason }) => reason)).toEqual(['工作量调整', '工作量调整'])
  })

  it('is published only with approved rules and enough judges for every project', async () => {
    const of = await testReview(db, { until: 'assigned', perProject: 1 })
    const { world, operator, session, version } = of
    const publish = async () =>
      world.ask(operator, ['rounds', 'publishReview'], { session, expectedVersion: await version() })
    expect(await publish()).toMatchObject({ failure: { code: 'REVIEW_BLOCKED' } })
    await world.get(operator, ['rounds', 'assignReview'], {
      session,
      expectedVersion: await version(),
      perProject: 2,
    })
    expect(code(await publish())).toBe('ok')
  })
})

describe('judging online', () => {
  beforeEach(async () => {
    review = await testReview(db)
  })

  it('shows a judge his own projects only; another one is not there for him', async () => {
    const { world, session, projects, judges } = review
    const own = await mine(review)
    expect(own).toHaveLength(3)
    const foreign = projects.find(id => !own.some(turn => turn.application === id))!
    const asked = { session, application: foreign }
    expect(code(await world.ask(judges[0]!, ['judging', 'material'], asked))).toBe('NOT_FOUND')
    expect(
      code(
        await world.ask(judges[0]!, ['judging', 'material'], { ...asked, application: own[0]!.application }),
      ),
    ).toBe('ok')
    const card = sealInput(review, judges[0]!, foreign, 8000)
    expect(code(await world.ask(judges[0]!, ['judging', 'seal'], card))).toBe('NOT_FOUND')
  })

  it('takes cards from the first to the last instant, and refuses one millisecond outside', async () => {
    const { world, judges } = review
    const [turn, next] = await mine(review)
    const seal = (application: string, at: string) =>
      world.ask(judges[0]!, ['judging', 'seal'], sealInput(review, judges[0]!, application, 8000), { at })
    expect(code(await seal(turn!.application, shift(opensAt, -1)))).toBe('REVIEW_NOT_OPEN')
    expect(code(await seal(turn!.application, opensAt))).toBe('ok')
    expect(code(await seal(next!.application, shift(closesAt, 1)))).toBe('REVIEW_CLOSED')
    expect(code(await seal(next!.application, closesAt))).toBe('ok')
  })

  it('answers a replay after the end with the first receipt', async () => {
    const { world, judges } = review
    const [turn] = await mine(review)
    const input = sealInput(review, judges[0]!, turn!.application, 8000)
    const id = requestId()
    const first = await world.get(judges[0]!, ['judging', 'seal'], input, { requestId: id })
    const again = await world.get(judges[0]!, ['judging', 'seal'], input, {
      requestId: id,
      at: shift(closesAt, 9),
    })
    expect(again).toMatchObject({ commitment: first.commitment, seq: first.seq, replayed: true })
  })

  it('a refused card does not come in later under the same request', async () => {
    const { world, judges } = review
    const [turn] = await mine(review)
    const input = sealInput(review, judges[0]!, turn!.application, 8000)
    const id = requestId()
    const at = shift(closesAt, 1)
    expect(code(await world.ask(judges[0]!, ['judging', 'seal'], input, { requestId: id, at }))).toBe(
      'REVIEW_CLOSED',
    )
    expect(code(await world.ask(judges[0]!, ['judging', 'seal'], input, { requestId: id }))).toBe(
      'REVIEW_CLOSED',
    )
  })

  it('a recusal hands the project to the next judge, who is told', async () => {
    const { world, session, judges, entrants } = review
    const [turn] = await mine(review)
    const application = turn!.application
    const before = await readersOf(review, application)
    const next = judges.find(({ person }) => !before.includes(person))!
    await world.get(judges[0]!, ['judging', 'declareRecusals'], {
      ...{ session, answers: [{ application, relation: 'teaching' }] },
    })
    const after = await readersOf(review, application)
    expect(after).toContain(next.person)
    expect(after).not.toContain(judges[0]!.person)
    const told = await db.pool.query('select title, body from csc.message where person_id = $1', [
      next.person,
    ])
    expect(told.rows.map(row => row.title)).toContain('网评任务有增加')
    expect(JSON.stringify(told.rows)).not.toContain(entrants[0]!.id)
    const card = sealInput(review, judges[0]!, application, 8000)
    expect(code(await world.ask(judges[0]!, ['judging', 'seal'], card))).toBe('SEAT_RECUSED')
  })

  it('a judge whose card is in cannot be taken off; the end only moves later, with a reason', async () => {
    const { world, session, operator, judges, version } = review
    const [turn] = await mine(review)
    const { application } = turn!
    await world.get(judges[0]!, ['judging', 'seal'], sealInput(review, judges[0]!, application, 8000))
    const off = { session, application, from: judges[0]!.person, to: null, reason: '请假' }
    const reply = await world.ask(operator, ['rounds', 'reassign'], {
      ...off,
      expectedVersion: await version(),
    })
    expect(reply).toMatchObject({ failure: { message: '这位评委已提交评分，不能再撤下' } })
    const extend = async (to: string, reason = '两位评委出差') =>
      world.ask(operator, ['rounds', 'extendReview'], {
        session,
        expectedVersion: await version(),
        closesAt: to,
        reason,
      })
    expect(code(await extend(closesAt))).toBe('INPUT_INVALID')
    expect(code(await extend(shift(closesAt, 1), ''))).toBe('INPUT_INVALID')
    expect(code(await extend(shift(closesAt, 1)))).toBe('ok')
    const late = sealInput(review, judges[1]!, (await mine(review, judges[1]!))[0]!.application, 8000)
    expect(code(await world.ask(judges[1]!, ['judging', 'seal'], late, { at: shift(closesAt, 1) }))).toBe(
      'ok',
    )
  })

  it('no value of a card stands in any answer or in the chain before all cards are opened', async () => {
    const { world, session, operator, version } = review
    await scoreAll(review, () => 8765 - 15)
    const seen = JSON.stringify([
      await review.view(),
      await mine(review),
      await world.ask(review.committee[0], ['rounds', 'calibration'], { session }),
      (await db.pool.query('select body from csc.ledger where session = $1', [session])).rows,
      (await db.pool.query('select detail from csc.audit where subject = $1', [session])).rows,
    ])
    expect(seen).not.toContain('8750')
    const early = await testReview(db)
    const reveal = await early.world.ask(early.operator, ['rounds', 'revealReview'], {
      ...{ session: early.session, expectedVersion: await early.version() },
    })
    expect(reveal).toMatchObject({
      failure: { code: 'REVEAL_BLOCKED', message: '还差12份评分，交齐后才能开分' },
    })
    expect(
      code(
        await world.ask(operator, ['rounds', 'revealReview'], { session, expectedVersion: await version() }),
      ),
    ).toBe('ok')
  })

  it('a project that left is taken out with a reason and stops nobody', async () => {
    const { world, session, operator, projects, version } = review
    const out = async (reason: string) =>
      world.ask(operator, ['rounds', 'leaveOut'], {
        ...{ session, expectedVersion: await version(), application: projects[0]!, reason },
      })
    expect(code(await out(''))).toBe('INPUT_INVALID')
    expect(code(await out('申报人退赛'))).toBe('ok')
    const left = (await review.view()).projects.find(each => each.application === projects[0])
    expect(left!.stage).toBe('skipped')
  })
})
