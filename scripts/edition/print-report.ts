import type { ParentMark, ParentRow } from '../../src/core/edition-compare'
import type { CheckReport } from './check-text'

const MARKS: Readonly<Record<ParentMark, string>> = {
  own: '本届规定',
  inherited: '承自上级',
  tightened: '更严',
  loosened: '放宽',
  'not-stated': '未规定',
}

/** A report as lines for a terminal. */
export function reportLines(report: CheckReport): string[] {
  const errors = report.problems.filter(problem => problem.severity === 'error')
  const notices = report.problems.filter(problem => problem.severity === 'notice')
  return [
    report.name ?? '这个文件还读不出届次',
    errors.length === 0 ? '检查通过，可以提交。' : `有 ${errors.length} 处要修改：`,
    ...errors.map((problem, i) => `  ${i + 1}. ${problem.place}：${problem.message}`),
    ...section(
      '请留意：',
      notices.map(problem => `${problem.place}：${problem.message}`),
    ),
    ...section(
      '和现行版本相比：',
      (report.changes ?? []).map(row => `${row.place}：${short(row.before)} → ${short(row.after)}`),
    ),
    ...section('逐项对照：', report.inheritance.map(inheritanceLine)),
    ...section('通知没有规定的：', report.notStated),
  ]
}

function inheritanceLine({ topic, here, above, mark, clause }: ParentRow): string {
  const upper = above === null ? '' : here === above ? '（与上级相同）' : `（上级：${short(above)}）`
  return `[${MARKS[mark]}] ${topic}：${short(here)}${upper}${clause === null ? '' : ` 〔${clause}〕`}`
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map(line => `  ${line}`)]
}

function short(text: string | null): string {
  if (text === null) return '未规定'
  const plain = text.replace(/\s+/g, ' ')
  return [...plain].length > 60 ? `${[...plain].slice(0, 58).join('')}…` : plain
}
