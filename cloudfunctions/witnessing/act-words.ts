import { acts } from '../shared/acts'

const parts: readonly { id: string; name: string; prefixes: readonly string[] }[] = [
  {
    id: 'hall',
    name: '场次与评分',
    prefixes: [
      ...['rounds.', 'judging.', 'session.', 'score.', 'draw.', 'order.', 'reveal', 'recuse', 'panel.'],
      ...['assign.', 'veto'],
    ],
  },
  { id: 'rules', name: '评分标准', prefixes: ['rubric.', 'rules.'] },
  { id: 'screening', name: '审核与查重', prefixes: ['screening.', 'register.', 'county.', 'application.'] },
  {
    id: 'results',
    name: '结果与证书',
    prefixes: [
      ...['results.', 'awards.', 'honours.', 'certificate', 'list.', 'review.', 'summary.', 'result.'],
      ...['advance.', 'objection.', 'publicity.'],
    ],
  },
  {
    id: 'lists',
    name: '推荐与名额',
    prefixes: [
      ...['recommendations.', 'quota.', 'arrival.', 'unit.', 'interchange.'],
      ...['filing.', 'library.', 'nomination.', 'cross.', 'merged.'],
    ],
  },
  {
    id: 'people',
    name: '人员与届次',
    prefixes: ['role.', 'edition', 'announcement.', 'reminder.', 'phase.', 'expert.', 'timekeeper.'],
  },
  {
    id: 'services',
    name: '对接服务',
    prefixes: ['services.', 'docking.', 'institution.', 'match.'],
  },
  { id: 'witness', name: '公证与核验', prefixes: ['witness', 'anchor', 'recovery.'] },
]

/** An act in words; one of an older version that is not recorded any more is 其他操作, never its code. */
export function actName(act: string): string {
  return (acts as Readonly<Record<string, string>>)[act] ?? '其他操作'
}

/** The areas a timeline can be narrowed to. */
export const areas: readonly { id: string; name: string }[] = parts.map(({ id, name }) => ({ id, name }))

/** How the acts of an area begin; null for an area there is not. */
export function prefixesOf(area: string): readonly string[] | null {
  return parts.find(({ id }) => id === area)?.prefixes ?? null
}
