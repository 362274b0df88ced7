import type { Path } from './document-path'
import type { FormField } from './form-field'
import { BASICS } from './section-basics'
import { CONTESTS } from './section-contests'
import { GROUPS_AND_TRACKS } from './section-groups'
import { PAPERS } from './section-papers'
import { REQUIREMENTS } from './section-requirements'
import { AWARDS, SCORING } from './section-terms'
import { TIMETABLE } from './section-timetable'

export type SectionId =
  | 'review'
  | 'notice'
  | 'basics'
  | 'groups'
  | 'timetable'
  | 'requirements'
  | 'awards'
  | 'scoring'
  | 'papers'
  | 'silences'

/** The parts of the page, in the order an edition is written. */
export const SECTIONS: readonly { id: SectionId; name: string }[] = [
  { id: 'review', name: '核对与发布' },
  { id: 'notice', name: '通知与条款' },
  { id: 'basics', name: '基本信息' },
  { id: 'groups', name: '分组与赛道' },
  { id: 'timetable', name: '日程与轮次' },
  { id: 'requirements', name: '参赛条件' },
  { id: 'awards', name: '奖项' },
  { id: 'scoring', name: '评分与推荐' },
  { id: 'papers', name: '附件与表格' },
  { id: 'silences', name: '未规定项' },
]

const FIELDS: Readonly<Partial<Record<SectionId, readonly FormField[]>>> = {
  basics: BASICS,
  groups: GROUPS_AND_TRACKS,
  timetable: TIMETABLE,
  requirements: REQUIREMENTS,
  awards: AWARDS,
  scoring: SCORING,
  papers: [...PAPERS, ...CONTESTS],
}

/** The fields of a section; the others draw themselves. */
export function fieldsOf(section: SectionId): readonly FormField[] | null {
  return FIELDS[section] ?? null
}

/** The section a problem's field stands in; the longest way that leads there. */
export function sectionOf(path: string): SectionId {
  if (path.startsWith('clauses') || path === 'notice') return 'notice'
  if (path.startsWith('edition.notStated')) return 'silences'
  const found = Object.entries(FIELDS)
    .flatMap(([id, fields]) => fields.map(field => ({ id: id as SectionId, way: field.at.join('.') })))
    .filter(({ way }) => path === way || path.startsWith(`${way}.`))
    .sort((a, b) => b.way.length - a.way.length)
  return found[0]?.id ?? 'review'
}

/** The steps of a problem's path. */
export function stepsOf(path: string): Path {
  return path.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
}
