import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/applications/operations'
import type { FieldValue, MemberEntry } from '../../../src/core/application-form/field'
import type { FieldId } from '../../../src/core/application-form/fields'
import {
  applicant,
  enterpriseForm,
  filledDraft,
  inventedIdentity,
  makerForm,
  submittedApplication,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { consents, signedIn, type TestPerson } from '../../setup/people'
import { testKeys } from '../../setup/test-host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

interface Device {
  who: TestPerson
  application: string
}
const patch = (field: FieldId, value: FieldValue | null, baseVersion: number) => ({
  field,
  value,
  baseVersion,
})
const save = (
  { who, application }: Device,
  patches: ReturnType<typeof patch>[],
  options: { since?: number; requestId?: string; at?: string } = {},
) => world.get(who, ['applications', 'save'], { application, patches, since: options.since }, options)
const read = ({ who, application }: Device) => world.get(who, ['applications', 'read'], { application })
describe('identity numbers', () => {
  const stored = async (application: string) =>
    (
      await db.pool.query(
        'select position, identity_sealed, identity_hmac, identity_last4 from csc.team_member where application_id = $1 order by position',
        [application],
      )
    ).rows
  const dump = async (application: string) => {
    const tables = ['application', 'submission', 'team_member', 'application_event', 'request', 'message']
    const texts = await Promise.all(
      tables.map(async table => JSON.stringify((await db.pool.query(`select * from csc.${table}`)).rows)),
    )
    expect(texts.join('')).toContain(application)
    return texts.join('')
  }
  const members = (form: { members?: unknown }) => form.members as MemberEntry[]

  test('are sealed, found by keyed hash, shown by the last four, and nowhere in clear', async () => {
    const number = inventedIdentity(11)
    const { who, application } = await submittedApplication(world, { form: makerForm([number]) })
    const [row] = await stored(application)
    expect(row.identity_last4).toBe(number.slice(-4))
    expect(row.identity_hmac).toBe(testKeys.hmac('identity', number))
    expect(testKeys.open(row.identity_sealed, `team_member|identity_sealed|${application}|0`)).toBe(number)
    expect(await dump(application)).not.toContain(number)
    const views = await Promise.all([
      read({ who, application }),
      world.get(who, ['applications', 'check'], { application }),
      world.get(who, ['applications', 'track'], { application }),
      world.get(who, ['applications', 'copyList'], { application }),
    ])
    expect(JSON.stringify(views)).not.toContain(number)
    expect(members(views[0].form)[0]).toMatchObject({ identityLast4: number.slice(-4) })
  })

  test('stay with their member when the list is reordered, shortened or renamed without typing them again', async () => {
    const who = await applicant(world)
    const numbers = [21, 22, 23].map(inventedIdentity)
    const { application } = await filledDraft(world, who, makerForm(numbers))
    const before = await read({ who, application })
    const [first, , third] = members(before.form)
    const version = before.fieldVersions.members?.version ?? 0
    await save({ who, application }, [patch('members', [{ ...third!, name: '新名字' }, first!], version)])
    const rows = await stored(application)
    expect(rows.map(row => row.identity_last4)).toEqual([numbers[2]!.slice(-4), numbers[0]!.slice(-4)])
    expect(testKeys.open(rows[0].identity_sealed, `team_member|identity_sealed|${application}|0`)).toBe(
      numbers[2],
    )
  })

  test('a wrong one is refused at its field; the rest of the list and the one held before stay', async () => {
    const who = await applicant(world)
    const number = inventedIdentity(31)
    const { application } = await filledDraft(world, who, makerForm([number]))
    const before = await read({ who, application })
    const [only] = members(before.form)
    const wrong = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`
    const reply = await save({ who, application }, [
      patch(
        'members',
        [{ ...only!, role: '换了分工', identity: wrong }],
        before.fieldVersions.members!.version,
      ),
    ])
    expect(reply.refused).toEqual([{ field: 'members', message: expect.stringContaining('校验位') }])
    expect(members((await read({ who, application })).form)[0]).toMatchObject({
      role: '换了分工',
      identityLast4: number.slice(-4),
    })
  })

  test('typed on two devices differently: a conflict, the first one stays', async () => {
    const who = await applicant(world)
    const { application } = await filledDraft(world, who, makerForm([inventedIdentity(41)]))
    const before = await read({ who, application })
    const [only] = members(before.form)
    const version = before.fieldVersions.members!.version
    const type = (order: number, base: number) =>
      save({ who, application }, [patch('members', [{ ...only!, identity: inventedIdentity(order) }], base)])
    expect((await type(42, version)).conflicts).toEqual([])
    const late = await type(43, version)
    expect(late.conflicts).toMatchObject([{ field: 'members' }])
    expect(JSON.stringify(late)).not.toContain(inventedIdentity(43))
    expect((await stored(application))[0].identity_last4).toBe(inventedIdentity(42).slice(-4))
    expect((await type(42, version)).conflicts).toEqual([])
  })

  test('two members with the same number are told', async () => {
    const who = await applicant(world)
    const twin = inventedIdentity(51)
    const { application } = await world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
    const patches = Object.entries(makerForm([twin, twin])).map(([field, value]) =>
      patch(field as FieldId, value as FieldValue, 0),
    )
    expect((await save({ who, application }, patches)).refused).toEqual([
      { field: 'members', message: '有两位成员的身份证号相同，请核对' },
    ])
  })

  test('without consent to their use none is kept', async () => {
    const who = await signedIn(db)
    const { application } = await world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
    const patches = Object.entries(makerForm([inventedIdentity(61)])).map(([field, value]) =>
      patch(field as FieldId, value as FieldValue, 0),
    )
    const reply = await save({ who, application }, patches)
    expect(reply.refused).toEqual([{ field: 'members', message: '请先同意证件号的用途说明，再填写身份证号' }])
    expect((await stored(application))[0]).toMatchObject({ identity_sealed: null, identity_hmac: null })
    expect((await read({ who, application })).sensitiveConsent).toBe(false)
  })

  test('consent to an older wording is not consent to this one', async () => {
    const who = await signedIn(db)
    await consents(db, who.person, '2020-01-01')
    const { application } = await world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
    expect((await read({ who, application })).sensitiveConsent).toBe(false)
    await consents(db, who.person)
    expect((await read({ who, application })).sensitiveConsent).toBe(true)
  })

  test('go when the applicant turns out to be one who is not asked for them, and are not handed in', async () => {
    const who = await applicant(world)
    const { application, version } = await filledDraft(world, who, makerForm([inventedIdentity(81)]))
    const patches = Object.entries(enterpriseForm()).map(([field, value]) =>
      patch(field as FieldId, value as FieldValue, 0),
    )
    const changed = await save({ who, application }, patches)
    const again = await save(
      { who, application },
      changed.conflicts.map(({ field, mine, theirVersion }) => patch(field, mine, theirVersion)),
    )
    expect(again.version).toBeGreaterThan(version)
    await world.get(who, ['applications', 'submit'], { application, expectedVersion: again.version })
    expect(await stored(application)).toEqual([])
    const { rows } = await db.pool.query('select form from csc.submission where application_id = $1', [
      application,
    ])
    expect(Object.keys(rows[0].form)).not.toContain('members')
    expect(rows[0].form).toMatchObject({ companyName: '长治演示机械有限公司' })
  })

  test('an enterprise is not asked for any, and none is taken', async () => {
    const who = await applicant(world)
    const { members: people } = makerForm([inventedIdentity(71)])
    const { application } = await filledDraft(world, who, { ...enterpriseForm(), members: people })
    expect((await stored(application))[0].identity_hmac).toBeNull()
  })
})
