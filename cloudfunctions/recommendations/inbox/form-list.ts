import type { FormValues } from '../../../src/core/application-form/field'
import type { ArrivedLine } from '../../../src/core/arrival'
import type { Edition, Region } from '../../../src/core/edition'
import type { FormValue } from '../../../src/core/edition-terms'
import { columnsOf, termsOf } from '../terms'
import { emptyHeadings } from './hand-to-desk'
import type { ReadForm } from './read-form'
import type { SealedRow } from './sealed-rows'

/** A cell that cannot be taken as it is. */
export interface WrongCell {
  line: number
  column: string
  reason: string
}

/** A printed form as a list: its lines and rows, and the cells that cannot be taken. */
export interface FormList {
  lines: ArrivedLine[]
  rows: SealedRow[]
  wrong: WrongCell[]
}

/** Reads the rows of a form as a list of this unit; official numbers are those typed for its lines. */
export function formList(
  edition: Edition,
  unit: Region,
  form: ReadForm,
  numbers: readonly { line: number; number: string }[],
): FormList {
  const typed = new Map(numbers.map(({ line, number }) => [line, number]))
  const read = form.rows.map(row => readRow(edition, row, typed.get(row.line) ?? null))
  const stray = numbers.filter(({ line }) => !form.rows.some(row => row.line === line))
  return {
    lines: read.map(({ columns }) => columns),
    rows: read.map(({ row }) => row),
    wrong: [
      ...unitProblem(edition, unit, form),
      ...stray.map(({ line }) => ({ line, column: '官网报名号', reason: '文件里没有这一行，请重新预览' })),
      ...read.flatMap(({ wrong }) => wrong),
    ],
  }
}

function unitProblem(edition: Edition, unit: Region, { unitLine }: ReadForm): WrongCell[] {
  if (unitLine === '' || unitLine === unit.name) return []
  const column = termsOf(edition).form?.unitLabel ?? ''
  return [{ line: 1, column, reason: `写的是“${unitLine.slice(0, 20)}”，不是${unit.name}，请核对` }]
}

function readRow(edition: Edition, { line, cells }: ReadForm['rows'][number], official: string | null) {
  const columns = columnsOf(edition)
  const at = (value: FormValue) => cells[columns.findIndex(column => column.value === value)] ?? ''
  const group = edition.groups.find(({ name }) => bare(name) === bare(at('group-name'))) ?? null
  const phone = mobileIn(at('contact-phone'))
  const number = official ?? `row-${line}`
  const wrongAt = (value: FormValue, reason: string): WrongCell => ({
    line,
    column: columns.find(column => column.value === value)?.heading ?? '',
    reason,
  })
  const names = edition.groups.map(({ name }) => name).join('或')
  const wrong = [
    at('project-name') === '' && wrongAt('project-name', '没有填写，请补上'),
    at('subject-name') === '' && wrongAt('subject-name', '没有填写，请补上'),
    group === null && wrongAt('group-name', `应写${names}，请改正`),
    at('contact-phone') !== '' && phone === null && wrongAt('contact-phone', '没有11位手机号，请补上'),
  ].filter(found => found !== false)
  const lineColumns: ArrivedLine = {
    ...{ number, group: group?.id ?? null, projectName: at('project-name') },
    ...{ subjectName: at('subject-name'), companyCode: null, officialNumber: official, rank: null },
    ...{ score: null, reason: '', empty: emptyHeadings(edition, cells) },
  }
  const registration = {
    ...{ subtype: null, county: null },
    form: formOf(at, phone, group?.subjects.every(subject => subject === 'company') ?? false),
  }
  return { columns: lineColumns, row: { number, cells, registration }, wrong }
}

/** What the form says of a project, as fields of a registration; what it does not say stays unfilled. */
function formOf(at: (value: FormValue) => string, phone: string | null, isCompany: boolean): FormValues {
  const specialised = { 是: 'yes', 否: 'no' }[at('specialised')]
  return {
    projectName: at('project-name'),
    contactName: at('contact-name'),
    ...(phone ? { contactPhone: phone } : {}),
    ...(specialised ? { specialised } : {}),
    ...(isCompany
      ? {
          ...{ subject: 'company', companyName: at('subject-name') },
          legalRepresentative: at('legal-person'),
        }
      : { teamName: at('subject-name'), leader: at('legal-person') }),
  }
}

/** The first mobile number of a cell, or null. */
function mobileIn(cell: string): string | null {
  return /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(cell.normalize('NFKC').replace(/[\s-]/g, ''))?.[0] ?? null
}

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
