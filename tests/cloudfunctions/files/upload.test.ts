import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MEGABYTE } from '../../../src/core/file-slots'
import { PART_BYTES } from '../../../src/core/upload-parts'
import { applicant, enterpriseForm, filledDraft } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld, hashOf } from '../../setup/files'
import type { TestPerson } from '../../setup/people'
import { noise, samplePdf, samplePng } from '../../setup/sample-files'

let db: FreshDatabase
let world: FilesWorld
let who: TestPerson
let application: string
let pdf: Uint8Array
beforeAll(async () => {
  db = await freshDatabase()
  world = await filesWorld(db)
  pdf = await samplePdf()
})
afterAll(async () => {
  await world.close()
  await db.drop()
})

const draft = async (ticked = true) => {
  world.now = '2026-07-01T02:00:00.000Z'
  who = await applicant(world)
  ;({ application } = await filledDraft(world, who, enterpriseForm()))
  if (ticked) await world.tick(who, application)
}
const list = () => world.get(who, ['applications', 'files'], { application })
const plan = (bytes = pdf, name = '商业计划书.pdf') => ({ slot: 'business-plan', name, bytes })
const begin = (file = plan(), by = who) =>
  world.ask(by, ['applications', 'beginUpload'], world.asked(application, file))

describe('A7 材料上传', () => {
  test('the product’s own list is shown as such, and nothing of it is required', async () => {
    await draft(false)
    const view = await list()
    expect(view.slots.map(slot => slot.name)).toEqual([
      '商业计划书',
      '路演PPT',
      '知识产权证明',
      '进入市场佐证',
      '营业执照',
      '项目视频',
      '授权或共有人同意书',
    ])
    expect(view.slots.every(slot => slot.clause === null && !slot.required)).toBe(true)
    expect(view).toMatchObject({
      mayChange: true,
      lockedBecause: null,
      maxFiles: 30,
      maxTotalMegabytes: 1024,
    })
  })

  test('nothing can be chosen before the reminder about secrets is ticked; the first tick stays', async () => {
    await draft(false)
    expect((await list()).secrecy).toMatchObject({
      tickedAt: null,
      text: expect.stringContaining('请勿上传涉密'),
    })
    expect(await begin()).toMatchObject({ failure: { code: 'SECRECY_UNREAD' } })
    expect(
      await world.ask(who, ['applications', 'tickSecrecy'], { application, version: '2020-01-01' }),
    ).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    await world.tick(who, application)
    world.now = '2026-07-01T03:00:00.000Z'
    await world.tick(who, application)
    expect((await list()).secrecy.tickedAt).toBe('2026-07-01T02:00:00.000Z')
    expect(await begin()).toMatchObject({ ok: true })
  })

  test('a file is kept, for reviewers only unless said otherwise, and told as not scanned', async () => {
    await draft()
    const file = await world.upload(who, application, plan())
    expect(file).toMatchObject({
      ...{
        state: 'ready',
        stateText: '已收到',
        visibility: 'review',
        number: 1,
        replaced: false,
        refusal: null,
      },
      ...{ scanned: false, scanText: expect.stringContaining('未查毒'), uploadedAt: world.now },
    })
    const { rows } = await db.pool.query('select sha256 from csc.application_file where id = $1', [file.id])
    expect(rows[0].sha256).toBe(hashOf(pdf))
    expect((await list()).usedBytes).toBe(pdf.length)
  })

  test('an interrupted upload goes on where it was: only the missing parts travel', async () => {
    await draft()
    const large = await samplePdf(1, PART_BYTES * 2)
    const file = plan(large)
    const upload = await world.get(who, ['applications', 'beginUpload'], world.asked(application, file))
    expect(upload).toMatchObject({ parts: 3, received: [], partBytes: PART_BYTES })
    await world.send(who, upload, large, [2])
    expect((await list()).files[0]).toMatchObject({ state: 'uploading', receivedBytes: PART_BYTES })
    const again = await world.get(who, ['applications', 'beginUpload'], world.asked(application, file))
    expect(again).toEqual({ ...upload, received: [2] })
    const early = await world.ask(who, ['applications', 'finishUpload'], {
      upload: upload.upload,
      sha256: null,
    })
    expect(early).toMatchObject({ failure: { code: 'UPLOAD_INCOMPLETE', details: { missing: [1, 3] } } })
    await world.send(who, again, large)
    const finish = () =>
      world.get(who, ['applications', 'finishUpload'], { upload: upload.upload, sha256: hashOf(large) })
    const [first, second] = await Promise.all([finish(), finish()])
    expect(first.state).toBe('ready')
    expect(second).toEqual(first)
    expect(await finish()).toEqual(first)
    expect(await readdir(join(world.folder, 'parts'))).not.toContain(upload.upload)
  })

  test('the same name in the same slot is a new version; the old one is kept and no longer counts', async () => {
    await draft()
    const old = await world.upload(who, application, plan())
    const fresh = await world.upload(who, application, plan(await samplePdf(3)))
    expect(fresh).toMatchObject({ state: 'ready', number: 2 })
    const { files, usedBytes } = await list()
    expect(files.map(({ id, replaced }) => [id, replaced])).toEqual([
      [old.id, true],
      [fresh.id, false],
    ])
    expect(usedBytes).toBe(fresh.bytes)
    const named = await world.upload(who, application, {
      ...plan(await samplePdf(4), '新计划.pdf'),
      replaces: fresh.id,
    })
    expect(named.number).toBe(3)
    const gone = await begin({ ...plan(await samplePdf(5)), replaces: old.id } as never)
    expect(gone).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    await world.get(who, ['applications', 'removeFile'], { file: named.id, expectedVersion: named.version })
    expect((await list()).files).toEqual([])
  })

  test('more than a slot holds is refused before a byte travels', async () => {
    await draft()
    await world.upload(who, application, plan())
    expect(await begin(plan(await samplePdf(3), '另一份.pdf'))).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '商业计划书最多1个文件，请先删除或换新版' },
    })
  })

  test('exactly the limit is taken, one byte more is refused with what to do', async () => {
    await draft()
    const sized = (slot: string, name: string, bytes: number) =>
      world.ask(who, ['applications', 'beginUpload'], {
        ...{ application, slot, name, bytes, fingerprint: hashOf(noise(bytes % 97)) },
      })
    expect(await sized('business-plan', '一.pdf', 100 * MEGABYTE)).toMatchObject({
      ok: true,
      data: { parts: 50 },
    })
    expect(await sized('business-plan', '一.pdf', 132 * MEGABYTE)).toMatchObject({
      failure: {
        code: 'INPUT_INVALID',
        message: '这个文件132MB，上限100MB。可压缩图片或另存为PDF后再传。',
        details: { fields: [{ path: 'bytes' }] },
      },
    })
    expect(await sized('pitch', '一.pdf', 100 * MEGABYTE + 1)).toMatchObject({
      failure: { message: expect.stringContaining('100.1MB，上限100MB') },
    })
    expect(await sized('licence', '照片.jpg', 10 * MEGABYTE + 1)).toMatchObject({
      failure: { message: expect.stringContaining('上限10MB') },
    })
    expect(await sized('video', '片.mp4', 300 * MEGABYTE)).toMatchObject({ ok: true })
    expect(await sized('video', '片.mp4', 300 * MEGABYTE + 1)).toMatchObject({
      failure: { code: 'INPUT_INVALID' },
    })
    expect(await sized('licence', '空.pdf', 0)).toMatchObject({
      failure: { message: expect.stringContaining('空') },
    })
  })

  test('thirty uploads may be begun in an hour; going on with one is free', async () => {
    await draft()
    const one = (n: number) =>
      begin({ slot: 'intellectual-property', name: `证书${n}.png`, bytes: withTail(n) })
    for (let n = 1; n <= 10; n++) {
      const begun = await one(n)
      if (!begun.ok) throw new Error(begun.failure.message)
    }
    await db.pool.query(
      `insert into csc.application_file (id, application_id, slot, name, kind, bytes, fingerprint, state, visibility,
         storage_key, upload_handle, secrecy_version, uploaded_by, begun_at)
       select 'fil_rate' || $1 || n, $1, 'licence', 'x.png', 'png', 1, 'x', 'removed', 'review', 'k', 'u', 'v', $2, $3
       from generate_series(1, 20) n`,
      [application, who.person, world.now],
    )
    expect(await begin()).toMatchObject({ failure: { code: 'TOO_MANY' } })
    expect(await one(1)).toMatchObject({ ok: true })
    world.now = '2026-07-01T03:00:00.001Z'
    expect(await begin()).toMatchObject({ ok: true })
  })

  test('without a store everything says so in a sentence', async () => {
    await draft()
    const { storage } = world.host
    world.host.storage = null
    expect(await begin()).toMatchObject({ failure: { code: 'FILES_OFF' } })
    expect(await list()).toMatchObject({
      mayChange: false,
      lockedBecause: expect.stringContaining('文件存储'),
    })
    world.host.storage = storage
  })
})

describe('the deadline', () => {
  const lastMoment = '2026-07-10T15:59:59.999Z'
  test('an upload begun before may be finished for ten minutes, a new one not begun', async () => {
    await draft()
    world.now = lastMoment
    const upload = await world.get(who, ['applications', 'beginUpload'], world.asked(application, plan()))
    world.now = '2026-07-10T16:00:00.000Z'
    expect(await begin({ slot: 'licence', name: '照.png', bytes: samplePng })).toMatchObject({
      failure: { code: 'EDITION_CLOSED' },
    })
    expect(await list()).toMatchObject({
      mayChange: false,
      lockedBecause: expect.stringContaining('已过截止'),
    })
    const tickets = await world.get(who, ['applications', 'partTickets'], {
      upload: upload.upload,
      parts: [1],
    })
    expect(tickets.tickets[0]?.expiresAt).toBe('2026-07-10T16:09:59.999Z')
    await world.send(who, upload, pdf)
    world.now = '2026-07-10T16:10:00.000Z'
    const finish = () =>
      world.ask(who, ['applications', 'finishUpload'], { upload: upload.upload, sha256: null })
    expect(await finish()).toMatchObject({ failure: { code: 'EDITION_CLOSED' } })
    world.now = '2026-07-10T16:09:59.999Z'
    expect(await finish()).toMatchObject({ ok: true, data: { state: 'ready' } })
  })
})

describe('another person', () => {
  test('finds none of it: every call answers like one about nothing', async () => {
    await draft()
    const file = await world.upload(who, application, plan())
    const upload = await world.get(
      who,
      ['applications', 'beginUpload'],
      world.asked(application, { slot: 'licence', name: '照.png', bytes: samplePng }),
    )
    const stranger = await applicant(world)
    const replies = async (app: string, fil: string, upl: string) => [
      await world.ask(stranger, ['applications', 'files'], { application: app }),
      await world.ask(stranger, ['applications', 'tickSecrecy'], { application: app, version: '2026-07-01' }),
      await world.ask(stranger, ['applications', 'beginUpload'], world.asked(app, plan())),
      await world.ask(stranger, ['applications', 'partTickets'], { upload: upl, parts: [1] }),
      await world.ask(stranger, ['applications', 'finishUpload'], { upload: upl, sha256: null }),
      await world.ask(stranger, ['applications', 'openFile'], { file: fil }),
      await world.ask(stranger, ['applications', 'removeFile'], { file: fil, expectedVersion: 1 }),
      await world.ask(stranger, ['applications', 'setFileVisibility'], {
        ...{ file: fil, visibility: 'public', expectedVersion: 1 },
      }),
    ]
    const bodies = (all: Awaited<ReturnType<typeof replies>>) =>
      all.map(reply => (reply.ok ? 'ok' : { ...reply.failure, traceId: '' }))
    const nothing = 'fil_0000000000000000'
    const seen = bodies(await replies(application, file.id, upload.upload))
    expect(seen).toEqual(bodies(await replies('app_0000000000000000', nothing, nothing)))
    expect(new Set(seen.map(body => (body === 'ok' ? body : body.code)))).toEqual(new Set(['NOT_FOUND']))
    expect(await world.ask(null, ['applications', 'files'], { application })).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
  })
})

function withTail(n: number): Uint8Array {
  return Uint8Array.from([...samplePng, n])
}
