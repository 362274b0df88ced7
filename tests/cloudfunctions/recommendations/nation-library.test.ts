import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { libraryHeadings } from '../../../src/core/library-columns'
import { inventedCompanyCode, inventedIdentity } from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { requestId } from '../../setup/host'
import { testKeys } from '../../setup/test-host'
import {
  edition,
  fileRow,
  idsByNumber,
  importRows,
  type NationWorld,
  nationWorld,
  previewOf,
  shanxiKey,
  upload,
} from './nation-world'

let db: FreshDatabase
let world: NationWorld
beforeAll(async () => {
  db = await freshDatabase()
  world = await nationWorld(db)
})
afterAll(() => db.drop())

const count = async () =>
  Number((await db.pool.query('select count(*) as n from csc.entered_project')).rows[0].n)
const sheetOf = async (base64: string) => (await readSheet(Buffer.from(base64, 'base64'))) as unknown[][]

describe('N2 导入', () => {
  it('tells rows apart with line, column and reason; only the right ones go in; twice adds nothing', async () => {
    const rows = [
      fileRow('a1'),
      fileRow('a2', { contest: '第九届“创客中国”山西省大赛' }),
      fileRow('a3', { registeredOn: '2024-08-01' }),
      fileRow('a4', { contactPhone: '12345', companyCode: '91140400MA0000000X' }),
      fileRow('a1', { officialNumber: 'CM-other' }),
      fileRow('a6', { group: '创客组', companyCode: '', subjectName: '演示团队', subjectType: '团队' }),
    ]
    const batch = await upload(world, rows, { partBytes: 300 })
    const seen = await previewOf(world, batch)
    expect(seen.counts).toEqual({ good: 2, wrong: 4, suspected: 0, known: 0 })
    expect(seen.wrong).toEqual([
      { line: 3, column: '赛事名称', reason: '赛事计划里没有这个名称，请核对' },
      { line: 4, column: '报名日期', reason: '报名截止到2024-07-31，这一天已经截止' },
      { line: 5, column: '统一社会信用代码', reason: expect.stringContaining('校验') },
      { line: 5, column: '统一社会信用代码', reason: '境内企业要填统一社会信用代码，请填写' },
      { line: 5, column: '联系电话', reason: '联系电话应为11位手机号，请核对' },
      { line: 6, column: '来源编号', reason: '与第2行的来源编号相同，请核对' },
    ])
    const wrongSheet = await world.get(world.officer, ['recommendations', 'exportLibraryProblems'], {
      ...{ batch, mapping: null },
    })
    const cells = await sheetOf(wrongSheet.base64)
    expect(cells[0]!.slice(-2)).toEqual(['原行号', '错误原因'])
    expect(cells.slice(1).map(row => row.at(-2))).toEqual(['3', '4', '5', '6'])
    expect(cells[2]!.at(-1)).toBe('报名日期：报名截止到2024-07-31，这一天已经截止')

    const input = { batch, mapping: seen.mapping, previewed: seen.previewed, withSuspected: false }
    const request = requestId()
    const first = await world.get(world.officer, ['recommendations', 'importLibrary'], input, {
      requestId: request,
    })
    expect(first).toEqual({ added: 2, known: 0, suspectedIn: 0 })
    expect(
      await world.get(world.officer, ['recommendations', 'importLibrary'], input, { requestId: request }),
    ).toEqual(first)
    expect(await count()).toBe(2)
    const again = await upload(world, rows)
    expect((await previewOf(world, again)).counts).toEqual({ good: 0, wrong: 3, suspected: 0, known: 3 })
    const seenAgain = await previewOf(world, again)
    expect(
      await world.ask(world.officer, ['recommendations', 'importLibrary'], {
        ...{ batch: again, mapping: seenAgain.mapping, previewed: seenAgain.previewed, withSuspected: true },
      }),
    ).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(await count()).toBe(2)
    const { rows: kept } = await db.pool.query('select 1 from csc.library_part where batch_id = $1', [batch])
    expect(kept).toEqual([])
  })

  it('31 July is the last day of registration; the sheet put right is imported under its own columns', async () => {
    const right = fileRow('a3', { registeredOn: '2024年7月31日' })
    const headings = [...Object.values(libraryHeadings), '原行号', '错误原因']
    const done = await importRows(world, [`${right},4,报名日期`], false, { headings })
    expect(done.added).toBe(1)
  })

  it('a mapping can be changed; a needed column without a place is named', async () => {
    const headings = Object.values(libraryHeadings).map(name => (name === '项目名称' ? '作品' : name))
    const batch = await upload(world, [fileRow('m1')], { headings })
    const seen = await previewOf(world, batch)
    expect(seen.mappingProblem).toBe('还没有对应的列：项目名称，请选择')
    expect(seen.counts.good).toBe(0)
    const mapping = { ...seen.mapping, projectName: headings.indexOf('作品') }
    const mapped = await world.get(world.officer, ['recommendations', 'previewLibrary'], { batch, mapping })
    expect(mapped).toMatchObject({ mappingProblem: null, counts: { good: 1 } })
    const twice = { ...mapping, leader: mapping.projectName }
    const doubled = await world.get(world.officer, ['recommendations', 'previewLibrary'], {
      batch,
      mapping: twice,
    })
    expect(doubled.mappingProblem).toBe('文件里的一列对应了两项，请改选其中一项')
    const stale = { batch, mapping, previewed: seen.previewed, withSuspected: true }
    expect(await world.ask(world.officer, ['recommendations', 'importLibrary'], stale)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    await world.get(world.officer, ['recommendations', 'dropLibraryImport'], { batch })
    expect(
      await world.ask(world.officer, ['recommendations', 'previewLibrary'], { batch, mapping: null }),
    ).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })

  it('rows that look alike go in only when asked for, and leave a case for people', async () => {
    const companyCode = inventedCompanyCode()
    const same = {
      companyCode,
      projectName: '井下巡检机器人',
      summary: '井下巡检机器人，自动避障，已在两座煤矿试用。',
    }
    const rows = [fileRow('s1', same), fileRow('s2', same), fileRow('s3')]
    const batch = await upload(world, rows)
    const seen = await previewOf(world, batch)
    expect(seen.counts).toEqual({ good: 2, wrong: 0, suspected: 1, known: 0 })
    expect(seen.suspected).toEqual([
      expect.objectContaining({ line: 3, because: '与第2行“井下巡检机器人”相近' }),
    ])
    const input = { batch, mapping: seen.mapping, previewed: seen.previewed }
    const done = await world.get(world.officer, ['recommendations', 'importLibrary'], {
      ...input,
      withSuspected: false,
    })
    expect(done).toEqual({ added: 2, known: 0, suspectedIn: 0 })
    const rest = await importRows(world, rows, true)
    expect(rest).toMatchObject({ added: 1, known: 2, suspectedIn: 1 })
    const ids = await idsByNumber(db)
    const { rows: cases } = await db.pool.query('select first_id, second_id, state from csc.duplicate_case')
    expect(cases).toEqual([
      {
        ...{ first_id: [ids.get('s1')!, ids.get('s2')!].sort()[0], state: 'suspected' },
        second_id: [ids.get('s1')!, ids.get('s2')!].sort()[1],
      },
    ])
  })

  it('identity numbers and telephones are sealed, also while the file waits', async () => {
    const identity = inventedIdentity(7)
    const members = { members: '演示甲、演示乙', identities: `${identity}、${inventedIdentity(8)}` }
    const row = fileRow('p1', { ...members, contactPhone: '13812345678' })
    const batch = await upload(world, [row])
    const waiting = await db.pool.query('select content from csc.library_part where batch_id = $1', [batch])
    expect(waiting.rows[0].content).not.toContain(Buffer.from(row).toString('base64').slice(0, 40))
    await importRows(world, [row])
    const id = (await idsByNumber(db)).get('p1')
    const team = await db.pool.query(
      'select * from csc.team_member where application_id = $1 order by position',
      [id],
    )
    expect(team.rows.map(each => [each.name, each.identity_hmac])).toEqual([
      ['演示甲', testKeys.hmac('identity', identity)],
      ['演示乙', testKeys.hmac('identity', inventedIdentity(8))],
    ])
    const whole = await db.pool.query(
      `select a.form, s.form as kept, e.data from csc.application a
       join csc.submission s on s.application_id = a.id join csc.application_event e on e.application_id = a.id
       where a.id = $1`,
      [id],
    )
    expect(JSON.stringify(whole.rows)).not.toMatch(/13812345678|1404001990/)
    const board = await world.get(world.supervisor, ['recommendations', 'library'], { edition })
    const page = await world.get(world.supervisor, ['recommendations', 'libraryProjects'], {
      ...{ edition, source: shanxiKey, group: 'enterprise', search: 'p1' },
    })
    expect(JSON.stringify([board, page])).not.toMatch(/13812345678|1404001990/)
    expect(page).toMatchObject({
      total: 1,
      pages: 1,
      projects: [{ externalNumber: 'p1', officialNumber: 'CM2024p1' }],
    })
    const shanxi = board.sources.find(({ source }) => source === shanxiKey)!
    const inLibrary = await db.pool.query(
      `select count(*)::int as n from csc.entered_project e join csc.application a on a.id = e.application_id
       where a.group_id = 'enterprise'`,
    )
    expect(shanxi.counts.find(({ group }) => group === 'enterprise')!.count).toBe(inLibrary.rows[0].n)
  })

  it('10 August, a Saturday, is the last day to its end and does not move; later by special approval (CN24-09)', async () => {
    const start = (who: typeof world.officer, at: string, lateReason = '') =>
      world.ask(
        who,
        ['recommendations', 'startLibraryImport'],
        { ...{ edition, fileName: 'x.csv', bytes: 10, parts: 1, lateReason } },
        { at },
      )
    expect((await start(world.officer, '2024-08-10T15:59:59.999Z')).ok).toBe(true)
    const closed = { failure: { code: 'EDITION_CLOSED' } }
    expect(await start(world.officer, '2024-08-10T16:00:00.000Z')).toMatchObject(closed)
    expect(await start(world.approver, '2024-08-12T02:00:00.000Z')).toMatchObject(closed)
    expect(await start(world.officer, '2024-08-12T02:00:00.000Z', '演示·接口故障')).toMatchObject(closed)
    const batch = await upload(world, [fileRow('late1')])
    const { mapping, previewed } = await previewOf(world, batch)
    const input = { batch, mapping, previewed, withSuspected: true }
    const after = { at: '2024-08-10T16:00:00.000Z' }
    expect(await world.ask(world.officer, ['recommendations', 'importLibrary'], input, after)).toMatchObject(
      closed,
    )
    world.now = '2024-08-12T02:00:00.000Z'
    const late = { who: world.approver, lateReason: '演示·接口故障' }
    expect((await importRows(world, [fileRow('late1')], true, late)).added).toBe(1)
    world.now = '2024-08-01T02:00:00.000Z'
  })

  it('belongs to the officers of the edition; another edition’s officer sees no batch', async () => {
    const batch = await upload(world, [fileRow('o1')])
    expect(
      await world.ask(world.cityOfficer, ['recommendations', 'previewLibrary'], { batch, mapping: null }),
    ).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await world.ask(world.cityOfficer, ['recommendations', 'library'], { edition })).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    expect(
      await world.ask(world.supervisor, ['recommendations', 'dropLibraryImport'], { batch }),
    ).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    const missing = await world.get(world.officer, ['recommendations', 'startLibraryImport'], {
      ...{ edition, fileName: 'x.csv', bytes: 10, parts: 2 },
    })
    const preview = { batch: missing.batch, mapping: null }
    expect(await world.ask(world.officer, ['recommendations', 'previewLibrary'], preview)).toMatchObject({
      failure: { message: '文件还没有传完，请重新选择文件' },
    })
  })

  it('two imports at once of the same file enter it once', async () => {
    const rows = [fileRow('c1'), fileRow('c2')]
    const batches = [await upload(world, rows), await upload(world, rows)]
    const before = await count()
    const inputs = []
    for (const batch of batches) {
      const { mapping, previewed } = await previewOf(world, batch)
      inputs.push({ batch, mapping, previewed, withSuspected: true })
    }
    const replies = await Promise.all(
      inputs.map(input => world.ask(world.officer, ['recommendations', 'importLibrary'], input)),
    )
    expect(replies.map(reply => (reply.ok ? 'ok' : reply.failure.code)).sort()).toEqual([
      'VERSION_CONFLICT',
      'ok',
    ])
    expect(await count()).toBe(before + 2)
  })

  it('an import is taken back whole while nothing rests on it, and can be made again', async () => {
    const rows = [fileRow('u1'), fileRow('u2')]
    const { batch } = await importRows(world, rows)
    const before = await count()
    const undo = (id: string) =>
      world.ask(world.officer, ['recommendations', 'undoLibraryImport'], {
        batch: id,
        reason: '演示·文件有误',
      })
    expect(await undo(batch)).toMatchObject({ data: { withdrawn: 2 } })
    expect(await undo(batch)).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
    expect(await count()).toBe(before - 2)
    const again = await importRows(world, rows)
    expect(again.added).toBe(2)
    const ids = await idsByNumber(db)
    await world.get(world.officer, ['recommendations', 'nominate'], {
      ...{ edition, channel: shanxiKey, application: ids.get('u1')!, rank: 1, finalWinner: true },
    })
    expect(await undo(again.batch)).toMatchObject({ failure: { message: '其中1个项目已被推荐，不能撤回' } })
    const board = await world.get(world.officer, ['recommendations', 'library'], { edition })
    expect(board.batches.find(({ id }) => id === again.batch)).toMatchObject({
      ...{ stateLabel: '已导入', inUse: '其中1个项目已被推荐，不能撤回', by: '演示·国赛经办' },
      counts: { added: 2, wrong: 0, suspected: 0, known: 0 },
    })
    expect(board.batches.find(({ id }) => id === batch)).toMatchObject({
      stateLabel: '已撤回',
      undoReason: '演示·文件有误',
    })
  })

  it('the template has our headings; cells of formulas stay text', async () => {
    const template = await world.get(world.officer, ['recommendations', 'libraryTemplate'], { edition })
    expect((await sheetOf(template.base64))[0]).toEqual(Object.values(libraryHeadings))
    const batch = await upload(world, [fileRow('f1', { projectName: '=1+1', contactPhone: '1' })])
    const { base64 } = await world.get(world.officer, ['recommendations', 'exportLibraryProblems'], {
      ...{ batch, mapping: null },
    })
    expect((await sheetOf(base64))[1]).toContain('=1+1')
    const noted = await db.pool.query(
      `select 1 from csc.audit where operation = 'recommendations.exportLibraryProblems'`,
    )
    expect(noted.rows.length).toBeGreaterThan(0)
  })
})
