import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { secrecyText } from '../../../cloudfunctions/shared/files/secrecy-text'
import { type DiskStorage, diskStorage } from '../../../cloudfunctions/shared/gateways/disk-storage'
import { readFileToken, readUploadToken } from '../../../cloudfunctions/shared/gateways/door-tokens'
import { fingerprintOf, hashOf, only } from '../../setup/files'
import type { TestPerson } from '../../setup/people'
import { samplePdf, samplePng } from '../../setup/sample-files'
import { testKeys } from '../../setup/test-host'
import {
  edition,
  filing,
  investigated,
  type ObjectionsWorld,
  objectionsWorld,
  publishedList,
} from './objections-world'

let all: ObjectionsWorld
let list: string
let disk: DiskStorage
let folder: string
let objection: string
let round = 0
/** A name that tells who objected: nobody else may ever read it. */
const telling = '欧阳演示鸿的劳动合同.png'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csc-evidence-'))
  disk = diskStorage(folder, testKeys)
  all = await objectionsWorld()
  all.world.host.storage = disk
  list = await publishedList(all)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await all.db.drop()
})
beforeEach(async () => {
  round += 1
  const about = { kind: 'plagiarism' as const, list: undefined, projectName: `演示被举报项目${round}` }
  objection = (await all.world.get(all.objector, ['applications', 'fileObjection'], filing(list, about)))
    .objection
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const begin = (who: TestPerson, bytes: Uint8Array = samplePng, over: object = {}) =>
  all.world.ask(who, ['applications', 'beginObjectionUpload'], {
    ...{ objection, name: telling, bytes: bytes.length, fingerprint: fingerprintOf(bytes) },
    ...{ secrecy: secrecyText.version, ...over },
  })
async function send(upload: string, bytes: Uint8Array) {
  const { tickets } = await all.world.get(all.objector, ['applications', 'objectionPartTickets'], {
    ...{ objection, upload, parts: [1] },
  })
  const token = readUploadToken(testKeys, tickets[0]!.url.slice('/upload/'.length), new Date(all.world.now))!
  await disk.writePart(token, only(bytes))
}
const finish = (who: TestPerson, upload: string) =>
  all.world.ask(who, ['applications', 'finishObjectionUpload'], { objection, upload, sha256: null })
/** A paper attached whole by the objector; its id. */
async function attach(bytes: Uint8Array = samplePng, name = telling): Promise<string> {
  const begun = await begin(all.objector, bytes, { name })
  if (!begun.ok) throw new Error(begun.failure.message)
  await send(begun.data.upload, bytes)
  expect(await finish(all.objector, begun.data.upload)).toMatchObject({ data: { refusal: null } })
  return begun.data.upload
}
const own = () => all.world.get(all.objector, ['applications', 'objection'], { objection })
const seen = (who: TestPerson) => all.world.get(who, ['results', 'objectionCase'], { edition, objection })
const open = (who: TestPerson, file: string) =>
  all.world.ask(who, ['results', 'openObjectionFile'], { edition, objection, file })
const accept = async () => {
  const { version } = await own()
  await all.world.get(all.operator, ['results', 'acceptObjection'], {
    ...{ edition, objection, expectedVersion: version },
  })
}

describe('A14 附件', () => {
  it('is attached by who objected, said in the chain without its name, and shown to him', async () => {
    const before = await own()
    expect(before).toMatchObject({
      files: [],
      attach: { left: 5, megabytes: 10 },
      may: { removeFiles: true },
    })
    const file = await attach()
    const after = await own()
    expect(after).toMatchObject({ version: before.version + 1, attach: { left: 4 } })
    expect(after.files).toMatchObject([{ file, name: telling, bytes: samplePng.length }])
    expect(after.steps.at(-1)).toMatchObject({ title: '附上材料', note: null })
    const chain = await all.db.pool.query(
      `select body from csc.ledger where body like '%objection.attach%' and body like $1`,
      [`%${objection}%`],
    )
    expect(JSON.parse(chain.rows[0].body)).toMatchObject({ actor: 'objector', data: { objection } })
    expect(chain.rows[0].body).not.toContain(hashOf(samplePng))
  })

  it('is read by the handler and the supervisor, each opening noted, and by no other officer', async () => {
    const file = await attach()
    expect((await seen(all.operator)).files).toEqual([])
    expect(code(await open(all.operator, file))).toBe('FORBIDDEN')
    await accept()
    for (const who of [all.operator, all.supervisor]) {
      expect((await seen(who)).files).toMatchObject([{ file, name: telling }])
      const reply = await open(who, file)
      if (!reply.ok) throw new Error(reply.failure.code)
      expect(
        readFileToken(testKeys, reply.data.url.split('/').at(-1)!, new Date(all.world.now)),
      ).toMatchObject({
        ...{ person: who.person, name: telling },
      })
    }
    for (const who of [all.other, all.second]) {
      expect(await seen(who)).toMatchObject({ fileCount: 1, files: [] })
      expect(code(await open(who, file))).toBe('FORBIDDEN')
    }
    for (const who of [all.judge, all.contractor, all.neighbour, all.notary])
      expect(code(await open(who, file))).toBe('FORBIDDEN')
    const { rows } = await all.db.pool.query(
      `select actor from csc.audit where operation = 'results.openObjectionFile' and subject = $1 order by id`,
      [objection],
    )
    expect(rows.map(({ actor }) => actor)).toEqual([all.operator.person, all.supervisor.person])
    expect(code(await open(all.operator, 'oef_0000000000000000'))).toBe('NOT_FOUND')
  })

  it('never reaches the other side, not even that there is one', async () => {
    const [project] = all.projects
    const about = { kind: 'eligibility' as const, application: project!.id }
    const inquiry = await investigated(all, filing(list, about))
    objection = inquiry.objection
    const file = await attach()
    const { version } = await own()
    await all.world.get(all.operator, ['results', 'hearOtherSide'], {
      ...{ edition, objection, expectedVersion: version, facts: '演示：企业名称不一致' },
    })
    const view = await all.world.get(project!.owner, ['applications', 'objection'], { objection })
    expect(view).toMatchObject({ files: [], attach: null, may: { removeFiles: false } })
    expect(JSON.stringify(view)).not.toContain('附上材料')
    const opened = await all.world.ask(project!.owner, ['applications', 'openOwnObjectionFile'], {
      ...{ objection, file },
    })
    expect(code(opened)).toBe('NOT_FOUND')
  })

  it('is only one’s own: others neither begin, send, finish, open nor remove one', async () => {
    const file = await attach()
    for (const who of [all.neighbour, all.operator, all.projects[0]!.owner]) {
      expect(code(await begin(who))).toBe('NOT_FOUND')
      expect(code(await finish(who, file))).toBe('NOT_FOUND')
      const place = { objection, file }
      expect(code(await all.world.ask(who, ['applications', 'openOwnObjectionFile'], place))).toBe(
        'NOT_FOUND',
      )
      const removal = { ...place, expectedVersion: 2 }
      expect(code(await all.world.ask(who, ['applications', 'removeObjectionFile'], removal))).toBe(
        'NOT_FOUND',
      )
    }
  })

  it('asks for the reminder, the kinds, ten megabytes at most and five papers at most', async () => {
    expect(code(await begin(all.objector, samplePng, { secrecy: '2020-01-01' }))).toBe('SECRECY_UNREAD')
    for (const name of ['录音.mp4', '说明.docx', '程序.exe.png'])
      expect(code(await begin(all.objector, samplePng, { name }))).toBe('INPUT_INVALID')
    const most = 10 * 1024 * 1024
    for (const [bytes, expected] of [
      [0, 'INPUT_INVALID'],
      [most, 'ok'],
      [most + 1, 'INPUT_INVALID'],
    ] as const)
      expect(code(await begin(all.objector, samplePng, { bytes }))).toBe(expected)
    for (let at = 1; at <= 5; at++) await attach(await samplePdf(at), `演示材料${at}.pdf`)
    expect(await begin(all.objector)).toMatchObject({
      failure: { code: 'STATE_REFUSED', message: '一件异议最多附5个材料，请把内容合并后再传' },
    })
  })

  it('is looked at: another content is refused and leaves nothing behind', async () => {
    const begun = await begin(all.objector, await samplePdf())
    if (!begun.ok) throw new Error(begun.failure.code)
    await send(begun.data.upload, await samplePdf())
    expect(await finish(all.objector, begun.data.upload)).toMatchObject({ data: { state: 'refused' } })
    expect((await own()).files).toEqual([])
    const { rows } = await all.db.pool.query('select storage_key from csc.objection_file where id = $1', [
      begun.data.upload,
    ])
    expect(await disk.size(rows[0].storage_key)).toBeNull()
  })

  it('goes on where it broke off, and finishing twice adds it once', async () => {
    const begun = await begin(all.objector)
    const again = await begin(all.objector)
    expect(again).toMatchObject({ data: { upload: begun.ok && begun.data.upload } })
    if (!begun.ok) throw new Error(begun.failure.code)
    const { upload } = begun.data
    expect(code(await finish(all.objector, upload))).toBe('UPLOAD_INCOMPLETE')
    await send(upload, samplePng)
    for (let at = 0; at < 2; at++)
      expect(await finish(all.objector, upload)).toMatchObject({ data: { state: 'ready' } })
    expect((await own()).steps.filter(({ title }) => title === '附上材料')).toHaveLength(1)
  })

  it('can be taken back until it is accepted, then stands; nothing is added once a ruling is proposed', async () => {
    const file = await attach()
    const { version } = await own()
    const remove = (id: string, expectedVersion: number) =>
      all.world.ask(all.objector, ['applications', 'removeObjectionFile'], {
        ...{ objection, file: id, expectedVersion },
      })
    expect(code(await remove(file, version - 1))).toBe('VERSION_CONFLICT')
    expect(code(await remove(file, version))).toBe('ok')
    expect((await own()).files).toEqual([])
    const kept = await attach()
    await accept()
    expect(code(await remove(kept, (await own()).version))).toBe('STATE_REFUSED')
    await attach(await samplePdf(3), '演示补充.pdf')
    const inquiry = await all.world.get(all.operator, ['results', 'startInquiry'], {
      ...{ edition, objection, expectedVersion: (await own()).version },
    })
    await all.world.get(all.operator, ['results', 'proposeRuling'], {
      ...{ edition, objection, expectedVersion: inquiry.version, outcome: 'dismissed' as const },
      ...{ consequence: 'none' as const, reasons: '演示：核查后认定' },
    })
    expect(code(await begin(all.objector, await samplePdf(4)))).toBe('STATE_REFUSED')
    expect((await own()).attach).toBeNull()
  })

  it('lies sealed: neither its name in the database nor its bytes on the disk can be read', async () => {
    await attach()
    const { rows } = await all.db.pool.query('select t::text as text from csc.objection_file t')
    expect(rows.map(({ text }) => text).join()).not.toContain('欧阳演示鸿')
    const request = await all.db.pool.query('select reply from csc.request')
    expect(JSON.stringify(request.rows)).not.toContain('劳动合同')
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(each =>
      each.isFile(),
    )
    const contents = await Promise.all(names.map(each => readFile(join(each.parentPath, each.name))))
    expect(contents.length).toBeGreaterThan(0)
    for (const content of contents) expect(content.includes(Buffer.from(samplePng))).toBe(false)
  })
})
