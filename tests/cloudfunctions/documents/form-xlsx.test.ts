import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { cellText, draftMark } from '../../../cloudfunctions/shared/documents/form-document'
import { formXlsx } from '../../../cloudfunctions/shared/documents/form-xlsx'
import { payloads, sampleForm } from './sample-form'

/** The headings of 附件4 as printed in 晋工信企业字〔2026〕41号, letter by letter. */
const headings = [
  '项目名称',
  '企业（创客）名称',
  '组别（企业组/创业组）',
  '是否属于专精特新企业',
  '联系人',
  '联系方式',
  '法人（创客填写）',
]

const reopen = async (draft: boolean) => {
  const file = await formXlsx(sampleForm(draft))
  const parts = unzipSync(new Uint8Array(file))
  const part = (name: string) => strFromU8(parts[name]!)
  return { rows: await readSheet(file), sheet: part('xl/worksheets/sheet1.xml'), part }
}

describe('附件4 as a workbook', () => {
  it('opens with the title, the unit, the seven headings and every cell in its place', async () => {
    const form = sampleForm()
    const { rows } = await reopen(false)
    const line = (text: string) => [text, ...Array(6).fill(null)]
    expect(rows).toEqual([
      line('第十一届“创客中国”山西省中小企业创新创业大赛推荐项目名单'),
      line('推荐地市：长治市'),
      headings,
      ...form.rows.map(row => row.map(text => cellText(text))),
      line(form.note),
    ])
  })

  it('keeps formulas, telephone numbers and leading zeros as text', async () => {
    const { sheet, part, rows } = await reopen(false)
    expect(sheet).not.toMatch(/<f[ >]/)
    const types = [...sheet.matchAll(/<c [^>]*[^/]>/g)].map(([tag]) => /t="(\w+)"/.exec(tag!)?.[1])
    expect(types).toHaveLength(7 * (payloads.length + 1) + 3)
    expect(new Set(types)).toEqual(new Set(['s']))
    expect(rows[4]![5]).toBe('01380000001')
    expect(part('xl/sharedStrings.xml')).toContain('&lt;负责人&gt;&amp;')
  })

  it('gives every cell of the table the format for text, a border and line breaks', async () => {
    const { sheet, part } = await reopen(false)
    const styles = part('xl/styles.xml')
    const formats = [...styles.split('<cellXfs')[1]!.matchAll(/<xf .*?<\/xf>/g)].map(([xf]) => xf)
    const textFormats = [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="@"/g)].map(([, id]) => id)
    const used = [...sheet.matchAll(/<c r="[A-G][3-9]" s="(\d+)"/g)].map(
      ([, style]) => formats[Number(style)]!,
    )
    expect(used).toHaveLength(49)
    for (const format of used) {
      expect(textFormats).toContain(/numFmtId="(\d+)"/.exec(format)![1])
      expect(format).toContain('wrapText="1"')
      expect(format).toMatch(/borderId="[1-9]/)
    }
  })

  it('prints one A4 page wide, across, with the heading row on every page', async () => {
    const { sheet, part } = await reopen(false)
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/)
    expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/)
    expect(part('xl/workbook.xml')).toContain('_xlnm.Print_Titles" localSheetId="0">\'推荐项目名单\'!$3:$3<')
    expect(sheet.indexOf('<headerFooter>')).toBeGreaterThan(sheet.indexOf('<pageSetup'))
  })

  it('says 草稿 on the first line and on every page of a draft, and nowhere otherwise', async () => {
    const draft = await reopen(true)
    expect(draft.rows[0]![0]).toBe(draftMark)
    expect(draft.rows[3]).toEqual(headings)
    expect(draft.sheet).toContain(`<oddHeader>&amp;C${draftMark}</oddHeader>`)
    expect(draft.part('xl/workbook.xml')).toContain('$4:$4<')
    const final = await reopen(false)
    expect(final.sheet + final.part('xl/sharedStrings.xml')).not.toContain('草稿')
  })
})
