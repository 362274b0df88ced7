import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FilingValues } from '../../../src/core/filing'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'
import { edition, type NationWorld, nationWorld, shanxi, shanxiKey } from './nation-world'

let db: FreshDatabase
let world: NationWorld
let filer: TestPerson
let stranger: TestPerson
const phone = '13900000001'

beforeAll(async () => {
  db = await freshDatabase()
  world = await nationWorld(db)
  world.now = '2024-05-10T02:00:00.000Z'
  filer = await signedIn(db, { name: '演示·填报人', phone })
  stranger = await signedIn(db, { name: '演示·旁人', phone: '13900000009' })
})
afterAll(() => db.drop())

const values: FilingValues = {
  ...{
    host: '演示·省工业和信息化厅',
    filledOn: '2024-05-06',
    contestName: shanxi,
    kind: 'regional',
    field: '',
  },
  ...{
    startsOn: '2024-06-01',
    endsOn: '2024-08-20',
    organisation: '举办单位：演示单位',
    finalPlace: '太原市',
  },
  plan: '演示方案',
}
const open = (contest: string, number = phone) =>
  world.get(world.officer, ['recommendations', 'openFiling'], {
    edition,
    contest,
    name: '演示·填报人',
    phone: number,
  })
const read = (filing: string, who = filer) => world.get(who, ['recommendations', 'filing'], { filing })
async function save(filing: string, over: Partial<FilingValues>) {
  const { version } = await read(filing)
  const input = { filing, values: { ...values, ...over } as never, expectedVersion: version }
  return world.get(filer, ['recommendations', 'saveFiling'], input)
}
async function submit(filing: string) {
  const { version } = await read(filing)
  return world.ask(filer, ['recommendations', 'submitFiling'], { filing, expectedVersion: version })
}
const problemAt = (reply: Awaited<ReturnType<typeof submit>>) =>
  reply.ok ? null : (reply.failure.details?.fields ?? []).map(({ path, message }) => [path, message])

describe('N1 备案', () => {
  it('is found by the person with the telephone, and by nobody else', async () => {
    const { filing } = await open(shanxiKey)
    const mine = await world.get(filer, ['recommendations', 'myFilings'], {})
    expect(mine.filings).toEqual([
      { id: filing, edition, contestName: shanxi, state: 'draft', stateLabel: '填写中，还没有提交' },
    ])
    expect((await world.get(stranger, ['recommendations', 'myFilings'], {})).filings).toEqual([])
    for (const who of [stranger, world.cityOfficer])
      expect(await world.ask(who, ['recommendations', 'filing'], { filing })).toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
    expect(await world.ask(null, ['recommendations', 'filing'], { filing })).toMatchObject({
      failure: { code: 'SIGN_IN_REQUIRED' },
    })
    const { rows } = await db.pool.query('select * from csc.message where person_id = $1', [filer.person])
    expect(rows[0].link).toBe(`/apply/filing/index?filing=${filing}`)
    const asked = { filing, values: values as never, expectedVersion: 1 }
    for (const who of [stranger, world.officer])
      expect(await world.ask(who, ['recommendations', 'saveFiling'], asked)).toMatchObject({
        failure: { code: 'NOT_FOUND' },
      })
    expect(
      await world.ask(filer, ['recommendations', 'saveFiling'], { ...asked, expectedVersion: 7 }),
    ).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
  })

  it('a name that differs by one sign is refused with the name of the plan (CN24-05)', async () => {
    const { filing } = await open('regional-5')
    await save(filing, { contestName: shanxi.replace('山西省', '辽宁') })
    expect(problemAt(await submit(filing))).toEqual([
      ['values.contestName', '赛事名称须与计划一致：第九届“创客中国”辽宁省中小企业创新创业大赛'],
    ])
  })

  it('a thematic contest without its field is refused, so is another type than the plan says', async () => {
    const { filing } = await open('thematic-1')
    const contestName = '第九届“创客中国”网络安全中小企业创新创业大赛'
    await save(filing, { contestName, kind: 'thematic', field: ' ' })
    expect(problemAt(await submit(filing))).toEqual([['values.field', '专题赛要写明行业领域，请填写']])
    await save(filing, { contestName, kind: 'regional' })
    expect(problemAt(await submit(filing))).toEqual([['values.kind', '计划里这场是专题赛，请改选']])
    await save(filing, { contestName, kind: '' })
    expect(problemAt(await submit(filing))).toEqual([['values.kind', '请选择赛事类型']])
  })

  it('500 characters pass and 501 do not, ends of lines not counted; dates are of the printed year', async () => {
    const { filing } = await open('regional-6')
    const contestName = '第九届“创客中国”吉林省中小企业创新创业大赛'
    await save(filing, { contestName, plan: `𠮷${'方'.repeat(500)}` })
    expect(problemAt(await submit(filing))).toEqual([['values.plan', '赛事方案最多500字，超出1字，请删减']])
    await save(filing, { contestName, plan: 'x', startsOn: '2025-06-01', endsOn: '2024-05-01' })
    expect(problemAt(await submit(filing))).toEqual([
      ['values.startsOn', '表上印的是2024年，请填2024年的日期'],
      ['values.endsOn', '结束日期早于开始日期，请核对'],
    ])
    await save(filing, { contestName, plan: `𠮷${'方'.repeat(250)}\n${'案'.repeat(249)}` })
    expect(await submit(filing)).toMatchObject({ ok: true, data: { late: false } })
  })

  it('goes back with the lines to be changed, is handed in again and accepted; each step once', async () => {
    const { filing } = await open(shanxiKey)
    await save(filing, {})
    const { version } = await read(filing)
    const request = requestId()
    const input = { filing, expectedVersion: version }
    const first = await world.ask(filer, ['recommendations', 'submitFiling'], input, { requestId: request })
    const again = await world.ask(filer, ['recommendations', 'submitFiling'], input, { requestId: request })
    expect(again).toMatchObject({ ok: true, data: first.ok ? first.data : null })
    const decide = (over: object) =>
      world.ask(world.officer, ['recommendations', 'decideFiling'], {
        ...{ filing, decision: 'return', lines: [], reason: '', expectedVersion: version + 1 },
        ...over,
      } as never)
    expect(await decide({})).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await decide({ lines: ['plan'] })).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await decide({ lines: ['plan'], reason: '请写明奖金设置' })).toMatchObject({
      data: { state: 'returned' },
    })
    const returned = await read(filing)
    expect(returned).toMatchObject({
      state: 'returned',
      returned: { lines: ['plan'], reason: '请写明奖金设置' },
    })
    expect(returned.may.edit).toBe(true)
    await save(filing, { plan: '奖金设置：演示' })
    expect((await submit(filing)).ok).toBe(true)
    expect(await decide({ decision: 'accept', expectedVersion: returned.version })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    const now = await read(filing)
    expect(await decide({ decision: 'accept', expectedVersion: now.version })).toMatchObject({
      data: { state: 'accepted' },
    })
    expect((await submit(filing)).ok).toBe(false)
    const board = await world.get(world.officer, ['recommendations', 'filings'], { edition })
    expect(board.places).toHaveLength(49)
    expect(board.counts).toMatchObject({ accepted: 1, submitted: 1 })
    const own = board.places.find(({ contest }) => contest === shanxiKey)!
    expect(own.filing).toMatchObject({ state: 'accepted', phoneMasked: '139****0001' })
    for (const who of [world.cityOfficer, filer])
      expect(await world.ask(who, ['recommendations', 'filings'], { edition })).toMatchObject({
        failure: { code: 'FORBIDDEN' },
      })
    const { rows } = await db.pool.query(`select body from csc.ledger where body like '%"kind":"filing.%'`)
    expect(rows.map(({ body }) => JSON.parse(body).kind)).toContain('filing.return')
    expect(JSON.stringify(rows)).not.toMatch(/演示·填报人|13900000001|奖金/)
  })

  it('10 May 23:59:59.999 is in time; a millisecond later needs a special approval (CN24-06)', async () => {
    const { filing } = await open('regional-1')
    const contestName = '第九届“创客中国”北京市中小企业创新创业大赛'
    await save(filing, { contestName })
    const { version } = await read(filing)
    const input = { filing, expectedVersion: version }
    const late = { at: '2024-05-10T16:00:00.000Z' }
    expect(await world.ask(filer, ['recommendations', 'submitFiling'], input, late)).toMatchObject({
      failure: { code: 'EDITION_CLOSED' },
    })
    const other = await open('regional-2')
    await save(other.filing, { contestName: '第九届“创客中国”天津市中小企业创新创业大赛' })
    const inTime = { filing: other.filing, expectedVersion: (await read(other.filing)).version }
    expect(
      await world.ask(filer, ['recommendations', 'submitFiling'], inTime, { at: '2024-05-10T15:59:59.999Z' }),
    ).toMatchObject({ data: { late: false } })
    const allow = { ...input, reason: '演示·因灾延期' }
    expect(await world.ask(world.officer, ['recommendations', 'allowLateFiling'], allow)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    await world.get(world.approver, ['recommendations', 'allowLateFiling'], allow)
    expect(
      await world.ask(
        filer,
        ['recommendations', 'submitFiling'],
        { filing, expectedVersion: version + 1 },
        late,
      ),
    ).toMatchObject({ data: { late: true } })
  })

  it('passes to another person until it is handed in', async () => {
    const { filing } = await open('regional-7')
    await open('regional-7', '13900000009')
    expect((await read(filing, stranger)).mine).toBe(true)
    expect(await world.ask(filer, ['recommendations', 'filing'], { filing })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
    const again = { edition, contest: shanxiKey, name: '演示', phone: '13900000009' }
    expect(await world.ask(world.officer, ['recommendations', 'openFiling'], again)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
    const final = { ...again, contest: 'regional-99' }
    expect(await world.ask(world.officer, ['recommendations', 'openFiling'], final)).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })

  it('is exported as printed: eight lines in their order, the chosen type marked', async () => {
    const { filing } = await open('regional-8')
    await save(filing, { contestName: '第九届“创客中国”上海市中小企业创新创业大赛' })
    const { base64, filename } = await world.get(filer, ['recommendations', 'exportFiling'], { filing })
    expect(filename).toMatch(/^备案表-.*\.docx$/)
    const xml = Buffer.from(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml']!).toString()
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text)
    expect(texts).toEqual([
      '第九届“创客中国”中小企业创新创业大赛备案表',
      '主办单位(盖章):演示·省工业和信息化厅',
      '填表日期:2024年5月6日',
      ...['赛事名称', '第九届“创客中国”上海市中小企业创新创业大赛'],
      ...['赛事类型', '● 区域赛', '○ 专题赛 行业领域:_____', '○ 境外区域赛决赛'],
      ...['赛事时间', '2024年6月1日至8月20日'],
      ...['组织机构', '举办单位：演示单位'],
      ...['决赛地点', '太原市'],
      ...['赛事方案(500字以内,不另附页)', '演示方案'],
    ])
  })

  it('takes a stamped scan that is what its content says, for who may see the form', async () => {
    const kept = new Map<string, Uint8Array>()
    const storage = {
      put: async (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
      link: ({ key }: { key: string }) => `https://demo.invalid/${key}`,
    }
    const place = await nationWorld(db, [], { storage: storage as never })
    place.now = '2024-05-06T02:00:00.000Z'
    const { filing } = await open('regional-9')
    const send = (text: string, expectedVersion: number) =>
      place.ask(filer, ['recommendations', 'attachFilingScan'], {
        ...{
          filing,
          file: { name: '盖章件.pdf', base64: Buffer.from(text).toString('base64') },
          expectedVersion,
        },
      })
    expect(await send('MZ not a paper', 1)).toMatchObject({
      failure: { message: '盖章件应为PDF、JPG或PNG，请重新选择' },
    })
    expect(await send('%PDF-1.4\n演示\n%%EOF', 1)).toMatchObject({ data: { version: 2 } })
    expect(kept.size).toBe(1)
    const link = await place.get(place.officer, ['recommendations', 'openFilingScan'], { filing })
    expect(link.name).toBe('盖章件.pdf')
    expect(await place.ask(stranger, ['recommendations', 'openFilingScan'], { filing })).toMatchObject({
      failure: { code: 'NOT_FOUND' },
    })
  })
})
