import { splitOwners } from '../../../src/core/eligibility/names'
import { cleanCell } from '../../shared/spreadsheets/clean-cell'
import { type Heading, headings } from './expert-headings'

/** A cell that cannot be taken as it is. Lines count from 1, as the spreadsheet does. */
export interface RowProblem {
  line: number
  column: string
  reason: string
}

/** An expert as a roster has him. */
export interface RosterEntry {
  line: number
  name: string
  phone: string
  employer: string
  title: string
  fields: string[]
  recusalUnits: string[]
  importedReviews: number
}

const longest: Partial<Record<Heading, number>> = { name: 30, employer: 60, title: 30 }

/** Reads one row: the entry, or every cell that is wrong and why. */
export function readRow(
  cells: Readonly<Record<Heading, string>>,
  line: number,
): { entry: RosterEntry } | { problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const refuse = (heading: Heading, reason: string) => {
    problems.push({ line, column: headings[heading], reason })
  }
  const text = (heading: Heading, required: boolean) => {
    const value = cleanCell(cells[heading])
    const most = longest[heading] ?? 60
    if (value === '' && required) refuse(heading, '这一格是空的，请填写')
    if ([...value].length > most) refuse(heading, `最多${most}个字，请缩短`)
    return value
  }
  const list = (heading: Heading, each: { most: number; longest: number }) => {
    const values = [
      ...new Set(splitOwners(cleanCell(cells[heading]).replaceAll(',', '，').replaceAll('，', '、'))),
    ]
    if (values.length > each.most) refuse(heading, `最多填${each.most}个，请删去几个`)
    if (values.some(value => [...value].length > each.longest))
      refuse(heading, `每个最多${each.longest}个字，用顿号隔开，请核对`)
    return values
  }
  const [name, employer, title] = [text('name', true), text('employer', true), text('title', false)]
  const phone = readPhone(cleanCell(cells.phone), reason => refuse('phone', reason))
  const fields = list('fields', { most: 6, longest: 20 })
  if (fields.length === 0) refuse('fields', '这一格是空的，请填写')
  const recusalUnits = list('recusalUnits', { most: 20, longest: 60 })
  const importedReviews = readCount(cleanCell(cells.importedReviews), reason =>
    refuse('importedReviews', reason),
  )
  if (problems.length > 0) return { problems }
  return { entry: { line, name, phone, employer, title, fields, recusalUnits, importedReviews } }
}

function readPhone(text: string, refuse: (reason: string) => void): string {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '')
  if (!/^1[3-9]\d{9}$/.test(digits))
    refuse(text === '' ? '这一格是空的，请填写' : '手机号应为11位数字，请核对')
  return digits
}

/** Empty counts as none. */
function readCount(text: string, refuse: (reason: string) => void): number {
  const digits = text.normalize('NFKC')
  if (digits === '') return 0
  if (!/^\d{1,3}$/.test(digits)) refuse('应填0到999的整数，不清楚可以空着')
  return Number(digits)
}
