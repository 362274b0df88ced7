import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, hand, sealInput, type TestHall, testHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'

let db: FreshDatabase
let hall: TestHall
let judge: TestPerson

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { until: 'seated', projects: 2, judges: 4 })
  judge = hall.judges[0]!
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const session = () => hall.world.get(judge, ['judging', 'session'], { session: hall.session })
const promise = (version = '2026-07-01') =>
  hall.world.ask(judge, ['judging', 'promise'], { session: hall.session, version })
type Relation = 'none' | 'employment' | 'service'
const declare = (...relations: [number, Relation][]) =>
  hall.world.ask(judge, ['judging', 'declareRecusals'], {
    session: hall.session,
    answers: relations.map(([index, relation]) => ({ application: hall.projects[index]!, relation })),
  })
const recuseEntries = async () => {
  const { rows } = await db.pool.query(
    `select body from csc.ledger where session = $1 and body like '%"kind":"recuse"%'`,
    [hall.session],
  )
  return rows.map(row => JSON.parse(row.body).data)
}

describe('the promise', () => {
  it('is given once, for the text that was read', async () => {
    const { promise: shown } = await session()
    expect(shown.promisedAt).toBeNull()
    expect(shown.text.length).toBeGreaterThanOrEqual(3)
    expect(code(await promise('2025-01-01'))).toBe('INPUT_INVALID')
    const first = await promise(shown.version)
    hall.world.now = '2026-07-28T02:00:00.000Z'
    expect(await promise(shown.version)).toMatchObject({ ok: true, data: first.ok ? first.data : {} })
    expect((await session()).promise.promisedAt).toBe('2026-07-28T01:00:00.000Z')
  })
})

describe('the declaration of recusals', () => {
  it('names every project the first time', async () => {
    const partial = await declare([0, 'none'])
    expect(partial).toMatchObject({
      failure: { details: { fields: [{ path: 'answers', message: '还有1个项目没有选，请逐个选择' }] } },
    })
    expect((await session()).declaredAt).toBeNull()
    expect(await declare([0, 'none'], [1, 'employment'])).toMatchObject({ ok: true, data: { recused: 1 } })
    expect((await session()).turns.map(turn => [turn.application, turn.relation]).sort()).toEqual(
      [
        [hall.projects[0], 'none'],
        [hall.projects[1], 'employment'],
      ].sort(),
    )
    expect(await recuseEntries()).toEqual([
      { judge: judge.person, project: hall.projects[1], code: 'employment' },
    ])
  })

  it('may add one later, never take one back, and enters the chain once', async () => {
    await declare([0, 'none'], [1, 'employment'])
    await declare([1, 'none'])
    expect(code(await declare([0, 'service']))).toBe('ok')
    expect(code(await declare([0, 'service']))).toBe('ok')
    expect(await recuseEntries()).toHaveLength(2)
    expect((await session()).turns.map(turn => turn.state)).toEqual(['recused', 'recused'])
  })

  it('refuses projects of another session, and a project whose card is in', async () => {
    const other = await testHall(db, { until: 'created' })
    const foreign = await hall.world.ask(judge, ['judging', 'declareRecusals'], {
      session: hall.session,
      answers: [{ application: other.projects[0]!, relation: 'none' }],
    })
    expect(foreign).toMatchObject({ failure: { details: { fields: [{ path: 'answers.0.application' }] } } })
    hall = await testHall(db, { projects: 2, judges: 4 })
    judge = hall.judges[0]!
    await advanceTo(hall, 'scoring')
    await hall.world.get(judge, ['judging', 'seal'], sealInput(hall, judge, hall.projects[0]!, 8000))
    expect(code(await declare([0, 'service']))).toBe('STATE_REFUSED')
    expect(code(await declare([1, 'service']))).toBe('ok')
  })
})

describe('the material of a project', () => {
  const read = (index: number) =>
    hall.world.ask(judge, ['judging', 'material'], {
      session: hall.session,
      application: hall.projects[index]!,
    })

  it('opens after promise and declaration, but not for whom stands aside', async () => {
    expect(code(await read(0))).toBe('PROMISE_MISSING')
    await promise()
    expect(code(await read(0))).toBe('RECUSALS_MISSING')
    await declare([0, 'none'], [1, 'employment'])
    expect(code(await read(1))).toBe('SEAT_RECUSED')
    expect(code(await read(0))).toBe('ok')
  })

  it('holds what judges need, and no telephone, identity or company figures', async () => {
    await promise()
    await declare([0, 'none'], [1, 'none'])
    const form = {
      ...{
        group: 'enterprise',
        subject: 'company',
        projectName: '演示',
        summary: '一种演示用的装置',
        stage: '中试',
      },
      ...{
        contactPhone: '13912345678',
        contactName: '联系人某',
        revenue: '123456789',
        headcount: '345',
        companyCode: '91140400MA0ABCDE1F',
      },
      legalRepresentative: '法人某',
    }
    await db.pool.query('update csc.application set form = $2 where id = $1', [
      hall.projects[0],
      JSON.stringify(form),
    ])
    const reply = await read(0)
    if (!reply.ok) throw new Error(reply.failure.code)
    const text = JSON.stringify(reply.data)
    expect(text).toContain('一种演示用的装置')
    for (const secret of ['13912345678', '联系人某', '123456789', '345', '91140400MA0ABCDE1F', '法人某'])
      expect(text).not.toContain(secret)
    expect(reply.data.watermark).toBe('评委1 1号席 仅供评审')
  })

  it('of a project that is not in the session does not exist', async () => {
    await promise()
    await declare([0, 'none'], [1, 'none'])
    const other = await testHall(db, { until: 'created' })
    for (const application of [other.projects[0]!, 'app_0000000000000000'])
      expect(
        code(await hall.world.ask(judge, ['judging', 'material'], { session: hall.session, application })),
      ).toBe('NOT_FOUND')
  })
})

describe('the draft', () => {
  const save = (expectedVersion: number, value: number | null) =>
    hall.world.ask(judge, ['judging', 'saveDraft'], {
      ...{ session: hall.session, application: hall.projects[0]!, expectedVersion, note: '' },
      criteria: [['innovation', value]],
    })
  const read = (who: TestPerson) =>
    hall.world.get(who, ['judging', 'draft'], { session: hall.session, application: hall.projects[0]! })

  it('is kept for its judge, version by version', async () => {
    expect(await save(0, 3000)).toMatchObject({ ok: true, data: { version: 1 } })
    expect(await save(1, null)).toMatchObject({ ok: true, data: { version: 2 } })
    expect(await read(judge)).toMatchObject({
      version: 2,
      criteria: [['innovation', null]],
      savedAt: hall.world.now,
    })
    expect(await read(hall.judges[1]!)).toMatchObject({ version: 0, criteria: [] })
  })

  it('refuses an older device, but takes the same again after a lost answer', async () => {
    await save(0, 3000)
    expect(await save(0, 3000)).toMatchObject({ ok: true, data: { version: 1 } })
    expect(await save(0, 2000)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 1 } },
    })
  })
})

describe('a session one has no seat in', () => {
  it('answers every operation like one that does not exist', async () => {
    const stranger = await signedIn(db, { grants: [{ role: 'judge' }] })
    const application = hall.projects[0]!
    const ask = async (id: string) =>
      Promise.all([
        hall.world.ask(stranger, ['judging', 'session'], { session: id }),
        hall.world.ask(stranger, ['judging', 'promise'], { session: id, version: '2026-07-01' }),
        hall.world.ask(stranger, ['judging', 'declareRecusals'], {
          session: id,
          answers: [{ application, relation: 'none' }],
        }),
        hall.world.ask(stranger, ['judging', 'material'], { session: id, application }),
        hall.world.ask(stranger, ['judging', 'draft'], { session: id, application }),
        hall.world.ask(stranger, ['judging', 'saveDraft'], {
          session: id,
          application,
          expectedVersion: 0,
          criteria: [],
          note: '',
        }),
        hall.world.ask(stranger, ['judging', 'heartbeat'], {
          session: id,
          application: null,
          activity: 'seen',
        }),
        hall.world.ask(stranger, ['judging', 'receipts'], { session: id }),
        hall.world.ask(stranger, ['judging', 'sheet'], { session: id }),
        hall.world.ask(stranger, ['judging', 'sign'], {
          session: id,
          sheetHash: 'a'.repeat(64),
          signature: hand,
        }),
      ])
    const bodies = (replies: Awaited<ReturnType<typeof ask>>) =>
      replies.map(reply => (reply.ok ? 'ok' : { ...reply.failure, traceId: '' }))
    const foreign = bodies(await ask(hall.session))
    expect(foreign).toEqual(bodies(await ask('ses_0000000000000000')))
    expect(new Set(foreign.map(body => (body === 'ok' ? 'ok' : (body as { code: string }).code)))).toEqual(
      new Set(['NOT_FOUND']),
    )
    const { sessions } = await hall.world.get(stranger, ['judging', 'mySessions'], {})
    expect(sessions).toEqual([])
  })

  it('is listed for whom has a seat', async () => {
    const { sessions } = await hall.world.get(judge, ['judging', 'mySessions'], {})
    expect(sessions).toMatchObject([
      {
        id: hall.session,
        seat: 1,
        projects: 2,
        submitted: 0,
        promised: false,
        roundName: '市级决赛',
        groupName: '企业组',
      },
    ])
  })
})
