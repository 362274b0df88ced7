import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '../../setup/people'
import { type ListWorld, listWorld, makerForm } from './list-world'

const edition = 'jinzhong-2025'
const headings = [
  ...['项目名称', '企业（创客）名称', '组别（企业组/创业组）', '是否属于专精特新企业', '联系人', '联系方式'],
  ...['法人（创客填写）', '所属地区', '联络员'],
]
const rows = [
  ...[1, 2].map(i => [
    ...[`企业${i}号项目`, `长治市企业${i}号项目有限公司`, '企业组', '否', '演示联系人', '13800000000'],
    ...['演示法人', '榆次区', '演示联络员'],
  ]),
  [
    ...['创业1号项目', '长治市创业1号项目有限公司', '创业组', '否', '演示联系人', '13800000000'],
    ...[makerForm.leader as string, '太谷区', ''],
  ],
]

let all: ListWorld
beforeEach(async () => {
  all = await listWorld(2, 1)
  const ask = (text: string, values: unknown[] = []) => all.db.pool.query(text, values)
  await ask("update csc.application set edition = $1, county = '140702'", [edition])
  await ask("update csc.application set county = '140703' where id = $1", [all.makers[0]!.id])
  await ask('update csc.round_session set edition = $1', [edition])
  await ask("update csc.role_grant set edition = $1, unit = '140700'", [edition])
  await signedIn(all.db, { name: '演示联络员', grants: [{ role: 'liaison', edition, unit: '140702' }] })
  const items = [...all.companies, ...all.makers].map(({ id: application }) => ({ application, reason: '' }))
  await all.world.get(all.operator, ['recommendations', 'save'], { edition, items, expectedVersion: 0 })
})
afterEach(() => all.db.drop())

const file = async (format: 'xlsx' | 'docx') => {
  const reply = await all.world.get(all.operator, ['recommendations', 'export'], { edition, format })
  return Buffer.from(reply.base64, 'base64')
}

describe('晋中 2025 项目汇总表 (JZ25-18)', () => {
  it('has nine columns to the letter, read again cell by cell from the workbook', async () => {
    const sheet = await readSheet(await file('xlsx'))
    const text = sheet.map(row => row.map(cell => (cell === null ? '' : String(cell))))
    const head = text.findIndex(row => row[0] === '项目名称')
    expect(text[head]).toEqual(headings)
    expect(text.slice(head + 1, head + 4)).toEqual(rows)
    expect(text[1]![0]).toBe('2025年“创客中国”晋中市中小企业创新创业大赛项目汇总表')
  })

  it('and from the Word document', async () => {
    const body = strFromU8(unzipSync(new Uint8Array(await file('docx')))['word/document.xml']!)
    const table = body.split('<w:tbl>')[1]!.split('</w:tbl>')[0]!.split('<w:tr>').slice(1)
    const cells = table.map(row =>
      row
        .split('<w:tc>')
        .slice(1)
        .map(cell => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')),
    )
    expect(cells).toEqual([headings, ...rows])
  })
})
