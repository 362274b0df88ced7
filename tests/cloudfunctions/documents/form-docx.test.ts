import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellText, draftMark, formFilename } from '../../../cloudfunctions/shared/documents/form-document'
import { formDocx } from '../../../cloudfunctions/shared/documents/form-docx'
import { sampleForm } from './sample-form'

const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
}
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!.replace(/&\w+;/g, entity => entities[entity] ?? entity))
    .join('')

const reopen = async (draft: boolean) => {
  const parts = unzipSync(new Uint8Array(await formDocx(sampleForm(draft))))
  const body = strFromU8(parts['word/document.xml']!)
  const [before, table, after] = body.split(/<w:tbl>|<\/w:tbl>/) as [string, string, string]
  const rows = table.split('<w:tr>').slice(1)
  const all = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
  return { before, after, rows, body, all, parts }
}

describe('附件4 as a Word document', () => {
  it('holds the title, the unit, a table of every cell in order, and the note', async () => {
    const form = sampleForm()
    const { before, after, rows } = await reopen(false)
    const cells = rows.map(row => row.split('<w:tc>').slice(1).map(textOf))
    expect(cells).toEqual([[...form.columns], ...form.rows.map(row => row.map(cellText))])
    expect(textOf(before)).toBe(`${form.title}推荐地市：长治市`)
    expect(textOf(after)).toBe(form.note)
  })

  it('is A4 across, repeats the heading row and never splits a row between pages', async () => {
    const { body, rows } = await reopen(false)
    expect(/<w:pgSz[^>]*>/.exec(body)?.[0]).toBe('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual([
      true,
      ...sampleForm().rows.map(() => false),
    ])
    expect(rows.every(row => row.includes('<w:cantSplit/>'))).toBe(true)
    expect(body).toMatch(/w:eastAsia="宋体"/)
    expect(body).toMatch(/w:eastAsia="仿宋"/)
  })

  it('says 草稿 in the header of a draft, and nowhere otherwise', async () => {
    const draft = await reopen(true)
    const header = Object.keys(draft.parts).find(name => /word\/header\d\.xml/.test(name))!
    expect(textOf(strFromU8(draft.parts[header]!))).toBe(draftMark)
    expect((await reopen(false)).all.join('')).not.toContain('草稿')
  })

  it('is named after the form and the unit, without signs that file systems refuse', () => {
    expect(formFilename(sampleForm(), '长治市', 'docx')).toBe(
      '第十一届“创客中国”山西省中小企业创新创业大赛推荐项目名单（长治市）.docx',
    )
    const odd = { ...sampleForm(true), title: '../名单:"一"?' }
    expect(formFilename(odd, '长/治', 'xlsx')).toBe('草稿-..名单一（长治）.xlsx')
  })
})
