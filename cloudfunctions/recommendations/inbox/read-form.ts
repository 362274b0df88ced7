import type { Edition } from '../../../src/core/edition'
import { draftMark } from '../../shared/documents/form-document'
import { fieldFailure } from '../../shared/failure'
import { cleanCell } from '../../shared/spreadsheets/clean-cell'
import { readTable } from '../../shared/spreadsheets/read-table'
import { columnsOf, termsOf } from '../terms'

/** More than any unit may recommend: a larger file is not this form. */
const mostRows = 500

/** A printed form as read: what its unit line says ('' where there is none), and its rows in the form's columns. */
export interface ReadForm {
  hash: string
  unitLine: string
  rows: { line: number; cells: string[] }[]
}

/** Reads the electronic form of an edition; INPUT_INVALID at `file` with one sentence. The note below is left out. */
export async function readForm(edition: Edition, base64: string): Promise<ReadForm> {
  const columns = columnsOf(edition)
  if (columns.length === 0) throw fieldFailure('file', '本届通知未规定推荐名单的表格，无法读取')
  const headings = Object.fromEntries(columns.map(({ heading }, i) => [String(i), heading]))
  const table = await readTable(base64, headings, mostRows)
  if ('problem' in table) throw fieldFailure('file', table.problem)
  const above = table.above.flat().map(cleanCell)
  if (above.includes(draftMark)) throw fieldFailure('file', '这是没有报送的草稿，请用报送后导出的文件')
  const rows = table.rows
    .map(({ line, cells }) => ({ line, cells: columns.map((_, i) => cleanCell(cells[String(i)] ?? '')) }))
    .filter(({ cells }) => !isNote(cells))
  if (rows.length === 0) throw fieldFailure('file', '表头下面没有项目，请核对文件')
  return { hash: table.hash, unitLine: unitLineOf(edition, above), rows }
}

/** The note printed below the table stands alone in its row. */
const isNote = (cells: readonly string[]) =>
  /^注[:：]/.test(cells.find(Boolean) ?? '') && cells.filter(Boolean).length === 1

/** What stands after 推荐地市： above the table. */
function unitLineOf(edition: Edition, above: readonly string[]): string {
  const label = termsOf(edition).form?.unitLabel
  if (!label) return ''
  const line = above.find(cell => cell.replace(/\s/g, '').startsWith(label)) ?? ''
  return line
    .replace(/\s/g, '')
    .slice(label.length)
    .replace(/^[:：]/, '')
}
