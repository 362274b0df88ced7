import type { TimetableKind } from '../../core/edition'
import type { EditionDocument } from '../../core/edition-document'
import type { SubjectType } from '../../core/eligibility/check-parameters'
import type { FormChoice } from './form-field'

/** Choices of a closed set of words, in their order. */
export function choicesFrom<K extends string>(labels: Readonly<Record<K, string>>): readonly FormChoice[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value, label }))
}

export const SUBJECTS = choicesFrom<SubjectType>({
  company: '企业',
  individual: '个人',
  team: '团队',
  'university-team': '高校团队',
  'institute-team': '科研院所团队',
  overseas: '境外申报人',
})

export const TIMETABLE_KINDS = choicesFrom<TimetableKind>({
  filing: '赛事备案',
  registration: '报名',
  import: '导入报名项目',
  preliminary: '初赛、复赛',
  final: '决赛',
  recommendation: '推荐上报',
  'upper-contest': '上级赛事',
  'national-recommendation': '向全国推荐',
  'follow-up': '赛后服务',
})

export const LEVELS = choicesFrom({ city: '市级', province: '省级', nation: '国家级' })

export const INHERITANCE = choicesFrom({ own: '本届规定', inherited: '依上级文件', tightened: '比上级更严' })

/** The stages of the document, by id. */
export const STAGES = ({ edition }: EditionDocument): readonly FormChoice[] =>
  edition.stages.map(({ id, name }) => ({ value: id, label: name || id }))

/** The groups of the document, by id. */
export const GROUPS = ({ edition }: EditionDocument): readonly FormChoice[] =>
  edition.groups.map(({ id, name }) => ({ value: id, label: name || id }))

/** The subtypes of all groups, by id. */
export const SUBTYPES = ({ edition }: EditionDocument): readonly FormChoice[] =>
  edition.groups.flatMap(({ subtypes }) => subtypes.map(({ id, name }) => ({ value: id, label: name || id })))

/** The tracks, by id. */
export const TRACKS = ({ edition }: EditionDocument): readonly FormChoice[] =>
  edition.tracks.map(({ id, name }) => ({ value: id, label: name || id }))

/** Subtypes, and groups that have none: whose core members are compared. */
export const TEAMS = ({ edition }: EditionDocument): readonly FormChoice[] =>
  edition.groups.flatMap(({ id, name, subtypes }) =>
    subtypes.length === 0
      ? [{ value: id, label: name || id }]
      : subtypes.map(subtype => ({ value: subtype.id, label: subtype.name || subtype.id })),
  )
