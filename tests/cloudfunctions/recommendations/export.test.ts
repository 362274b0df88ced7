import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { draftMark } from '../../../cloudfunctions/shared/documents/form-document'
import { SHANXI_2026_RECOMMENDATION } from '../../../src/editions/shanxi-2026/recommendation'
import { signedIn } from '../../setup/people'
import { choose, edition, giveQuota, type ListWorld, listWorld, submit } from './list-world'

let all: ListWorld
beforeEach(async () => {
  all = await listWorld(4, 1)
  await giveQuota(all, 5)
  await choose(all, [...all.companies, ...all.makers])
})
afterEach(() => all.db.drop())

const take = (format: 'xlsx' | 'docx', who = all.operator) =>
  all.world.ask(who, ['recommendations', 'export'], { edition, format })
const file = async (format: 'xlsx' | 'docx') => {
  const reply = await take(format)
  if (!reply.ok) throw new Error(reply.failure.code)
  return { ...reply.data, bytes: Buffer.from(reply.data.base64, 'base64') }
}
/** The text of every table cell of a Word document, row by row. */
const tableOf = (bytes: Buffer) => {
  const body = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']!)
  const rows = body.split('<w:tbl>')[1]!.split('</w:tbl>')[0]!.split('<w:tr>').slice(1)
  return rows.map(row =>
    row
      .split('<w:tc>')
      .slice(1)
      .map(cell => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('')),
  )
}
const expected = [
  ...[1, 2, 3, 4].map(i => [
    `企业${i}号项目`,
    `长治市企业${i}号项目有限公司`,
    '企业组',
    '否',
    '演示联系人',
    '13800000000',
    '演示法人',
  ]),
  ['创业1号项目', '长治市创业1号项目有限公司', '创业组', '否', '演示联系人', '13800000000', '演示负责人'],
]
const { form } = SHANXI_2026_RECOMMENDATION
const { title } = form
const columns = form.columns.map(({ heading }) => heading)
const note = form.note.text

describe('exporting 附件4', () => {
  it('gives the submitted list cell by cell in both formats, in the words of the notice', async () => {
    await submit(all)
    const xlsx = await file('xlsx')
    expect(xlsx).toMatchObject({ draft: false, filename: `${title}（长治市）.xlsx` })
    const line = (text: string) => [text, ...Array(6).fill(null)]
    expect(await readSheet(xlsx.bytes)).toEqual([
      line(title),
      line('推荐地市：长治市'),
      [...columns],
      ...expected,
      line(note),
    ])
    const docx = await file('docx')
    expect(docx.filename).toBe(`${title}（长治市）.docx`)
    expect(tableOf(docx.bytes)).toEqual([[...columns], ...expected])
  })

  it('marks what was not submitted yet as a draft', async () => {
    const xlsx = await file('xlsx')
    expect(xlsx).toMatchObject({ draft: true, filename: expect.stringMatching(/^草稿-/) })
    expect((await readSheet(xlsx.bytes))[0]![0]).toBe(draftMark)
  })

  it('gives what was submitted even when an application changes afterwards', async () => {
    await submit(all)
    const before = tableOf((await file('docx')).bytes)
    await all.db.pool.query(
      `update csc.application set project_name = '改名', form = form || '{"contactName":"换人"}'`,
    )
    expect(tableOf((await file('docx')).bytes)).toEqual(before)
  })

  it('keeps formulas typed as names as text', async () => {
    await all.db.pool.query("update csc.application set project_name = '=1+1' where id = $1", [
      all.companies[0]!.id,
    ])
    const { bytes } = await file('xlsx')
    expect((await readSheet(bytes))[4]![0]).toBe('=1+1')
    expect(strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']!)).not.toMatch(/<f[ >]/)
  })

  it('is noted with who, what and which list, and never stored as an answer', async () => {
    await file('xlsx')
    const { rows } = await all.db.pool.query(
      "select * from csc.audit where operation = 'recommendations.export'",
    )
    expect(rows).toMatchObject([
      {
        actor: all.operator.person,
        edition,
        outcome: 'ok',
        detail: { format: 'xlsx', draft: true, projects: 5 },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('13800000000')
    const stored = await all.db.pool.query('select reply from csc.request')
    expect(JSON.stringify(stored.rows)).not.toContain('base64')
  })

  it('is for the operator and the approver alone', async () => {
    expect(await take('docx', all.approver)).toMatchObject({ ok: true })
    for (const role of [
      'contractor',
      'liaison',
      'supervisor',
      'committee',
      'notary',
      'judge',
      'administrator',
    ] as const) {
      const who = await signedIn(all.db, { grants: [{ role }] })
      expect(await take('xlsx', who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    }
    const elsewhere = await signedIn(all.db, { grants: [{ role: 'operator', unit: '140700' }] })
    expect(await take('xlsx', elsewhere)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
    expect(await take('xlsx', all.companies[0]!.owner)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
  })

  it('stops after twenty in an hour and goes on an hour later', async () => {
    await all.db.pool.query(
      `insert into csc.audit (at, actor, operation, outcome) select '2026-08-03T01:30:00Z', $1, 'recommendations.export', 'ok' from generate_series(1, 19)`,
      [all.operator.person],
    )
    expect(await take('docx')).toMatchObject({ ok: true })
    expect(await take('docx')).toMatchObject({ failure: { code: 'TOO_MANY' } })
    all.world.now = '2026-08-03T03:00:00.001Z'
    expect(await take('docx')).toMatchObject({ ok: true })
  })

  it('has nothing to give for an empty list', async () => {
    await choose(all, [])
    expect(await take('xlsx')).toMatchObject({ failure: { code: 'STATE_REFUSED' } })
  })
})
