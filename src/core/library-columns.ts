import { comparableName } from './eligibility/names'

/** The columns of the import of projects registered elsewhere (CN24-09), in the order of the blank form. */
export const libraryHeadings = {
  contest: '赛事名称',
  externalNumber: '来源编号',
  registeredOn: '报名日期',
  group: '组别',
  projectName: '项目名称',
  subjectName: '企业或团队名称',
  subjectType: '主体类型',
  companyCode: '统一社会信用代码',
  officialNumber: '官网项目编号',
  leader: '负责人或法定代表人',
  contactName: '联系人',
  contactPhone: '联系电话',
  summary: '项目简介',
  members: '核心成员',
  identities: '核心成员证件号',
} as const

export type LibraryColumn = keyof typeof libraryHeadings
export const libraryColumns = Object.keys(libraryHeadings) as LibraryColumn[]

/** Columns without which no row can be read; the others may be missing from a file. */
export const neededColumns: readonly LibraryColumn[] = [
  'contest',
  'externalNumber',
  'registeredOn',
  'group',
  'projectName',
  'subjectName',
  'contactName',
  'contactPhone',
]

/** Other names of a column that files of contests use. */
const alsoCalled: Partial<Record<LibraryColumn, readonly string[]>> = {
  contest: ['赛事', '所属赛事', '来源赛事'],
  externalNumber: ['编号', '报名编号', '项目编号', '外部编号'],
  registeredOn: ['报名时间', '注册日期'],
  group: ['参赛组别'],
  projectName: ['参赛项目', '项目'],
  subjectName: ['企业（创客）名称', '参赛主体', '企业名称', '团队名称'],
  companyCode: ['信用代码', '社会信用代码'],
  officialNumber: ['官网报名号', '大赛官网项目编号'],
  leader: ['负责人', '项目负责人', '法定代表人'],
  contactPhone: ['手机号', '手机', '联系人电话'],
  summary: ['简介'],
  identities: ['证件号', '身份证号'],
}

/** Which column of the file (from 0) each of ours is taken from; null: not in the file. */
export type LibraryMapping = Record<LibraryColumn, number | null>

/** The columns a file's headings are recognised as, width, spaces and kinds of brackets aside; the first one counts. */
export function recognisedColumns(headings: readonly string[]): LibraryMapping {
  const keys = headings.map(comparableName)
  const placeOf = (column: LibraryColumn) => {
    const names = [libraryHeadings[column], ...(alsoCalled[column] ?? [])].map(comparableName)
    const found = names.map(name => keys.indexOf(name)).find(place => place >= 0)
    return found ?? null
  }
  return Object.fromEntries(libraryColumns.map(column => [column, placeOf(column)])) as LibraryMapping
}

/** What is wrong with a mapping, as a sentence: a needed column without a place, a place given twice; null when it serves. */
export function mappingProblem(mapping: LibraryMapping, width: number): string | null {
  const missing = neededColumns.filter(column => mapping[column] === null)
  if (missing.length > 0)
    return `还没有对应的列：${missing.map(column => libraryHeadings[column]).join('、')}，请选择`
  const places = libraryColumns.flatMap(column => mapping[column] ?? [])
  if (places.some(place => place >= width)) return '文件里没有这一列，请重新选择对应的列'
  return new Set(places).size === places.length ? null : '文件里的一列对应了两项，请改选其中一项'
}
