import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formXlsx } from '../../../cloudfunctions/shared/documents/form-xlsx'
import { SHANXI_2026_RECOMMENDATION } from '../../../src/editions/shanxi-2026/recommendation'
import { type InboxWorld, inboxWorld, opened, province, sendAll, unitLine } from './inbox-world'
import { edition as city } from './list-world'

const datong = '140200'
const { form } = SHANXI_2026_RECOMMENDATION
const headings = form.columns.map(({ heading }) => heading)

let all: InboxWorld
beforeEach(async () => {
  all = await inboxWorld()
})
afterEach(() => all.db.drop())

const rowOf = (i: number, group = '企业组') => [
  ...[`大同项目${i}`, `演示大同${i}号有限公司`, group, i % 2 ? '是' : '否', '演示联系人'],
  ...[`1390000000${i}`, '演示法人'],
]
const five = [...[1, 2, 3, 4].map(i => rowOf(i)), rowOf(5, '创业组')]
const numbers = five.map((_, i) => ({ line: i + 4, number: `SX2026-${i + 1}` }))

/** 附件4 as a city sends it. */
async function file(rows: readonly (readonly string[])[], over: object = {}) {
  const bytes = await formXlsx({
    ...{ title: form.title, unitLine: '推荐地市：大同市', columns: headings, rows, note: form.note.text },
    ...{ draft: false, author: '演示' },
    ...over,
  })
  return { name: '附件4.xlsx', base64: bytes.toString('base64') }
}
type File = Awaited<ReturnType<typeof file>>
const preview = (chosen: File, typed = numbers) =>
  all.world.ask(all.desk.operator, ['recommendations', 'previewForm'], {
    ...{ edition: province, unit: datong, file: chosen, numbers: typed },
  })
const look = async (chosen: File, typed = numbers) => {
  const reply = await preview(chosen, typed)
  if (!reply.ok) throw new Error(JSON.stringify(reply.failure))
  return reply.data
}
const enter = async (chosen: File, over: object = {}, typed = numbers) =>
  all.world.ask(all.desk.operator, ['recommendations', 'enterForm'], {
    ...{ edition: province, unit: datong, file: chosen, numbers: typed, documentNumber: '同工信〔2026〕7号' },
    ...{ previewed: (await look(chosen, typed)).previewed, ...over },
  })
const rows = async (text: string) => (await all.db.pool.query(text)).rows
const accept = async () => {
  const { id, version } = await opened(all, datong)
  return all.world.ask(all.desk.operator, ['recommendations', 'acceptArrival'], {
    ...{ edition: province, arrival: id, expectedVersion: version },
  })
}

describe('附件4 of a city without this software', () => {
  it('is read to the letter of the form, the note left out, and previewed before it is entered', async () => {
    expect(await look(await file(five))).toMatchObject({
      ...{ unitLine: '大同市', total: 5, wrong: [], problems: [] },
      warnings: [{ code: 'QUOTA_UNKNOWN' }, ...five.map(() => ({ code: 'NOT_IN_FINAL' }))],
    })
    const [first] = (await look(await file(five))).rows
    expect(first).toEqual({
      ...{ line: 4, projectName: '大同项目1', subjectName: '演示大同1号有限公司' },
      ...{ groupName: '企业组', officialNumber: 'SX2026-1' },
    })
  })

  it('becomes the arrival of that unit and, accepted, registrations of the contacts', async () => {
    expect(await enter(await file(five))).toMatchObject({ data: { number: 1, late: false, already: false } })
    expect(await unitLine(all, datong)).toMatchObject({
      state: 'arrived',
      arrival: { via: '附件4电子版', total: 5 },
    })
    expect(await accept()).toMatchObject({ data: { entered: 5 } })
    const entered = await rows(
      `select a.project_name, a.official_number, a.form, p.name from csc.entered_project e
       join csc.application a on a.id = e.application_id join csc.person p on p.id = a.owner_id order by 1`,
    )
    expect(entered[0]).toMatchObject({
      project_name: '大同项目1',
      official_number: 'SX2026-1',
      name: '演示联系人',
    })
    expect(entered[0].form).toMatchObject({
      subject: 'company',
      legalRepresentative: '演示法人',
      specialised: 'yes',
    })
    expect(entered[4].form).toMatchObject({ leader: '演示法人', teamName: '演示大同5号有限公司' })
    expect(JSON.stringify(entered)).not.toMatch(/1390000000/)
  })

  it('twice changes nothing; with numbers typed later it takes the place of the one before', async () => {
    const same = await file(five)
    await enter(same, {}, [])
    expect(await enter(same, {}, [])).toMatchObject({ data: { number: 1, already: true } })
    expect((await unitLine(all, datong)).arrival).toMatchObject({ problems: 5 })
    expect(await accept()).toMatchObject({ failure: { code: 'LIST_BLOCKED' } })
    expect(await enter(same)).toMatchObject({ data: { number: 2, already: false } })
    expect((await unitLine(all, datong)).arrival).toMatchObject({ number: 2, problems: 0 })
  })

  it('is entered wholly or not at all: every wrong cell with its row and column', async () => {
    const bad = [
      rowOf(1),
      ['', ...rowOf(2).slice(1)],
      rowOf(3, '创客组'),
      rowOf(4).map((cell, i) => (i === 5 ? '0352-2021234' : cell)),
    ]
    const seen = await look(await file(bad), [])
    expect(seen.wrong).toEqual([
      { line: 5, column: '项目名称', reason: '没有填写，请补上' },
      { line: 6, column: '组别（企业组/创业组）', reason: '应写企业组或创业组，请改正' },
      { line: 7, column: '联系方式', reason: '没有11位手机号，请补上' },
    ])
    expect(await enter(await file(bad), {}, [])).toMatchObject({
      failure: { code: 'LIST_BLOCKED', details: { wrong: seen.wrong } },
    })
    expect(await rows('select 1 from csc.arrival')).toEqual([])
  })

  it('of another city, with another heading, a draft, or no spreadsheet at all is refused with what is wrong', async () => {
    const wrong = (await look(await file(five, { unitLine: '推荐地市：太原市' }))).wrong
    expect(wrong).toEqual([{ line: 1, column: '推荐地市', reason: '写的是“太原市”，不是大同市，请核对' }])
    const at = (message: string) => ({
      failure: { details: { fields: [{ path: 'file', message: expect.stringContaining(message) }] } },
    })
    const renamed = headings.map(heading => (heading === '联系方式' ? '电话' : heading))
    expect(await preview(await file(five, { columns: renamed }))).toMatchObject(at('缺少表头“联系方式”'))
    expect(await preview(await file(five, { draft: true }))).toMatchObject(at('没有报送的草稿'))
    const text = Buffer.from('不是表格').toString('base64')
    expect(await preview({ name: 'x.xlsx', base64: text })).toMatchObject(at('没有找到表头'))
    expect(await preview(await file([]))).toMatchObject(at('表头下面没有'))
  })

  it('finds what is there twice, and numbers another unit’s list already holds', async () => {
    const twice = [rowOf(1), rowOf(1), rowOf(2)]
    const same = [4, 5, 6].map(line => ({ line, number: line === 6 ? 'B' : 'A' }))
    const codes = (await look(await file(twice), same)).problems.map(({ code, line }) => [code, line])
    expect(codes).toEqual([
      ['NUMBER_TWICE', 2],
      ['PROJECT_TWICE', 2],
    ])
    await enter(await file(five))
    await accept()
    const other = await all.world.get(all.desk.operator, ['recommendations', 'previewForm'], {
      ...{ edition: province, unit: '140100', numbers: [{ line: 4, number: 'SX2026-1' }] },
      file: await file([rowOf(9)], { unitLine: '推荐地市：太原市' }),
    })
    expect(other.problems).toMatchObject([{ code: 'NUMBER_TAKEN', line: 1, projectName: '大同项目9' }])
  })

  it('keeps one fifth by integers: one 创业组 of four is stopped, one of five passes', async () => {
    const four = [rowOf(1), rowOf(2), rowOf(3), rowOf(4, '创业组')]
    expect((await look(await file(four), numbers.slice(0, 4))).problems).toMatchObject([
      { code: 'OVER_SHARE', clause: { id: 'SX26-17' } },
    ])
    expect((await look(await file(five))).problems).toEqual([])
  })

  it('is not entered otherwise than it was previewed, nor dated into the future', async () => {
    expect(await enter(await file(five), { previewed: 'f'.repeat(64) })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT' },
    })
    expect(await enter(await file(five), { receivedOn: '2026-08-04' })).toMatchObject({
      failure: { details: { fields: [{ path: 'receivedOn' }] } },
    })
    all.world.now = '2026-08-07T02:00:00.000Z'
    expect(await enter(await file(five), { receivedOn: '2026-08-06' })).toMatchObject({
      data: { late: true },
    })
  })
})

describe('附件4 电子版与系统名单不符', () => {
  const cells = (i: number) => [
    ...[
      `企业${i}号项目`,
      `长治市企业${i}号项目有限公司`,
      '企业组',
      '否',
      '演示联系人',
      '13800000000',
      '演示法人',
    ],
  ]
  const maker = [
    '创业1号项目',
    '长治市创业1号项目有限公司',
    '创业组',
    '否',
    '演示联系人',
    '13800000000',
    '演示负责人',
  ]
  const compare = async (listed: readonly (readonly string[])[], unitLine = '推荐地市：长治市') =>
    all.world.get(all.desk.operator, ['recommendations', 'compareArrival'], {
      ...{ edition: province, arrival: (await opened(all)).id, file: await file(listed, { unitLine }) },
    })

  it('shows nothing where they are alike, widths and spaces apart', async () => {
    await sendAll(all)
    const same = [...[1, 2, 3, 4].map(cells), maker]
    expect(await compare(same)).toEqual({ alike: 5, unitLine: null, differences: [] })
    const spaced = same.map((row, i) => (i === 0 ? [`${row[0]} `, ...row.slice(1)] : row))
    expect((await compare(spaced)).alike).toBe(5)
  })

  it('shows every difference: a cell, an order, a row that only one has; telephones masked', async () => {
    await sendAll(all)
    const changed = cells(2).map((cell, i) => (i === 5 ? '13911112222' : cell))
    const { alike, unitLine, differences } = await compare(
      [changed, cells(1), cells(3), maker, rowOf(9)],
      '推荐地市：晋城市',
    )
    expect(alike).toBe(2)
    expect(unitLine).toEqual({ file: '晋城市', system: '长治市' })
    expect(differences.map(({ kind, projectName, column }) => [kind, projectName, column])).toEqual([
      ['order', '企业1号项目', null],
      ['cell', '企业2号项目', '联系方式'],
      ['order', '企业2号项目', null],
      ['only-system', '企业4号项目', null],
      ['only-file', '大同项目9', null],
    ])
    expect(differences[1]).toMatchObject({ file: '139****2222', system: '138****0000' })
  })

  it('is for the desk above, before it has accepted', async () => {
    await sendAll(all)
    const { id, version } = await opened(all)
    const input = { edition: province, arrival: id, file: await file(five) }
    expect(await all.world.ask(all.approver, ['recommendations', 'compareArrival'], input)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    expect(
      await all.world.ask(all.desk.operator, ['recommendations', 'compareArrival'], {
        ...input,
        edition: city,
      }),
    ).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    await all.world.get(all.desk.operator, ['recommendations', 'acceptArrival'], {
      edition: province,
      arrival: id,
      expectedVersion: version,
    })
    expect(
      await all.world.ask(all.desk.operator, ['recommendations', 'compareArrival'], input),
    ).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
  })
})
