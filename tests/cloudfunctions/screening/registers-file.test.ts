import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readRegisterFile } from '../../../cloudfunctions/screening/registers-file'
import { csvCells } from '../../../cloudfunctions/shared/spreadsheets/csv-cells'
import { withCheckDigits } from '../../../src/core/company-code'

const code = withCheckDigits('91140400', 'YYYYY001')
const head = '年份,级别,赛事或榜单名称,奖项或名次,项目名称,参赛主体,统一社会信用代码'
const row = `2024,省级,演示省赛,企业组一等奖,演示巡检机器人,演示·机械有限公司,${code}`
const award = { kind: 'award', edition: { level: 'city', year: 2026 } } as const
const base64 = (text: string) => Buffer.from(text).toString('base64')
const read = (text: string, rules: Parameters<typeof readRegisterFile>[1] = award) =>
  readRegisterFile(base64(text), rules)
const cells = (text: string) => text.split('\n').map(line => line.split(',').map(value => ({ value })))
const workbook = async (text: string) => (await writeExcelFile(cells(text)).toBuffer()).toString('base64')

/** The two bytes of each sign of GBK's first level. */
const gbk = new Map<string, number[]>()
for (let high = 0xb0; high <= 0xf7; high += 1)
  for (let low = 0xa1; low <= 0xfe; low += 1)
    gbk.set(new TextDecoder('gb18030').decode(Uint8Array.of(high, low)), [high, low])

/** The problems of one row instead of the good one. */
async function wrong(line: string, rules = award as Parameters<typeof readRegisterFile>[1]) {
  const result = await read(`${head}\n${line}`, rules)
  if ('problem' in result) throw new Error(result.problem)
  return result.problems.map(({ column, reason }) => `${column}：${reason}`)
}

describe('reading', () => {
  const entry = {
    ...{ kind: 'award', level: 'province', year: 2024, line: 2, list: '演示省赛', award: '企业组一等奖' },
    ...{ projectName: '演示巡检机器人', projectKey: '演示巡检机器人' },
    ...{ subjectName: '演示·机械有限公司', subjectKey: '演示·机械有限公司', companyCode: code },
  }
  test('a CSV, a paste of a spreadsheet and a workbook read alike', async () => {
    const text = `${head}\n${row}`
    for (const each of [base64(text), base64(text.replaceAll(',', '\t')), await workbook(text)])
      expect(await readRegisterFile(each, award)).toMatchObject({ entries: [entry], problems: [] })
  })
  test('GB18030, as Excel writes it on Chinese systems', async () => {
    const text = `${head}\n${row.replace('演示·', '演示')}`
    const bytes = Buffer.concat([...text].map(sign => Buffer.from(gbk.get(sign) ?? [...Buffer.from(sign)])))
    expect(await readRegisterFile(bytes.toString('base64'), award)).toMatchObject({
      entries: [{ ...entry, subjectName: '演示机械有限公司', subjectKey: '演示机械有限公司' }],
    })
  })
  test('a title above; width, spaces and a byte order mark in the headings', async () => {
    const spaced = `\uFEFF往届名单\n 年 份 ,级　别${head.slice('年份,级别'.length)}\n${row}`
    expect(await read(spaced)).toMatchObject({ entries: [{ ...entry, line: 3 }] })
  })
  test('quotes, line breaks and separators inside a cell', () => {
    expect(csvCells('a,"b ""c"", d\ne",f\r\ng,,')).toEqual([
      ['a', 'b "c", d\ne', 'f'],
      ['g', '', ''],
    ])
    expect(csvCells('a,"open')).toEqual([['a', '"open']])
  })
  test('empty lines are passed over and the line numbers stay those of the spreadsheet', async () => {
    const result = await read(`${head}\n\n,,,,,,\n${row}`)
    expect(result).toMatchObject({ entries: [{ line: 4 }] })
  })
})

describe('the file as a whole', () => {
  test.each([
    ['a missing heading', head.replace('级别,', ''), '缺少表头“级别”'],
    [
      'two missing',
      '年份,项目名称',
      '缺少表头“级别”、“赛事或榜单名称”、“奖项或名次”、“参赛主体”、“统一社会信用代码”',
    ],
    ['an unknown heading', `${head},备注`, '认不出表头“备注”'],
    ['a heading twice', `${head},年份`, '表头“年份”出现了两次'],
    ['no headings', '1,2,3', '没有找到表头，第一行应为：年份、级别'],
    ['nothing below', head, '表头下面没有内容'],
  ])('%s', async (_, text, sentence) => {
    expect(await read(text)).toEqual({ problem: expect.stringContaining(sentence) })
  })
  test('20,000 rows and not one more', async () => {
    const rows = (count: number) => read(`${head}\n${'2024,省,赛,奖,项目,主体,\n'.repeat(count)}`)
    expect(await rows(20_000)).toMatchObject({ problems: [] })
    expect(await rows(20_001)).toEqual({ problem: '一次最多导入20000行，请分成几个文件' })
  })
  test('2 MB and not one byte more', async () => {
    const text = `${head}\n${row}`
    const padded = (length: number) => read(`${text}\n${' '.repeat(length - 1 - Buffer.byteLength(text))}`)
    expect(await padded(2 * 1024 * 1024)).toMatchObject({ problems: [] })
    expect(await padded(2 * 1024 * 1024 + 1)).toEqual({ problem: '文件超过2MB，请分成几个文件导入' })
  })
  test('an old workbook and a broken one say what to do', async () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64')
    expect(await readRegisterFile(old, award)).toEqual({ problem: expect.stringContaining('另存为.xlsx') })
    const good = Buffer.from(await workbook(`${head}\n${row}`), 'base64')
    const cut = good.subarray(0, good.length / 2).toString('base64')
    expect(await readRegisterFile(cut, award)).toEqual({ problem: expect.stringContaining('再试') })
    const notes = zipSync({ 'notes.txt': Buffer.from('x') })
    expect(await readRegisterFile(Buffer.from(notes).toString('base64'), award)).toEqual({
      problem: expect.stringContaining('打不开这个表格'),
    })
  })
  test('a small file that unpacks to something huge is refused before it is read', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await readRegisterFile(Buffer.from(bomb).toString('base64'), award)).toEqual({
      problem: expect.stringContaining('表格太大'),
    })
  })
  test.each(['XFD2', 'A1048576'])('a cell far away at %s', async address => {
    const sheet = `<worksheet><sheetData><row><c r="${address}"/></row></sheetData></worksheet>`
    const far = zipSync({ 'xl/worksheets/sheet1.xml': Buffer.from(sheet) })
    expect(await readRegisterFile(Buffer.from(far).toString('base64'), award)).toEqual({
      problem: expect.stringContaining('表格太大'),
    })
  })
})

describe('a row', () => {
  const but = (change: Record<number, string>) =>
    row
      .split(',')
      .map((cell, i) => change[i] ?? cell)
      .join(',')
  test.each([
    ['no year', but({ 0: '' }), '年份：这一格是空的，请填写'],
    ['a year in words', but({ 0: '去年' }), '年份：年份应写成2025这样，请改正'],
    ['a year after the edition', but({ 0: '2027' }), '年份：2027年晚于本届的2026年，请核对'],
    ['an unknown level', but({ 1: '县级' }), '级别：级别应为市级、省级或国家级，请改正'],
    ['no list', but({ 2: ' ' }), '赛事或榜单名称：这一格是空的，请填写'],
    ['no award', but({ 3: '' }), '奖项或名次：这一格是空的，请填写'],
    ['no project', but({ 4: '\u200B' }), '项目名称：这一格是空的，请填写'],
    ['no entrant', but({ 5: '' }), '参赛主体：这一格是空的，请填写'],
    ['a project too long', but({ 4: '演'.repeat(201) }), '项目名称：最多200个字，请缩短'],
    ['a short code', but({ 6: '9114' }), '统一社会信用代码：统一社会信用代码是 18 位，您填了 4 位，请核对。'],
    ['a wrong check digit', but({ 6: code.slice(0, 17) + (code[17] === '1' ? '2' : '1') }), /校验位/],
    ['a code that Excel took for a number', but({ 6: '9.1140400E+17' }), /数字格式，末几位已丢失/],
  ])('%s', async (_, line, sentence) => {
    expect(await wrong(line)).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ])
  })
  test('every wrong cell is named; the edition’s own year, 2026年, full width and no code are right', async () => {
    expect(await wrong(but({ 0: 'x', 1: 'y', 4: '' }))).toHaveLength(3)
    const right: Record<number, string>[] = [
      { 0: '2026' },
      { 0: '２０２６年' },
      { 6: '' },
      { 4: '演'.repeat(200) },
    ]
    for (const good of right) expect(await wrong(but(good))).toEqual([])
  })
  test('a national list is national and needs no place; a province enters no city', async () => {
    const list = { ...award, kind: 'national-list' } as const
    expect(await wrong(but({ 1: '全国', 3: '' }), list)).toEqual([])
    expect(await wrong(row, list)).toEqual(['级别：全国榜单的级别应为国家级，请改正或换名单类别'])
    const province = { kind: 'award', edition: { level: 'province', year: 2026 } } as const
    expect(await wrong(row, province)).toEqual([])
    expect(await wrong(but({ 1: '市级' }), province)).toEqual(['级别：市级名单请在该市的届次里导入'])
  })
})
