import type { FormDocument } from '../../../cloudfunctions/shared/documents/form-document'
import { SHANXI_2026_RECOMMENDATION } from '../../../src/editions/shanxi-2026/recommendation'

const { form } = SHANXI_2026_RECOMMENDATION
const { title } = form
const columns = form.columns.map(({ heading }) => heading)
const note = form.note.text

/** Cells that a spreadsheet program would run if they were not text. */
export const payloads = [
  '=HYPERLINK("http://evil.example","点我")',
  '+86 13800000000',
  '-2+3',
  '@SUM(A1:A9)',
  '＝1+1',
  '\t=1+1',
  "'=1",
]

/** 附件4 of the 2026 notice with invented projects; the payloads stand in the first rows. */
export function sampleForm(draft = false): FormDocument {
  const rows = payloads.map((payload, i) => [
    payload,
    `长治市演示第${i + 1}科技有限公司`,
    i < 6 ? '企业组' : '创业组',
    i % 2 ? '是' : '否',
    `演示联系人${i + 1}`,
    `0138000000${i}`,
    i === 6 ? '演示<负责人>&“甲”' : `演示法人${i + 1}`,
  ])
  return { title, unitLine: '推荐地市：长治市', columns, rows, note, draft, author: '长治市' }
}
