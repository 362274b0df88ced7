import { isCivilDate } from './calendar'
import type { SubjectType } from './eligibility/check-parameters'
import { comparableName, splitOwners } from './eligibility/names'
import { checkIdentityNumber } from './identity-number'
import { type LibraryColumn, libraryHeadings } from './library-columns'
import { readCodeCell } from './read-code-cell'

/** What the rows of a file are held against. */
export interface LibraryRules {
  /** Keys of the contests and universities by name as compared. */
  sources: ReadonlyMap<string, string>
  groups: readonly { id: string; name: string; subjects: readonly SubjectType[] }[]
  subjectNames: Readonly<Record<SubjectType, string>>
  /** Last day of registration, inclusive; null: not stated. */
  deadline: string | null
}

/** A row that can be entered. */
export interface LibraryRow {
  line: number
  source: string
  externalNumber: string
  registeredOn: string
  group: string
  subject: SubjectType | null
  projectName: string
  subjectName: string
  companyCode: string | null
  officialNumber: string | null
  leader: string
  contactName: string
  contactPhone: string
  summary: string
  members: { name: string; identity: string | null }[]
}

/** A cell that cannot be taken as it is; `line` counts from 1 as the spreadsheet does. */
export interface LibraryRowProblem {
  line: number
  column: string
  reason: string
}

const longest: Partial<Record<LibraryColumn, number>> = {
  ...{ externalNumber: 60, projectName: 80, subjectName: 80, officialNumber: 40 },
  ...{ leader: 30, contactName: 30, summary: 1000, members: 400, identities: 400 },
}
const needed: readonly LibraryColumn[] = [
  'externalNumber',
  'projectName',
  'subjectName',
  'contactName',
  'contactPhone',
]

/** Reads one row of cleaned cells: what is to be entered, or every cell that is wrong and why. */
export function readLibraryRow(
  cells: Readonly<Record<LibraryColumn, string>>,
  line: number,
  rules: LibraryRules,
): { row: LibraryRow } | { problems: LibraryRowProblem[] } {
  const problems: LibraryRowProblem[] = []
  const refuse = (column: LibraryColumn, reason: string) =>
    void problems.push({ line, column: libraryHeadings[column], reason })
  refuseEmptyAndLong(cells, refuse)
  const source = rules.sources.get(comparableName(cells.contest))
  if (source === undefined)
    refuse('contest', cells.contest === '' ? '这一格是空的，请填写' : '赛事计划里没有这个名称，请核对')
  const registeredOn = readDate(cells.registeredOn, rules.deadline, reason => refuse('registeredOn', reason))
  const group = rules.groups.find(({ name }) => name === cells.group)
  if (!group) refuse('group', `组别应为${rules.groups.map(({ name }) => name).join('或')}，请改正`)
  const companyCode = readCodeCell(cells.companyCode, reason => refuse('companyCode', reason))
  const subject = group ? readSubject(cells, group, companyCode, rules, refuse) : null
  const contactPhone = cells.contactPhone.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '')
  if (contactPhone !== '' && !/^1[3-9]\d{9}$/.test(contactPhone))
    refuse('contactPhone', '联系电话应为11位手机号，请核对')
  const members = readMembers(cells, reason => refuse('identities', reason))
  if (problems.length > 0 || source === undefined || !group) return { problems }
  const { externalNumber, projectName, subjectName, leader, contactName, summary } = cells
  return {
    row: {
      ...{ line, source, externalNumber, registeredOn, group: group.id, subject, projectName, subjectName },
      ...{ companyCode, officialNumber: cells.officialNumber || null, leader, contactName, contactPhone },
      ...{ summary, members },
    },
  }
}

function refuseEmptyAndLong(
  cells: Readonly<Record<LibraryColumn, string>>,
  refuse: (column: LibraryColumn, reason: string) => void,
): void {
  for (const [column, most] of Object.entries(longest) as [LibraryColumn, number][])
    if ([...cells[column]].length > most) refuse(column, `最多${most}个字，请缩短`)
  for (const column of needed) if (cells[column] === '') refuse(column, '这一格是空的，请填写')
}

function readDate(text: string, deadline: string | null, refuse: (reason: string) => void): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(text.normalize('NFKC')) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isCivilDate(date)) refuse(text === '' ? '这一格是空的，请填写' : '报名日期应写成2024-07-01这样')
  else if (deadline !== null && date > deadline) refuse(`报名截止到${deadline}，这一天已经截止`)
  return date
}

/** An enterprise at home has its code; who has none says that it is from abroad (CN24-18). */
function readSubject(
  { subjectType }: Readonly<Record<LibraryColumn, string>>,
  group: LibraryRules['groups'][number],
  companyCode: string | null,
  { subjectNames }: LibraryRules,
  refuse: (column: LibraryColumn, reason: string) => void,
): SubjectType | null {
  const names = group.subjects.map(id => subjectNames[id])
  const named = group.subjects.find(id => subjectNames[id] === subjectType)
  if (subjectType !== '' && !named) {
    refuse('subjectType', `主体类型应为${names.join('、')}，请改正`)
    return null
  }
  const subject = named ?? (companyCode !== null && group.subjects.includes('company') ? 'company' : null)
  if (group.subjects.includes('company') && companyCode === null && subject !== 'overseas')
    refuse('companyCode', '境内企业要填统一社会信用代码，请填写')
  return subject
}

function readMembers(
  { members, identities }: Readonly<Record<LibraryColumn, string>>,
  refuse: (reason: string) => void,
): LibraryRow['members'] {
  const names = splitOwners(members)
  const numbers = splitOwners(identities)
  if (numbers.length > 0 && numbers.length !== names.length)
    refuse(`核心成员${names.length}人，证件号${numbers.length}个，请一一对应`)
  const read = numbers.map(number => checkIdentityNumber(number))
  const wrong = read.findIndex(each => !each.ok)
  if (wrong >= 0) refuse(`第${wrong + 1}个证件号不对，请逐位核对`)
  return names.map((name, i) => {
    const checked = read[i]
    return { name, identity: checked?.ok ? checked.number : null }
  })
}
