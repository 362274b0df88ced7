import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import { applicant, enterpriseForm, filledDraft } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld } from '../../setup/files'
import { signedIn, type TestPerson } from '../../setup/people'
import { samplePdf, samplePng } from '../../setup/sample-files'
import { testHost } from '../../setup/test-host'
import { tickAt } from '../timekeeper/support'

const edition = 'changzhi-2026'
let db: FreshDatabase
let world: FilesWorld
let officer: TestPerson
let pdf: Uint8Array
beforeAll(async () => {
  db = await freshDatabase()
  world = await filesWorld(db, screening)
  officer = await signedIn(db, { name: '王经办', grants: [{ role: 'operator' }] })
  pdf = await samplePdf()
})
afterAll(async () => {
  await world.close()
  await db.drop()
})

const plan = (bytes = pdf) => ({ slot: 'business-plan', name: '计划.pdf', bytes })
const draft = async () => {
  world.now = '2026-07-01T02:00:00.000Z'
  const who = await applicant(world)
  const { application } = await filledDraft(world, who, enterpriseForm())
  await world.tick(who, application)
  return { who, application }
}
const versionOf = async (who: TestPerson, application: string) =>
  (await world.get(who, ['applications', 'files'], { application })).version
const submitted = async () => {
  const { who, application } = await draft()
  const file = await world.upload(who, application, plan())
  const expectedVersion = await versionOf(who, application)
  await world.get(who, ['applications', 'submit'], { application, expectedVersion })
  return { who, application, file }
}
const review = (application: string, by = officer) =>
  world.get(by, ['screening', 'files'], { edition, application })
const giveBack = async (application: string, field: string) => {
  const { version } = await world.get(officer, ['screening', 'read'], { edition, application })
  return world.ask(officer, ['screening', 'returnForAmendment'], {
    ...{ edition, application, expectedVersion: version, dueAt: '2026-07-13T10:00:00.000Z' },
    items: [{ requirement: null, field, what: '请换一份', why: '看不清' }],
  })
}
const codeOf = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)

describe('a submission', () => {
  test('freezes the versions it hands in; afterwards nothing can be changed', async () => {
    const { who, application, file } = await submitted()
    expect(await world.get(who, ['applications', 'files'], { application })).toMatchObject({
      mayChange: false,
      lockedBecause: '已提交，正在等待审核；要修改请先撤回',
    })
    const target = { file: file.id, expectedVersion: file.version }
    expect(codeOf(await world.ask(who, ['applications', 'removeFile'], target))).toBe('STATE_REFUSED')
    expect(
      codeOf(
        await world.ask(who, ['applications', 'setFileVisibility'], { ...target, visibility: 'public' }),
      ),
    ).toBe('STATE_REFUSED')
    expect(
      codeOf(await world.ask(who, ['applications', 'beginUpload'], world.asked(application, plan()))),
    ).toBe('STATE_REFUSED')
    expect((await review(application)).files).toMatchObject([
      { id: file.id, slotName: '商业计划书', submitted: true, quarantined: null, why: null },
    ])
  })

  test('keeps what it handed in when the file is replaced and removed in an amendment', async () => {
    const { who, application, file } = await submitted()
    expect(codeOf(await giveBack(application, 'file:business-plan'))).toBe('ok')
    const other = world.asked(application, { slot: 'licence', name: '照.png', bytes: samplePng })
    expect(await world.ask(who, ['applications', 'beginUpload'], other)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '这类材料不在补正范围内，没有改动' },
    })
    const track = () => world.get(who, ['applications', 'track'], { application })
    expect((await track()).amendment?.items[0]).toMatchObject({
      ...{ field: null, fieldLabel: '商业计划书', slot: 'business-plan', changed: false },
    })
    world.now = '2026-07-02T02:00:00.000Z'
    const fresh = await world.upload(who, application, plan(await samplePdf(3)))
    expect((await track()).amendment?.items[0]?.changed).toBe(true)
    // not handed in yet: the office still sees the old one only
    expect((await review(application)).files.map(({ id }) => id)).toEqual([file.id])
    await world.get(who, ['applications', 'answerAmendment'], {
      ...{ application, expectedVersion: await versionOf(who, application), answers: [] },
    })
    expect((await review(application)).files.map(({ id, submitted }) => [id, submitted])).toEqual([
      [file.id, false],
      [fresh.id, true],
    ])
  })

  test('a return that names no paper opens none; ‘materials’ opens all; a field opens what proves it', async () => {
    const { who, application } = await submitted()
    expect(codeOf(await giveBack(application, 'file:nothing'))).toBe('INPUT_INVALID')
    expect(codeOf(await giveBack(application, 'contactName'))).toBe('ok')
    const open = async () => (await world.get(who, ['applications', 'files'], { application })).mayChange
    expect(await open()).toBe(false)
    await db.pool.query(`update csc.amendment set items = jsonb_set(items, '{0,field}', '"materials"')`)
    expect(await open()).toBe(true)
    await db.pool.query(`update csc.amendment set items = jsonb_set(items, '{0,field}', '"properties"')`)
    expect(await open()).toBe(true)
    world.now = '2026-07-13T10:00:00.001Z'
    expect(await open()).toBe(false)
  })
})

describe('who else sees it', () => {
  test('only its applicant changes it, at the version he saw; visibility is his', async () => {
    const { who, application } = await draft()
    const file = await world.upload(who, application, plan())
    const set = (expectedVersion: number, requestId?: string) =>
      world.ask(
        who,
        ['applications', 'setFileVisibility'],
        { file: file.id, visibility: 'public', expectedVersion },
        requestId ? { requestId } : {},
      )
    expect(await set(file.version - 1)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: file.version } },
    })
    const id = '01981d3c-7b2a-7c11-8f00-0123456789ab'
    const first = await set(file.version, id)
    expect(first).toMatchObject({ ok: true, data: { visibility: 'public', version: file.version + 1 } })
    expect(await set(file.version, id)).toMatchObject({ ok: true, replayed: true })
    expect(codeOf(await set(file.version))).toBe('VERSION_CONFLICT')
  })

  test('an officer of the city, not one of another county, not a liaison; a contractor sees that it is there', async () => {
    const { application, file } = await submitted()
    const open = (by: TestPerson) => world.ask(by, ['screening', 'openFile'], { edition, file: file.id })
    const link = await open(officer)
    expect(link).toMatchObject({
      ok: true,
      data: { name: '计划.pdf', url: expect.stringMatching(/^\/files\//) },
    })
    expect((await review(application)).opened).toMatchObject([
      { file: file.id, name: '计划.pdf', by: '王经办' },
    ])
    const elsewhere = await signedIn(db, { grants: [{ role: 'operator', unit: '140404' }] })
    const contractor = await signedIn(db, { grants: [{ role: 'contractor' }] })
    const liaison = await signedIn(db, { grants: [{ role: 'liaison', unit: '140403' }] })
    expect(codeOf(await open(elsewhere))).toBe('NOT_FOUND')
    expect(codeOf(await open(contractor))).toBe('FORBIDDEN')
    expect(codeOf(await open(liaison))).toBe('FORBIDDEN')
    expect(codeOf(await world.ask(liaison, ['screening', 'files'], { edition, application }))).toBe(
      'FORBIDDEN',
    )
    expect(codeOf(await world.ask(elsewhere, ['screening', 'files'], { edition, application }))).toBe(
      'NOT_FOUND',
    )
    expect(await review(application, contractor)).toMatchObject({
      files: [{ name: '商业计划书', why: '承办方只能看到有没有这份材料' }],
      ...{ opened: [], mayQuarantine: false },
    })
    const { applicant: draftOwner, upload } = await unsubmitted()
    expect(draftOwner).toBeTruthy()
    expect(codeOf(await world.ask(officer, ['screening', 'openFile'], { edition, file: upload }))).toBe(
      'NOT_FOUND',
    )
  })

  const unsubmitted = async () => {
    const { who, application } = await draft()
    return { applicant: who, upload: (await world.upload(who, application, plan())).id }
  }
})

describe('a report of secrets', () => {
  test('shuts the file for everybody, its applicant and the officer too, and says so', async () => {
    const { who, application, file } = await submitted()
    const shut = (by = officer) =>
      world.ask(by, ['screening', 'quarantineFile'], { edition, file: file.id, reason: '疑似含内部资料' })
    const contractor = await signedIn(db, { grants: [{ role: 'contractor' }] })
    expect(codeOf(await shut(contractor))).toBe('FORBIDDEN')
    expect(await shut()).toMatchObject({ ok: true, data: { file: file.id, quarantinedAt: world.now } })
    expect(codeOf(await shut())).toBe('FILE_SHUT')
    expect(codeOf(await world.ask(officer, ['screening', 'openFile'], { edition, file: file.id }))).toBe(
      'FILE_SHUT',
    )
    expect(codeOf(await world.ask(who, ['applications', 'openFile'], { file: file.id }))).toBe('FILE_SHUT')
    expect((await review(application)).files[0]).toMatchObject({
      quarantined: { by: '王经办', reason: '疑似含内部资料' },
      why: '已隔离，任何人都不能打开',
    })
    expect((await world.get(who, ['applications', 'files'], { application })).files[0]?.stateText).toContain(
      '已隔离',
    )
    const { rows } = await db.pool.query(
      `select body from csc.ledger where body like '%quarantine-file%' and body like '%' || $1 || '%'`,
      [application],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].body).not.toContain('内部资料')
    await expect(
      db.pool.query('update csc.application_file set quarantined_at = null where id = $1', [file.id]),
    ).rejects.toThrow()
  })
})

describe('what nobody needs', () => {
  test('leaves the store later; what was handed in never does', async () => {
    const kept = await submitted()
    const { who, application } = await draft()
    const file = await world.upload(who, application, plan())
    await world.get(who, ['applications', 'removeFile'], { file: file.id, expectedVersion: file.version })
    const given = await world.get(
      who,
      ['applications', 'beginUpload'],
      world.asked(application, { slot: 'licence', name: '照.png', bytes: samplePng }),
    )
    const keyOf = async (id: string) =>
      (
        await db.pool.query('select storage_key, cleared_at, state from csc.application_file where id = $1', [
          id,
        ])
      ).rows[0]
    const host = testHost(db.database, { storage: world.disk })
    const { storage_key: key } = await keyOf(file.id)
    await tickAt(host, '2026-07-01T02:30:00.000Z')
    expect(await world.disk.size(key)).toBe(pdf.length)
    await tickAt(host, '2026-07-01T03:00:00.001Z')
    expect(await world.disk.size(key)).toBeNull()
    expect((await keyOf(file.id)).cleared_at).not.toBeNull()
    await tickAt(host, '2026-07-04T02:00:00.001Z')
    expect(await keyOf(given.upload)).toMatchObject({ state: 'removed' })
    expect(await world.disk.size((await keyOf(kept.file.id)).storage_key)).toBe(pdf.length)
  })
})
