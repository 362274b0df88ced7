import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import { submittedApplication } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { putInState } from '../../setup/officers'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

type Sent = Awaited<ReturnType<typeof submittedApplication>>
const track = ({ who, application }: Sent, at?: string) =>
  world.get(who, ['applications', 'track'], { application }, at ? { at } : {})
const versionOf = async (sent: Sent) => (await track(sent)).version

describe('withdrawing', () => {
  const withdraw = async (sent: Sent, at?: string) =>
    world.ask(
      sent.who,
      ['applications', 'withdraw'],
      { application: sent.application, expectedVersion: await versionOf(sent), reason: '改了主意' },
      at ? { at } : {},
    )

  test('before acceptance gives the draft back; it may be handed in again, as the next submission', async () => {
    const sent = await submittedApplication(world)
    expect((await track(sent)).withdraw).toEqual({
      allowed: true,
      consequence: '撤回后材料保留为草稿，7月10日前可再次提交。',
    })
    expect(await withdraw(sent, '2026-07-02T00:00:00Z')).toMatchObject({ ok: true, data: { state: 'draft' } })
    const again = await world.get(
      sent.who,
      ['applications', 'submit'],
      { application: sent.application, expectedVersion: await versionOf(sent) },
      { at: '2026-07-03T00:00:00Z' },
    )
    expect(again.submission).toBe(2)
    const view = await track(sent)
    expect(view.timeline.filter(step => step.state === 'done').map(step => step.title)).toEqual([
      '开始填写',
      '提交报名',
      '撤回报名',
      '提交报名',
    ])
    expect(view.submissions).toHaveLength(2)
  })

  test('after the deadline nobody is promised another submission', async () => {
    const sent = await submittedApplication(world)
    const late = '2026-07-11T00:00:00Z'
    expect((await track(sent, late)).withdraw.consequence).toBe(
      '撤回后材料保留为草稿；报名已截止，不能再次提交。',
    )
    await withdraw(sent, late)
    const reply = await world.ask(
      sent.who,
      ['applications', 'submit'],
      { application: sent.application, expectedVersion: await versionOf(sent) },
      { at: late },
    )
    expect(reply).toMatchObject({ failure: { code: 'EDITION_CLOSED' } })
  })

  test('after acceptance it means leaving the contest, for good', async () => {
    const sent = await submittedApplication(world)
    await putInState(db, sent.application, 'accepted', { kind: 'accept' })
    expect(await withdraw(sent)).toMatchObject({ ok: true, data: { state: 'withdrawn' } })
    expect(await withdraw(sent)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect((await track(sent)).headline).toBe('已退赛')
  })

  test('once on the running order only the secretariat can do it, with its telephone', async () => {
    const sent = await submittedApplication(world)
    await putInState(db, sent.application, 'accepted', { kind: 'accept' })
    await db.pool.query(
      `insert into csc.round_session (id, edition, round, group_id, name, state, version, sealing_key, created_at)
       values ('ses_0000000000000001', 'changzhi-2026', 'final', 'enterprise', '企业组决赛', 'planned', 1, '', '2026-07-15')`,
    )
    await db.pool.query(
      `insert into csc.turn (session_id, application_id, position, stage, version) values ('ses_0000000000000001', $1, 3, 'waiting', 1)`,
      [sent.application],
    )
    const reply = await withdraw(sent)
    expect(reply).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: expect.stringContaining('0355-3032370') },
    })
    expect((await track(sent)).stage).toMatchObject({ name: '企业组决赛', position: null })
    await db.pool.query(`update csc.round_session set state = 'drawn' where id = 'ses_0000000000000001'`)
    expect((await track(sent)).stage).toMatchObject({ position: 3 })
  })

  test('what an officer took up meanwhile is shown, not overwritten', async () => {
    const sent = await submittedApplication(world)
    const seen = await versionOf(sent)
    await putInState(db, sent.application, 'accepted', { kind: 'accept' })
    const reply = await world.ask(sent.who, ['applications', 'withdraw'], {
      application: sent.application,
      expectedVersion: seen,
    })
    expect(reply).toMatchObject({ failure: { code: 'VERSION_CONFLICT', details: { current: seen + 1 } } })
  })

  test.each([
    ['decomposed letters are taken as they are meant', 'e\u0301', true],
    ['what is no letter at all is refused with a sentence', 'a\uD800', false],
  ])('a reason in which %s', async (_name, reason, taken) => {
    const { who, application, version } = await submittedApplication(world)
    const reply = await world.ask(who, ['applications', 'withdraw'], {
      application,
      expectedVersion: version,
      reason,
    })
    expect(reply).toMatchObject(taken ? { ok: true } : { ok: false, failure: { code: 'INPUT_INVALID' } })
  })
})
