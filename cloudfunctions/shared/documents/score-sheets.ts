import type { Signature } from '../../../src/core/signature'
import { beginPage, closePaper, openPaper, type SheetHead, writeText } from './paper'
import { type RuledColumn, ruledTable } from './ruled-table'
import { signHeight, signLines } from './sign-lines'

/** A judge's 评分表: one row a project, one column a criterion; texts as they are printed. */
export interface ScorePaper {
  seat: number
  name: string
  criteria: readonly { name: string; max: string }[]
  rows: readonly {
    position: string
    project: string
    subject: string
    values: readonly string[]
    total: string
    note: string
  }[]
  hand: Signature | null
  signedAt: string | null
}

/** 评分表 of all judges as one PDF (bytes), A4 across, each judge on pages of his own with his signature. */
export async function scoreSheets(head: SheetHead, sheets: readonly ScorePaper[]): Promise<Buffer> {
  const paper = openPaper(head, true)
  for (const sheet of sheets) {
    paper.subtitle = `${sheet.seat} 号评委　${sheet.name}`
    beginPage(paper)
    const rows = sheet.rows.map(({ position, project, subject, values, total, note }) => [
      ...[
        position,
        subject && subject !== project ? `${project}\n${subject}` : project,
        ...values,
        total,
        note,
      ],
    ])
    ruledTable(paper, columnsOf(sheet, paper.width), rows, { follows: signHeight + 30 })
    writeText(
      paper,
      `以上共 ${sheet.rows.length} 个项目。分数为评委当场所打、同时亮出的原始分；作废的评分表保留原分。`,
    )
    const note = sheet.signedAt ? `${sheet.signedAt} 在系统签名` : '年　　月　　日'
    signLines(paper, [{ label: '评委签名：', hand: sheet.hand, note }, { label: '工作人员：' }])
  }
  return closePaper(paper)
}

function columnsOf({ criteria }: ScorePaper, width: number): RuledColumn[] {
  const fixed = { position: 34, total: 50, note: 74 }
  const left = width - fixed.position - fixed.total - fixed.note
  const name = Math.max(150, left - criteria.length * 62)
  const each = (left - name) / criteria.length
  return [
    { title: '出场', width: fixed.position },
    { title: '项目与单位', width: name, align: 'left' },
    ...criteria.map(criterion => ({ title: `${criterion.name}\n（${criterion.max}分）`, width: each })),
    { title: '合计', width: fixed.total },
    { title: '备注', width: fixed.note },
  ]
}
