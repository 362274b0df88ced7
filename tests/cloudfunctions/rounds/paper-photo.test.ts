import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readFileToken, readUploadToken } from '../../../cloudfunctions/shared/gateways/door-tokens'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld, fingerprintOf, hashOf, only } from '../../setup/files'
import { advanceTo, cardOf, sealInput, type TestHall, testHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'
import { samplePdf, samplePng } from '../../setup/sample-files'
import { testKeys } from '../../setup/test-host'
import { byTwo } from '../../setup/two-people'
import { tickAt } from '../timekeeper/support'

let db: FreshDatabase
let files: FilesWorld
let hall: TestHall
let sheetNo: string
const picture = samplePng

beforeAll(async () => {
  db = await freshDatabase()
  files = await filesWorld(db)
})
afterAll(async () => {
  await files.close()
  await db.drop()
})
beforeEach(async () => {
  hall = await testHall(db, { projects: 1, judges: 3 })
  hall.world.host.storage = files.disk
  await advanceTo(hall, 'scoring')
  const [application] = hall.projects
  await byTwo(db, hall, { act: 'paper', application: application!, number: 3, reason: '手机没电' })
  sheetNo = (await paper(hall.operator))[0]!.sheetNo
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const paper = async (who: TestPerson) =>
  (await hall.world.get(who, ['rounds', 'paper'], { session: hall.session })).sheets
const begin = (who: TestPerson, bytes: Uint8Array = picture, over: object = {}) =>
  hall.world.ask(who, ['rounds', 'beginPaperPhoto'], {
    ...{ session: hall.session, sheetNo, name: '原表.png', bytes: bytes.length },
    ...{ fingerprint: fingerprintOf(bytes), ...over },
  })
const open = (who: TestPerson) =>
  hall.world.ask(who, ['rounds', 'openPaperPhoto'], { session: hall.session, sheetNo })

/** A photo sent whole by this person; the reply of the finishing call. */
async function attach(who: TestPerson, bytes: Uint8Array = picture) {
  const begun = await begin(who, bytes)
  if (!begun.ok) throw new Error(begun.failure.message)
  const { upload } = begun.data
  const place = { session: hall.session, upload }
  const { tickets } = await hall.world.get(who, ['rounds', 'paperPhotoTickets'], { ...place, parts: [1] })
  const token = readUploadToken(testKeys, tickets[0]!.url.slice('/upload/'.length), new Date(hall.world.now))!
  await files.disk.writePart(token, only(bytes))
  return hall.world.ask(who, ['rounds', 'finishPaperPhoto'], { ...place, sha256: null })
}
async function enterBoth() {
  for (const who of [hall.contractor, hall.operator])
    await hall.world.get(who, ['rounds', 'enterPaper'], {
      ...{ session: hall.session, sheetNo, ...cardOf(hall.rubric, 8600) },
    })
}
const take = () =>
  hall.world.ask(hall.supervisor, ['rounds', 'confirmPaper'], { session: hall.session, sheetNo })
const sealed = async () => {
  const { rows } = await db.pool.query(
    `select body from csc.ledger where session = $1 and body like '%"via":"paper"%'`,
    [hall.session],
  )
  return JSON.parse(rows[0].body).data.sheet
}

describe('a photo of the paper sheet', () => {
  it('is never required: without one the chain says so', async () => {
    await enterBoth()
    expect(code(await take())).toBe('ok')
    expect(await sealed()).toMatchObject({ sheetNo, photoHash: null })
  })

  it('is attached by who enters, and the chain names its hash', async () => {
    expect(await attach(hall.contractor)).toMatchObject({ data: { state: 'ready', refusal: null } })
    const [sheet] = await paper(hall.contractor)
    expect(sheet).toMatchObject({ photoAt: '2026-07-28T01:00:00.000Z', may: { attach: true, look: false } })
    await enterBoth()
    expect(code(await take())).toBe('ok')
    expect(await sealed()).toMatchObject({ photoHash: hashOf(picture) })
    expect(await begin(hall.contractor)).toMatchObject({
      failure: { message: '这张表已入库，照片不能再换' },
    })
  })

  it('lies sealed in the store before the reveal: no file there shows the picture (T13)', async () => {
    await attach(hall.contractor)
    const stored = (await readdir(files.folder, { recursive: true, withFileTypes: true })).filter(each =>
      each.isFile(),
    )
    expect(stored.length).toBeGreaterThan(0)
    for (const { parentPath, name } of stored)
      expect((await readFile(join(parentPath, name))).includes(Buffer.from(picture))).toBe(false)
    const [row] = (
      await db.pool.query('select * from csc.paper_photo where sheet_no = $1 and state = $2', [
        sheetNo,
        'ready',
      ])
    ).rows
    const sealed = await files.disk.read(row.storage_key, 0, (await files.disk.size(row.storage_key))!)
    const opened = testKeys.openBytes(sealed, `object|${row.storage_key}`)
    expect(hashOf(opened)).toBe(row.sha256)
  })

  it('begun and given up is cleared after an hour, not before', async () => {
    const begun = await begin(hall.contractor)
    if (!begun.ok) throw new Error(begun.failure.code)
    const state = async () =>
      (await db.pool.query('select state from csc.paper_photo where id = $1', [begun.data.upload])).rows[0]
        .state
    const at = Date.parse(hall.world.now)
    await tickAt(hall.world.host, new Date(at + 3_600_000).toISOString())
    expect(await state()).toBe('uploading')
    await tickAt(hall.world.host, new Date(at + 3_600_001).toISOString())
    expect(await state()).toBe('removed')
  })

  it('is seen before the reveal only by who decides about the sheet, then by the notary too', async () => {
    await attach(hall.contractor)
    expect(code(await open(hall.supervisor))).toBe('STATE_REFUSED')
    await enterBoth()
    expect((await paper(hall.supervisor))[0]!.may.look).toBe(true)
    const reply = await open(hall.supervisor)
    if (!reply.ok) throw new Error(reply.failure.code)
    const token = reply.data.url.split('/').at(-1)!
    expect(readFileToken(testKeys, token, new Date(hall.world.now))).not.toBeNull()
    expect(code(await open(hall.contractor))).toBe('FORBIDDEN')
    expect(code(await open(hall.notary))).toBe('STATE_REFUSED')
    await take()
    expect(code(await open(hall.supervisor))).toBe('STATE_REFUSED')
    for (const judge of hall.judges.slice(0, 2))
      await hall.world.get(judge, ['judging', 'seal'], sealInput(hall, judge, hall.projects[0]!, 8000))
    await advanceTo(hall, 'revealed')
    for (const who of [hall.notary, hall.supervisor, hall.operator]) expect(code(await open(who))).toBe('ok')
    expect(code(await open(hall.contractor))).toBe('FORBIDDEN')
    const { rows } = await db.pool.query(
      `select count(*)::int as n from csc.audit where operation = 'rounds.openPaperPhoto' and subject = $1`,
      [hall.session],
    )
    expect(rows[0].n).toBe(4)
  })

  it('is a picture: another ending is refused at once, another content once it arrived', async () => {
    expect(code(await begin(hall.contractor, picture, { name: '原表.pdf' }))).toBe('INPUT_INVALID')
    expect(code(await begin(hall.contractor, picture, { bytes: 0 }))).toBe('INPUT_INVALID')
    const most = 10 * 1024 * 1024
    expect(code(await begin(hall.contractor, picture, { bytes: most }))).toBe('ok')
    expect(code(await begin(hall.contractor, picture, { bytes: most + 1 }))).toBe('INPUT_INVALID')
    expect(await attach(hall.contractor, await samplePdf())).toMatchObject({ data: { state: 'refused' } })
    expect((await paper(hall.contractor))[0]!.photoAt).toBeNull()
  })

  it('is the desk’s: judges, the notary and strangers cannot attach one, nobody finishes another’s', async () => {
    const stranger = await signedIn(db)
    for (const who of [hall.judges[0]!, hall.notary, hall.supervisor, stranger])
      expect(code(await begin(who))).not.toBe('ok')
    const begun = await begin(hall.contractor)
    if (!begun.ok) throw new Error(begun.failure.code)
    const place = { session: hall.session, upload: begun.data.upload }
    expect(
      code(await hall.world.ask(hall.operator, ['rounds', 'paperPhotoTickets'], { ...place, parts: [1] })),
    ).toBe('NOT_FOUND')
    expect(
      code(await hall.world.ask(hall.operator, ['rounds', 'finishPaperPhoto'], { ...place, sha256: null })),
    ).toBe('NOT_FOUND')
    const again = await begin(hall.contractor)
    expect(again).toMatchObject({ data: { upload: begun.data.upload } })
    expect(
      code(await hall.world.ask(hall.contractor, ['rounds', 'finishPaperPhoto'], { ...place, sha256: null })),
    ).toBe('UPLOAD_INCOMPLETE')
  })
})
