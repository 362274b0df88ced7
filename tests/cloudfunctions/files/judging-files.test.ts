import jpeg from 'jpeg-js'
import { PDFDocument } from 'pdf-lib'
import PdfKit from 'pdfkit'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { drawPages, PICTURES } from '../../../cloudfunctions/shared/files/draw-pages'
import { readFileToken } from '../../../cloudfunctions/shared/gateways/door-tokens'
import { isShutAway } from '../../../cloudfunctions/shared/records/files'
import { imageSize } from '../../../src/core/image-size'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type FilesWorld, filesWorld } from '../../setup/files'
import { type TestHall, testHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'
import { noise, sampleOffice, samplePdf, samplePng } from '../../setup/sample-files'
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

const paged = (file: string, who: TestPerson | null = judge, application = hall.projects[0]!) =>
  hall.world.ask(who, ['judging', 'filePages'], { session: hall.session, application, file })
/** The pictures of a file's first pages as this judge gets them. */
async function pictured(file: string, who = judge) {
  const reply = await paged(file, who)
  if (!reply.ok) throw new Error(reply.failure.message)
  const { pages, pictures } = reply.data
  const found = pictures.map(async ({ url, ...picture }) => {
    const said = readFileToken(testKeys, url.slice('/files/'.length), new Date(hall.world.now))!
    const bytes = await files.disk.read(said.key, 0, (await files.disk.size(said.key)) ?? 0)
    return { ...picture, said, bytes }
  })
  return { pages, pictures: await Promise.all(found) }
}
/** Of all points, how many are not white. */
function inked(bytes: Uint8Array): number {
  const { data } = jpeg.decode(bytes, { useTArray: true })
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if (data[at]! < 235) dark++
  return dark / (data.length / 4)
}
const secondJudge = async () => {
  judge = hall.judges[1]!
  await ready()
}

describe('J3 项目材料速览: 逐页图', () => {
  test('the first five pages as JPEGs, small enough, each with the reader’s mark', async () => {
    await ready()
    const pdf = await samplePdf(6)
    const file = await handed('计划.pdf', 'pdf', pdf)
    const { pages, pictures } = await pictured(file)
    expect([pages, pictures.map(({ page }) => page)]).toEqual([6, [1, 2, 3, 4, 5]])
    const bare = await drawPages(Uint8Array.from(pdf))
    for (const [i, { width, height, bytes, said }] of pictures.entries()) {
      expect(imageSize(bytes)).toEqual({ width, height })
      expect([width, height]).toEqual([777, 1100])
      expect(bytes.byteLength).toBeLessThanOrEqual(PICTURES.most)
      expect(said).toMatchObject({ person: judge.person, type: 'image/jpeg', name: `计划-${i + 1}.jpg` })
      expect(inked(bare.pictures[i]!.bytes)).toBeLessThan(0.002)
      expect(inked(bytes)).toBeGreaterThan(0.02)
    }
    await secondJudge()
    const other = await pictured(file)
    expect(other.pictures[0]!.said.key).not.toBe(pictures[0]!.said.key)
    expect(Buffer.from(other.pictures[0]!.bytes).equals(Buffer.from(pictures[0]!.bytes))).toBe(false)
  })

  test.each([
    [1, 1],
    [4, 4],
    [5, 5],
    [6, 5],
  ])('of %i pages %i are drawn', async (count, drawn) => {
    await ready()
    const { pages, pictures } = await pictured(await handed('计划.pdf', 'pdf', await samplePdf(count)))
    expect([pages, pictures.length]).toEqual([count, drawn])
  })

  test('drawn once, however often and however many ask; each asking is written down once', async () => {
    await ready()
    const file = await handed('计划.pdf', 'pdf', await samplePdf(2))
    await open(file)
    const put = vi.spyOn(files.disk, 'put')
    const [first, same] = await Promise.all([paged(file), paged(file)])
    expect(put.mock.calls.map(([key]) => key.split('.').slice(1).join('.'))).toEqual([
      '1.jpg',
      '2.jpg',
      'pages',
    ])
    await paged(file)
    expect(put).toHaveBeenCalledTimes(3)
    put.mockRestore()
    expect([codeOf(first), codeOf(same)]).toEqual(['ok', 'ok'])
    const { rows } = await db.pool.query('select capacity from csc.file_download where file_id = $1', [file])
    expect(rows).toHaveLength(4)
  })

  test('a page of nothing but noise is made small enough; a turned and a narrow one keep their shape', async () => {
    const document = await PDFDocument.create()
    const data = Buffer.alloc(1000 * 1400 * 4, noise(1000 * 1400 * 4))
    const picture = await document.embedJpg(jpeg.encode({ data, width: 1000, height: 1400 }, 95).data)
    document.addPage([500, 700]).drawImage(picture, { x: 0, y: 0, width: 500, height: 700 })
    document.addPage([500, 700]).setRotation({ type: 'degrees', angle: 90 } as never)
    document.addPage([2, 2000])
    const { pages, pictures } = await drawPages(await document.save())
    expect(pages).toBe(3)
    for (const { bytes } of pictures) expect(bytes.byteLength).toBeLessThanOrEqual(PICTURES.most)
    expect(pictures[0]!.bytes.byteLength).toBeGreaterThan(PICTURES.most / 4)
    expect(pictures.slice(1).map(({ width, height }) => [width, height])).toEqual([
      [1100, 786],
      [1, 1100],
    ])
  })

  test('a drawing that takes too long or too much is ended, and the next one is drawn', async () => {
    const large = await samplePdf(1, 40_000_000)
    const none = { pages: 0, pictures: [] }
    expect(await drawPages(Uint8Array.from(large), { memory: 30_000_000 })).toEqual(none)
    expect(await drawPages(await samplePdf(1), { milliseconds: 1 })).toEqual(none)
    expect((await drawPages(large)).pictures).toHaveLength(1)
  })

  test('Chinese in a font the file does not carry: no pictures with gaps in them, the whole file is opened', async () => {
    const document = await PDFDocument.create()
    document.addPage([300, 200])
    const { context } = document
    const descriptor = { Type: 'FontDescriptor', FontName: 'STSong-Light', Flags: 6 }
    const letters = { Type: 'Font', Subtype: 'CIDFontType0', BaseFont: 'STSong-Light' }
    const written = (carried: object) =>
      context.obj({
        ...{ Type: 'Font', Subtype: 'Type0', BaseFont: 'STSong-Light', Encoding: 'UniGB-UCS2-H' },
        DescendantFonts: [{ ...letters, FontDescriptor: { ...descriptor, ...carried } }],
      })
    const font = context.register(written({ FontFile3: context.register(context.stream('letters')) }))
    expect((await drawPages(await document.save())).pictures).toHaveLength(1)
    context.assign(font, written({}))
    expect(await drawPages(await document.save())).toEqual({ pages: 1, pictures: [] })
  })

  test('what cannot be read has no pictures: with a password, broken, broken only for the drawing', async () => {
    await ready()
    const locked = new PdfKit({ userPassword: '1234' })
    const pieces: Buffer[] = []
    locked.on('data', piece => pieces.push(piece)).end()
    await new Promise(done => locked.on('end', done))
    const secret = await handed('密.pdf', 'pdf', Uint8Array.from(Buffer.concat(pieces)))
    const broken = await handed('坏.pdf', 'pdf', Uint8Array.from(Buffer.from('%PDF-1.4 nothing %%EOF')))
    expect([codeOf(await paged(secret)), codeOf(await paged(broken))]).toEqual([
      'FILE_UNOPENABLE',
      'FILE_UNOPENABLE',
    ])
    const again = await paged(secret)
    expect(again).toMatchObject({ failure: { message: expect.stringContaining('请看现场大屏') } })
    const odd = await handed('怪.pdf', 'pdf', await samplePdf())
    const { said } = await opened(odd)
    await files.disk.put(said.key, Buffer.from('%PDF-1.7 only the drawing stumbles'))
    expect(await paged(odd)).toMatchObject({ ok: true, data: { pages: 0, pictures: [] } })
  })

  test('for whom the paper opens and nobody else; PDFs only', async () => {
    const file = await handed('计划.pdf', 'pdf', await samplePdf(1))
    expect(codeOf(await paged(file))).toBe('PROMISE_MISSING')
    await ready('employment')
    expect(codeOf(await paged(file))).toBe('SEAT_RECUSED')
    await secondJudge()
    const stranger = await signedIn(db, { grants: [{ role: 'judge' }] })
    expect(codeOf(await paged(file, stranger))).toBe('NOT_FOUND')
    expect(codeOf(await paged(file, hall.operator))).toBe('NOT_FOUND')
    expect(codeOf(await paged(file, null))).toBe('SIGN_IN_REQUIRED')
    expect(codeOf(await paged(file, judge, hall.projects[1]!))).toBe('NOT_FOUND')
    expect(codeOf(await paged('fil_0000000000000000'))).toBe('NOT_FOUND')
    const old = await handed('旧.pdf', 'pdf', await samplePdf(1), { submission: 0 })
    expect(codeOf(await paged(old))).toBe('NOT_FOUND')
    const slides = await handed('路演.pptx', 'pptx', sampleOffice('pptx'))
    const photo = await handed('证书.png', 'png', samplePng)
    expect([codeOf(await paged(slides)), codeOf(await paged(photo))]).toEqual([
      'FILE_UNOPENABLE',
      'FILE_UNOPENABLE',
    ])
    const shown = await list()
    expect(shown.ok && Object.fromEntries(shown.data.files.map(f => [f.id, f.paged]))).toEqual({
      ...{ [file]: true, [slides]: false, [photo]: false },
    })
  })

  test('shut away: no more links, and those given out lead nowhere', async () => {
    await ready()
    const file = await handed('计划.pdf', 'pdf', await samplePdf(1))
    const { pictures } = await pictured(file)
    const key = pictures[0]!.said.key
    expect(await isShutAway(db.database, key)).toBe(false)
    await db.pool.query('update csc.application_file set quarantined_at = now() where id = $1', [file])
    expect(await isShutAway(db.database, key)).toBe(true)
    expect(codeOf(await paged(file))).toBe('FILE_SHUT')
  })
})
