import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations } from '../../../cloudfunctions/recommendations/operations'
import { type FilesWorld, filesWorld, hashOf } from '../../setup/files'
import { signedIn } from '../../setup/people'
import { noise, samplePdf, samplePng } from '../../setup/sample-files'
import { choose, edition, giveQuota, type ListWorld, listWorld, submit } from './list-world'

let all: ListWorld
let files: FilesWorld
beforeEach(async () => {
  all = await listWorld(4, 1)
  files = await filesWorld(all.db, operations)
  files.now = all.world.now
  await giveQuota(all, 5)
  await choose(all, [...all.companies, ...all.makers])
})
afterEach(async () => {
  await files.close()
  await all.db.drop()
})

const attach = (bytes: Uint8Array, name = '推荐函.pdf', who = all.operator) =>
  files.ask(who, ['recommendations', 'attachScan'], {
    edition,
    file: { name, base64: Buffer.from(bytes).toString('base64') },
  })
const scan = async () =>
  (await files.get(all.operator, ['recommendations', 'candidates'], { edition })).list.scan
const open = (who = all.operator) => files.ask(who, ['recommendations', 'openScan'], { edition })
const field = (path: string) => ({ failure: { details: { fields: [{ path }] } } })

describe('O12 盖章件', () => {
  it('belongs to its submission with its hash in the chain; while drafting the newest counts', async () => {
    expect(await scan()).toBeNull()
    expect(await open()).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    const pdf = await samplePdf()
    expect(await attach(pdf)).toMatchObject({ data: { sha256: hashOf(pdf) } })
    files.now = '2026-08-03T02:00:01.000Z'
    expect(await attach(samplePng, '扫描件.png')).toMatchObject({ ok: true })
    expect(await scan()).toMatchObject({ name: '扫描件.png', bytes: samplePng.length, by: '演示经办人' })
    const { rows } = await all.db.pool.query("select body from csc.ledger where body like '%list.scan%'")
    expect(rows).toHaveLength(2)
    expect(rows[0].body).toContain(hashOf(pdf))
    expect(JSON.stringify(rows)).not.toMatch(/推荐函|扫描件/)
    const link = await open()
    expect(link).toMatchObject({ data: { name: '扫描件.png', expiresAt: '2026-08-03T02:10:01.000Z' } })
    await expect(all.db.pool.query("update csc.recommendation_scan set name = ''")).rejects.toThrow()
  })

  it('is not exchanged after the list went; sent back, the next submission has its own', async () => {
    await attach(await samplePdf())
    await submit(all)
    expect(await attach(samplePng, 'b.png')).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    const { list } = await files.get(all.approver, ['recommendations', 'candidates'], { edition })
    const back = { edition, reason: '缺公章', expectedVersion: list.version }
    await files.get(all.approver, ['recommendations', 'recordReturn'], back)
    expect(await scan()).toBeNull()
    expect(await attach(samplePng, 'b.png')).toMatchObject({ ok: true })
    expect((await scan())!.name).toBe('b.png')
  })

  it('may follow a list that went without it', async () => {
    await submit(all)
    expect(await attach(await samplePdf())).toMatchObject({ ok: true })
    expect((await scan())!.name).toBe('推荐函.pdf')
  })

  it('is what its name says, and of 2 MB at most', async () => {
    expect(await attach(noise(2000))).toMatchObject(field('file.base64'))
    expect(await attach(samplePng, '推荐函.pdf')).toMatchObject(field('file.base64'))
    expect(await attach(await samplePdf(), '推荐函.docx')).toMatchObject(field('file.name'))
    expect(await attach(noise(2 * 1024 * 1024 + 1))).toMatchObject(field('file.base64'))
    expect(await scan()).toBeNull()
  })

  it('is handed in and read by the office alone', async () => {
    const elsewhere = await signedIn(all.db, { grants: [{ role: 'operator', unit: '140700' }] })
    const liaison = await signedIn(all.db, { grants: [{ role: 'liaison' }] })
    await attach(samplePng, 'a.png')
    for (const who of [elsewhere, liaison, all.companies[0]!.owner]) {
      expect(await attach(samplePng, 'a.png', who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
      expect(await open(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    }
  })
})

describe('O12 推荐函草稿', () => {
  const take = (documentNumber: string | null = null) =>
    files.ask(all.operator, ['recommendations', 'letter'], { edition, documentNumber })
  const textOf = async (documentNumber: string | null = null) => {
    const reply = await take(documentNumber)
    if (!reply.ok) throw new Error(reply.failure.code)
    const body = strFromU8(
      unzipSync(new Uint8Array(Buffer.from(reply.data.base64, 'base64')))['word/document.xml']!,
    )
    return [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text!.trim())
  }

  it('says how many of each group, to whom, by which document, and names the enclosure', async () => {
    expect(await textOf('长工信〔2026〕140号')).toEqual([
      '长工信〔2026〕140号',
      '关于推荐长治市参赛项目的函',
      '山西省工业和信息化厅：',
      '按照第十一届“创客中国”山西省中小企业创新创业大赛（晋工信企业字〔2026〕41号）要求，长治市组织开展了第十一届“创客中国”长治市中小企业创新创业大赛。经资格审核和比赛评审，现推荐5个项目，其中企业组4个、创业组1个。',
      '现将推荐项目名单报送，请审核。',
      '附件：第十一届“创客中国”山西省中小企业创新创业大赛推荐项目名单',
      '联系单位：长治市工信局中小企业科',
      '联系电话：0355-3032370',
      '长治市工业和信息化局',
      '2026年8月3日',
    ])
    expect((await textOf())[0]).toBe('〔　〕　号（请填写文号）')
  })

  it('after the submission carries its number, holds no telephone of an applicant and is noted', async () => {
    await submit(all)
    const text = await textOf('别的文号')
    expect(text[0]).toBe('长工信〔2026〕140号')
    expect(text.join('')).not.toMatch(/13800000000|号项目/)
    const { rows } = await all.db.pool.query(
      "select detail from csc.audit where operation = 'recommendations.letter'",
    )
    expect(rows).toEqual([{ detail: { projects: 5 } }])
  })

  it('needs a list', async () => {
    await choose(all, [])
    expect(await take()).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
  })
})
