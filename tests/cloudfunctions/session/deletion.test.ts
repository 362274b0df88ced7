import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { consentVersions } from '../../../src/contract/consents'
import {
  enterpriseForm,
  filledDraft,
  inventedIdentity,
  makerForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId, type World } from '../../setup/host'
import { putInState } from '../../setup/officers'
import { grantRole, type TestPerson } from '../../setup/people'
import { tickAt } from '../timekeeper/support'
import { accountWorld, later, signInBySms } from './support'

let db: FreshDatabase
let world: World
let phones = 13_700_000_000
const freshPhone = () => String(phones++)
const askedAt = '2026-07-01T02:00:00.000Z'
const due = '2026-07-08T02:00:00.000Z'
const justBefore = '2026-07-08T01:59:59.999Z'
beforeAll(async () => {
  db = await freshDatabase()
  world = accountWorld(db)
})
beforeEach(() => {
  world.now = askedAt
})
afterAll(() => db.drop())

const look = (who: TestPerson) => world.get(who, ['session', 'accountDeletion'], {})
const ask = (who: TestPerson, input: { leavesOpenOnes?: boolean } = {}, options = {}) =>
  world.ask(who, ['session', 'deleteMyAccount'], input, options)
const personRow = async (who: TestPerson) =>
  (await db.pool.query('select * from csc.person where id = $1', [who.person])).rows[0]
const agreed = async (who: TestPerson) =>
  world.get(who, ['session', 'consent'], { document: 'sensitive', version: consentVersions.sensitive })
/** Everything of the database that could still hold a word of this person. */
const everything = async () => {
  const tables = ['person', 'application', 'submission', 'team_member', 'message', 'outbox', 'audit']
  const rows = await Promise.all(tables.map(table => db.pool.query(`select * from csc.${table}`)))
  return JSON.stringify(rows.map(each => each.rows))
}

describe('A16 注销', () => {
  test('says beforehand what goes, what stays and why, and that there are seven days', async () => {
    const view = await look(await signInBySms(world, freshPhone()))
    expect(view).toMatchObject({ askedAt: null, dueAt: null, coolingDays: 7, blockedBecause: null, open: [] })
    expect(view.removed.join()).toContain('手机号')
    expect(view.kept.every(({ what, why }) => what !== '' && why !== '')).toBe(true)
    expect(view.kept.map(({ what }) => what).join()).not.toContain('获奖名单')
  })

  test('is carried out after seven days to the millisecond, not before; who signs in again is a new person', async () => {
    const phone = freshPhone()
    const who = await signInBySms(world, phone)
    const twice = { requestId: requestId() }
    expect(await ask(who, {}, twice)).toMatchObject({ data: { dueAt: due } })
    later(world, 5)
    expect(await ask(who, {}, twice)).toMatchObject({ data: { dueAt: due } })
    expect(await ask(who)).toMatchObject({ data: { dueAt: due } })
    expect(await look(who)).toMatchObject({ askedAt, dueAt: due })
    await tickAt(world.host, justBefore)
    expect((await personRow(who)).deleted_at).toBeNull()
    await tickAt(world.host, due)
    expect(await personRow(who)).toMatchObject({
      name: '',
      open_id: null,
      phone_sealed: null,
      phone_hmac: null,
      deleted_at: new Date(due),
    })
    world.now = due
    expect((await world.get(who, ['session', 'me'], {})).person).toBeNull()
    const again = await signInBySms(world, phone)
    expect(again.person).not.toBe(who.person)
    expect((await world.get(again, ['applications', 'mine'], {})).applications).toEqual([])
  })

  test('can be taken back until then, and asked for anew', async () => {
    const who = await signInBySms(world, freshPhone())
    await ask(who)
    await world.get(who, ['session', 'cancelDeletion'], {})
    expect(await look(who)).toMatchObject({ askedAt: null, dueAt: null })
    await tickAt(world.host, due)
    expect((await personRow(who)).deleted_at).toBeNull()
  })

  test('needs a sign-in or a code of the last ten minutes', async () => {
    const who = await signInBySms(world, freshPhone())
    later(world, 10)
    expect(await ask(who)).toMatchObject({ ok: true })
    await world.get(who, ['session', 'cancelDeletion'], {})
    later(world, 1)
    expect(await ask(who)).toMatchObject({ failure: { code: 'CONFIRM_NEEDED' } })
    expect((await look(who)).askedAt).toBeNull()
    expect(await world.ask(null, ['session', 'deleteMyAccount'], {})).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
  })

  test('open registrations are named with the way to withdraw them, and want a yes', async () => {
    const who = await signInBySms(world, freshPhone())
    const { application } = await submittedApplication(world, { who })
    const view = await look(who)
    expect(view.open).toEqual([
      {
        application,
        project: '长治演示机械有限公司的项目',
        stateLabel: '已提交，等待审核',
        consequence: expect.stringContaining('请先撤回'),
        link: `/apply/status/index?application=${application}`,
      },
    ])
    expect(await ask(who)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await ask(who, { leavesOpenOnes: true })).toMatchObject({ ok: true })
  })

  test('an official gives his role back first; one who was given a role meanwhile stays', async () => {
    const who = await signInBySms(world, freshPhone())
    await grantRole(db, who.person, { role: 'operator', validTo: '2026-07-09T00:00:00Z' })
    expect((await look(who)).blockedBecause).toContain('收回身份')
    expect(await ask(who)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    await db.pool.query('update csc.person set deletion_asked_at = $2 where id = $1', [who.person, askedAt])
    await tickAt(world.host, due)
    expect((await personRow(who)).deleted_at).toBeNull()
    await tickAt(world.host, '2026-07-09T00:00:00.000Z')
    expect((await personRow(who)).deleted_at).not.toBeNull()
  })

  test('takes contact, names and identity numbers out of drafts, registrations and submissions', async () => {
    const phone = freshPhone()
    const who = await signInBySms(world, phone)
    await agreed(who)
    const secret = inventedIdentity(77)
    const form = {
      ...makerForm([secret]),
      teamName: undefined,
      subject: 'individual',
      leader: '演示独名甲',
      contactName: '演示独名乙',
      contactPhone: '13611112222',
      members: [
        {
          id: 'm1',
          name: '演示独名丙',
          role: '研发',
          core: true,
          onCertificate: true,
          identity: secret,
        },
      ],
    }
    const kept = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined))
    const { application } = await filledDraft(world, who, { ...kept, projectName: '演示独名项目' })
    await filledDraft(world, who, {
      ...enterpriseForm(),
      contactName: '演示独名丁',
      projectName: '演示独名草稿',
    })
    const sealed = JSON.stringify(
      (await db.pool.query('select form from csc.application where id = $1', [application])).rows,
    )
    await db.pool.query(
      `insert into csc.submission (application_id, number, form, findings, submitted_at)
       select id, 1, form, '[]', $2 from csc.application where id = $1`,
      [application, askedAt],
    )
    await db.pool.query("update csc.application set state = 'rejected', submission = 1 where id = $1", [
      application,
    ])
    await db.pool.query(
      `insert into csc.message (id, person_id, edition, kind, title, body, created_at)
       values ($1, $2, 'changzhi-2026', 'notice', '演示独名信', '', $3)`,
      [newId('msg'), who.person, askedAt],
    )
    const ciphertext = /v1\.[\w-]+\.[\w-]+/.exec(sealed)![0]
    expect(await everything()).toContain(ciphertext)
    await ask(who)
    await tickAt(world.host, due)
    const left = await everything()
    for (const word of ['演示独名甲', '演示独名乙', '演示独名丙', '演示独名丁', '演示独名信', '演示独名草稿'])
      expect(left.includes(word), word).toBe(false)
    expect(left.includes(ciphertext)).toBe(false)
    expect(left.includes(`${secret.slice(-4)}"`)).toBe(false)
    // the project itself stays as the contest's record
    expect(left).toContain('演示独名项目')
  })

  test('leaves a published award as it was published, without its contact', async () => {
    const who = await signInBySms(world, freshPhone())
    const { application } = await submittedApplication(world, {
      who,
      form: { ...enterpriseForm('长治演示获奖有限公司'), contactName: '演示获奖联系人' },
    })
    await putInState(db, application, 'accepted', { kind: 'accept' })
    await db.pool.query(
      `insert into csc.team_member (application_id, position, name, core, on_certificate)
       values ($1, 9, '演示获奖成员', true, true)`,
      [application],
    )
    await db.pool.query(
      `insert into csc.award (edition, application_id, group_id, level, rank)
       values ('changzhi-2026', $1, 'enterprise', '一等奖', 1)`,
      [application],
    )
    await db.pool.query(
      `insert into csc.published_list (id, edition, kind, version, title, body, hash, published_by, published_at)
       values ($1, 'changzhi-2026', 'awards', 1, '获奖名单', '{"projects":["长治演示获奖有限公司"]}', 'x', 'per_x', $2)`,
      [newId('lst'), askedAt],
    )
    const view = await look(who)
    expect(view.open).toEqual([])
    expect(view.kept[0]!.what).toContain('获奖名单')
    await ask(who)
    await tickAt(world.host, due)
    const { rows } = await db.pool.query(
      `select l.body->'projects'->>0 as listed, m.name, a.subject_name, a.form ? 'contactName' as contact,
         (select bool_or(s.form ? 'contactPhone') from csc.submission s where s.application_id = a.id) as submitted
       from csc.published_list l, csc.application a join csc.team_member m on m.application_id = a.id
       where a.id = $1 and m.position = 9`,
      [application],
    )
    expect(rows[0]).toEqual({
      listed: '长治演示获奖有限公司',
      name: '演示获奖成员',
      subject_name: '长治演示获奖有限公司',
      contact: false,
      submitted: false,
    })
    expect(await everything()).not.toContain('演示获奖联系人')
  })

  test('a submission can lose its personal fields and nothing else', async () => {
    const who = await signInBySms(world, freshPhone())
    const { application } = await submittedApplication(world, { who })
    const change = (set: string) =>
      db.pool.query(`update csc.submission set ${set} where application_id = $1`, [application])
    await expect(change(`form = form || '{"projectName":"改过"}'`)).rejects.toThrow(/append-only/)
    await expect(change(`form = form - 'projectName'`)).rejects.toThrow(/append-only/)
    await expect(change(`findings = '[]'`)).rejects.toThrow(/append-only|permission/)
    await expect(
      db.pool.query('delete from csc.submission where application_id = $1', [application]),
    ).rejects.toThrow(/append-only|permission/)
    await change(`form = form - array['contactName', 'contactPhone']`)
  })
})
