import type { RegisterKind } from '../../src/contract/views/registers'
import type { Edition } from '../../src/core/edition'
import type { AwardLevel } from '../../src/core/eligibility/check-parameters'
import { comparableName } from '../../src/core/eligibility/names'
import { readCodeCell } from '../../src/core/read-code-cell'
import type { ListedEntry } from '../shared/records/registers'
import { cleanCell } from '../shared/spreadsheets/clean-cell'
import { type Heading, headings } from './registers-headings'

/** A cell that cannot be taken as it is. Lines count from 1, as the spreadsheet does. */
export interface RowProblem {
  line: number
  column: string
  reason: string
}

/** What the rows of a file are held against. */
export interface RowRules {
  kind: RegisterKind
  edition: Pick<Edition, 'level' | 'year'>
}

/** What each level is called. */
export const levelNames: Readonly<Record<AwardLevel, string>> = {
  city: '市级',
  province: '省级',
  nation: '国家级',
}

const levelWords: Readonly<Record<string, AwardLevel>> = {
  ...{ 市级: 'city', 市: 'city', 市赛: 'city' },
  ...{ 省级: 'province', 省: 'province', 省赛: 'province' },
  ...{ 国家级: 'nation', 国家: 'nation', 全国: 'nation', 全国赛: 'nation' },
}
const levels: readonly AwardLevel[] = ['city', 'province', 'nation']
const longest: Partial<Record<Heading, number>> = { list: 120, award: 60, projectName: 200, subjectName: 200 }

/** Reads one row: the entry, or every cell that is wrong and why. */
export function readRow(
  cells: Readonly<Record<Heading, string>>,
  line: number,
  rules: RowRules,
): { entry: ListedEntry } | { problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const refuse = (heading: Heading, reason: string) => {
    problems.push({ line, column: headings[heading], reason })
  }
  const text = (heading: Heading, required: boolean) => {
    const value = cleanCell(cells[heading])
    const most = longest[heading] ?? 200
    if (value === '' && required) refuse(heading, '这一格是空的，请填写')
    if ([...value].length > most) refuse(heading, `最多${most}个字，请缩短`)
    return value
  }
  const year = readYear(cleanCell(cells.year), rules, reason => refuse('year', reason))
  const level = readLevel(cleanCell(cells.level), rules, reason => refuse('level', reason))
  const [list, projectName, subjectName] = [
    text('list', true),
    text('projectName', true),
    text('subjectName', true),
  ]
  const award = text('award', rules.kind === 'award')
  const companyCode = readCodeCell(cleanCell(cells.companyCode), reason => refuse('companyCode', reason))
  if (problems.length > 0) return { problems }
  const keys = { projectKey: comparableName(projectName), subjectKey: comparableName(subjectName) }
  const names = { list, award, projectName, subjectName, companyCode }
  return { entry: { kind: rules.kind, level, year, line, ...names, ...keys } }
}

function readYear(text: string, { edition }: RowRules, refuse: (reason: string) => void): number {
  const [, digits] = /^(20\d\d)年?$/.exec(text.normalize('NFKC')) ?? []
  const year = Number(digits)
  if (digits === undefined) refuse(text === '' ? '这一格是空的，请填写' : '年份应写成2025这样，请改正')
  else if (year > edition.year) refuse(`${year}年晚于本届的${edition.year}年，请核对`)
  return year
}

function readLevel(text: string, { kind, edition }: RowRules, refuse: (reason: string) => void): AwardLevel {
  const level = levelWords[comparableName(text)]
  if (level === undefined) refuse('级别应为市级、省级或国家级，请改正')
  else if (kind === 'national-list' && level !== 'nation')
    refuse('全国榜单的级别应为国家级，请改正或换名单类别')
  else if (levels.indexOf(level) < levels.indexOf(edition.level))
    refuse(`${levelNames[level]}名单请在该${level === 'city' ? '市' : '省'}的届次里导入`)
  return level ?? 'nation'
}
