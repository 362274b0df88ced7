import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { readFileToken } from '../../../cloudfunctions/shared/gateways/door-tokens'
import { imageSize } from '../../../src/core/image-size'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld } from '../../setup/files'
import { type TestHall, testHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'
import { sampleOffice, samplePdf, samplePng } from '../../setup/sample-files'
import { testKeys } from '../../setup/test-host'

let db: FreshDatabase
let files: FilesWorld
let hall: TestHall
let judge: TestPerson
beforeAll(async () => {
  db = await freshDatabase()
  files = await filesWorld(db)
})
afterAll(async () => {
  await files.close()
  await db.drop()
})
beforeEach(async () => {
  hall = await testHall(db, { until: 'seated', projects: 2, judges: 4, operations: [...rounds, ...judging] })
  hall.world.host.storage = files.disk
  judge = hall.judges[0]!
})

const application = () => hall.projects[0]!
/** A file of a project as one of its newest submission. */
async function handed(
  name: string,
  kind: string,
  bytes: Uint8Array,
  over: { submission?: number } = {},
): Promise<string> {
  const id = `fil_${Math.random().toString(36).slice(2, 12).padEnd(16, '0')}`
  await files.disk.put(`applications/${id}`, bytes)
  await db.pool.query('update csc.application set submission = 1 where id = $1', [application()])
  await db.pool.query(
    `insert into csc.application_file (id, application_id, slot, name, kind, bytes, fingerprint, state, visibility,
       storage_key, upload_handle, secrecy_version, uploaded_by, begun_at)
     select $1, $2, 'pitch', $3, $4, $5, 'x', 'ready', 'review', $6, 'u', 'v', owner_id, now() from csc.application where id = $2`,
    [id, application(), name, kind, bytes.length, `applications/${id}`],
  )
  await db.pool.query(
    'insert into csc.submission_file (application_id, submission, file_id) values ($1, $2, $3)',
    [application(), over.submission ?? 1, id],
  )
  return id
}
const ready = async (relation: 'none' | 'employment' = 'none') => {
  const { session } = hall
  await hall.world.get(judge, ['judging', 'promise'], { session, version: '2026-07-01' })
  const answers = hall.projects.map((project, i) => ({
    application: project,
    relation: i === 0 ? relation : ('none' as const),
  }))
  await hall.world.get(judge, ['judging', 'declareRecusals'], { session, answers })
}
const list = (who = judge) =>
  hall.world.ask(who, ['judging', 'files'], { session: hall.session, application: application() })
const open = (file: string, who = judge) =>
  hall.world.ask(who, ['judging', 'openFile'], { session: hall.session, application: application(), file })
const codeOf = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
async function opened(file: string, who = judge) {
  const reply = await open(file, who)
  if (!reply.ok) throw new Error(reply.failure.message)
  const said = readFileToken(testKeys, reply.data.url.slice('/files/'.length), new Date(hall.world.now))!
  const size = (await files.disk.size(said.key)) ?? 0
  return { reply: reply.data, said, bytes: await files.disk.read(said.key, 0, size) }
}

describe('J3 项目材料速览: 文件', () => {
  test('opens after promise and declaration, for whom does not stand aside and has a seat', async () => {
    const file = await handed('计划.pdf', 'pdf', await samplePdf())
    expect([codeOf(await list()), codeOf(await open(file))]).toEqual(['PROMISE_MISSING', 'PROMISE_MISSING'])
    await ready('employment')
    expect([codeOf(await list()), codeOf(await open(file))]).toEqual(['SEAT_RECUSED', 'SEAT_RECUSED'])
    const stranger = await signedIn(db, { grants: [{ role: 'judge' }] })
    expect([codeOf(await list(stranger)), codeOf(await open(file, stranger))]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ])
  })

  test('every page of a PDF carries name and seat, for each judge his own, made once', async () => {
    await ready()
    const pdf = await samplePdf(3)
    const file = await handed('计划.pdf', 'pdf', pdf)
    const first = await opened(file)
    expect(first.reply).toMatchObject({ name: '计划.pdf', expiresAt: '2026-07-28T01:10:00.000Z' })
    expect(first.said.person).toBe(judge.person)
    const document = await PDFDocument.load(first.bytes)
    expect(document.getPageCount()).toBe(3)
    for (const page of document.getPages())
      expect(page.node.Resources()?.toString()).toMatch(/\/XObject[\s\S]*Image/)
    const again = await opened(file)
    expect(again.said.key).toBe(first.said.key)
    judge = hall.judges[1]!
    await ready()
    const second = await opened(file)
    expect(second.said.key).not.toBe(first.said.key)
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(false)
    expect((await files.disk.size(`applications/${file}`)) ?? 0).toBe(pdf.length)
    const { rows } = await db.pool.query('select capacity from csc.file_download where file_id = $1', [file])
    expect(rows.map(({ capacity }) => capacity)).toEqual(['judge', 'judge', 'judge'])
  })

  test('a picture is stamped as well', async () => {
    await ready()
    const file = await handed('证书.jpg', 'png', samplePng)
    const { reply, bytes } = await opened(file)
    expect(reply.name).toBe('证书.png')
    expect(imageSize(bytes)).toEqual({ width: 1, height: 1 })
  })

  test('what cannot be stamped is not opened, and says where to look', async () => {
    await ready()
    const slides = await handed('路演.pptx', 'pptx', sampleOffice('pptx'))
    const broken = await handed('坏.pdf', 'pdf', Uint8Array.from(Buffer.from('%PDF-1.4 nothing %%EOF')))
    const reply = await list()
    expect(reply).toMatchObject({
      data: {
        files: expect.arrayContaining([
          expect.objectContaining({
            ...{ id: slides, kind: '演示文稿', openable: false },
            why: '这类文件加不了水印，请看现场大屏或向工作人员索取纸质材料',
          }),
          expect.objectContaining({ id: broken, openable: true, why: null }),
        ]),
      },
    })
    expect(codeOf(await open(slides))).toBe('FILE_UNOPENABLE')
    expect(codeOf(await open(broken))).toBe('FILE_UNOPENABLE')
    const after = await list()
    expect(after.ok && after.data.files.find(({ id }) => id === broken)).toMatchObject({
      openable: false,
      why: expect.stringContaining('纸质材料'),
    })
  })

  test('only the newest submission counts; a file shut away opens for nobody; another project’s file is none', async () => {
    await ready()
    const file = await handed('计划.pdf', 'pdf', await samplePdf())
    const old = await handed('旧.pdf', 'pdf', await samplePdf(), { submission: 0 })
    expect(codeOf(await open(old))).toBe('NOT_FOUND')
    expect(
      codeOf(
        await hall.world.ask(judge, ['judging', 'openFile'], {
          ...{ session: hall.session, application: hall.projects[1]!, file },
        }),
      ),
    ).toBe('NOT_FOUND')
    await db.pool.query('update csc.application_file set quarantined_at = now() where id = $1', [file])
    expect(codeOf(await open(file))).toBe('FILE_SHUT')
    const shown = await list()
    expect(shown.ok && shown.data.files).toMatchObject([{ id: file, openable: false }])
  })
})
