import { beginPage, closePaper, openPaper, type SheetHead, writeText } from './paper'
import { type RuledColumn, ruledTable } from './ruled-table'
import { signHeight, signLines } from './sign-lines'

/** The 汇总表 of a session: seats' totals, what was dropped, mean, rank, and how equal ones were separated. */
export interface SummaryPaper {
  groups: readonly {
    name: string
    seats: readonly number[]
    rows: readonly {
      rank: string
      position: string
      project: string
      subject: string
      totals: readonly string[]
      score: string
      note: string
    }[]
  }[]
  /** How a score comes about under the rules, and what is left out of the ranking. */
  notes: readonly string[]
  state: string
}

/** 汇总表 as a PDF (bytes), A4 across, with places for organiser, supervisor and notary to sign. */
export async function summarySheet(head: SheetHead, summary: SummaryPaper): Promise<Buffer> {
  const paper = openPaper(head, true)
  paper.subtitle = summary.state
  beginPage(paper)
  for (const group of summary.groups) {
    if (summary.groups.length > 1) writeText(paper, group.name, 11, 'bold')
    const rows = group.rows.map(({ rank, position, project, subject, totals, score, note }) => [
      ...[
        rank,
        position,
        subject && subject !== project ? `${project}\n${subject}` : project,
        ...totals,
        score,
        note,
      ],
    ])
    ruledTable(paper, columnsOf(group.seats, paper.width), rows, {
      size: group.seats.length > 9 ? 8 : 9,
      follows: signHeight + 20 * summary.notes.length,
    })
  }
  for (const note of summary.notes) writeText(paper, note)
  signLines(paper, [{ label: '组织单位：' }, { label: '监督员：' }, { label: '公证员：' }])
  return closePaper(paper)
}

function columnsOf(seats: readonly number[], width: number): RuledColumn[] {
  const fixed = { rank: 40, position: 34, score: 54, note: 128 }
  const left = width - fixed.rank - fixed.position - fixed.score - fixed.note
  const each = Math.max(29, Math.min(50, (left - 150) / seats.length))
  return [
    { title: '名次', width: fixed.rank },
    { title: '出场', width: fixed.position },
    { title: '项目与单位', width: left - each * seats.length, align: 'left' },
    ...seats.map(seat => ({ title: `${seat} 号`, width: each })),
    { title: '得分', width: fixed.score },
    { title: '备注', width: fixed.note, align: 'left' as const },
  ]
}
