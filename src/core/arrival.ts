import type { ApplicationState } from './application-states'
import type { Problem } from './problem'
import { type GroupShare, recommendationProblems } from './recommendation'

/** How a list came: from this system, as a signed file, through the interface, or as the printed form (附件4). */
export type ArrivalVia = 'system' | 'file' | 'api' | 'form'

/** One project of a list that arrived, without telephone numbers and identities. */
export interface ArrivedLine {
  /** The number the unit knows it by: its registration there, or the official number where it has no software. */
  number: string
  /** Id of the group here; null where the unit's word is none of ours. */
  group: string | null
  projectName: string
  subjectName: string
  companyCode: string | null
  officialNumber: string | null
  /** Rank in its group of the unit's final; null where the form does not say. */
  rank: number | null
  score: string | null
  /** Why it goes before a better rank. */
  reason: string
  /** Headings of the official form that are empty in its row. */
  empty: readonly string[]
}

/** What an arrival is checked against. `states` are those of lines whose registration is in this database. */
export interface ArrivalCheck {
  lines: readonly ArrivedLine[]
  states: ReadonlyMap<string, ApplicationState>
  quota: number | null
  share: GroupShare | null
  headings: readonly string[]
  /** Official numbers that another unit's accepted list holds already. */
  taken: ReadonlySet<string>
}

const onlyWarned = new Set(['QUOTA_UNKNOWN', 'NOT_IN_FINAL'])

/**
 * What keeps a list from being accepted, and what people should look at first; paths 'lines' or 'lines.<i>…'. Nobody's
 * quota is guessed, and a printed form says no ranks: both are warnings (T-02).
 */
export function arrivalFindings(check: ArrivalCheck): { problems: Problem[]; warnings: Problem[] } {
  const { lines, states, quota, share, headings } = check
  const found = recommendationProblems({
    lines: lines.map(({ number, group, officialNumber, rank, reason, empty }) => ({
      ...{ project: number, group: group ?? '', state: states.get(number) ?? 'accepted', officialNumber },
      ...{ finalRank: rank, duplicateOpen: false, reason },
      cells: headings.map(heading => (empty.includes(heading) ? '' : '有')),
    })),
    candidates: [],
    quota,
    share,
    columns: headings.map(heading => ({ heading, required: true })),
  })
  const inside = lines.flatMap((line, i) => insideProblems(line, i, check))
  // a form's line is known by its official number: the same one twice is said once
  const told = new Set(
    inside.flatMap(({ code, path }) => (code === 'NUMBER_TWICE' ? path.split('.o')[0]! : [])),
  )
  const problems = [
    ...found.filter(
      ({ code, path }) => !onlyWarned.has(code) && !(code === 'LISTED_TWICE' && told.has(path)),
    ),
    ...inside,
  ]
  const warnings = found.filter(({ code }) => onlyWarned.has(code)).map(spoken)
  return { problems, warnings }
}

function insideProblems(line: ArrivedLine, i: number, { lines, taken }: ArrivalCheck): Problem[] {
  const path = `lines.${i}`
  const before = lines.slice(0, i)
  const number = bare(line.officialNumber)
  const found: Problem[] = []
  if (line.group === null)
    found.push({
      code: 'GROUP_UNKNOWN',
      path: `${path}.group`,
      message: '组别不是本届的组别，请改正后再报。',
    })
  if (number && before.some(other => bare(other.officialNumber) === number))
    found.push({
      code: 'NUMBER_TWICE',
      path: `${path}.officialNumber`,
      message: '官网报名号与上面一行相同，请核对。',
    })
  if (number && taken.has(number))
    found.push({
      code: 'NUMBER_TAKEN',
      path: `${path}.officialNumber`,
      message: '官网报名号已在别的推荐单位名单里，请核对。',
    })
  if (before.some(other => sameProject(other, line)))
    found.push({ code: 'PROJECT_TWICE', path, message: '同一单位的同一项目列了两行，请删去一行。' })
  return found
}

/** The words of the desk above where the city's own would mislead. */
function spoken(problem: Problem): Problem {
  if (problem.code === 'QUOTA_UNKNOWN')
    return { ...problem, message: '还没有登记这个单位的名额，请人工核对总数。' }
  return { ...problem, message: '名单没有写决赛名次，请对照行文核对。' }
}

const bare = (text: string | null) => (text ?? '').normalize('NFKC').trim()

function sameProject(a: ArrivedLine, b: ArrivedLine): boolean {
  return bare(a.projectName) === bare(b.projectName) && bare(a.subjectName) === bare(b.subjectName)
}
