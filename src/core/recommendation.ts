import type { ApplicationState } from './application-states'
import type { Problem } from './problem'

/** The largest share of one group, as integers: den × (projects of `group`) ≤ num × total (T-09). */
export interface GroupShare {
  group: string
  /** The group's name in Chinese, for messages. */
  name: string
  num: number
  den: number
}

/** One line of a recommendation list; `cells` are the official form's columns in its order. */
export interface RecommendationLine {
  project: string
  group: string
  state: ApplicationState
  officialNumber: string | null
  /** Rank in its group of the locked final; null: it did not come through the final. */
  finalRank: number | null
  /** A case of suspected duplication is still open. */
  duplicateOpen: boolean
  cells: readonly string[]
  /** Why it goes before a better rank that is not on the list; '' when it does not. */
  reason: string
}

export interface RecommendationCheck {
  lines: readonly RecommendationLine[]
  /** Every project that could be recommended, by its rank in its group. */
  candidates: readonly { project: string; group: string; rank: number }[]
  /** Seats the level above has given; null while it has not said (T-02). */
  quota: number | null
  /** Null where the notice sets none. */
  share: GroupShare | null
  /** Columns of the official form. */
  columns: readonly { heading: string; required: boolean }[]
}

/** How many projects of the limited group a list of `total` may hold: 13 → 2 at one fifth. */
export function shareLimit(total: number, { num, den }: Pick<GroupShare, 'num' | 'den'>): number {
  return Math.floor((num * total) / den)
}

/** What keeps a list from being submitted; paths 'quota', 'lines', 'lines.<i>.<field>', 'lines.<i>.cells.<column>'. */
export function recommendationProblems(check: RecommendationCheck): Problem[] {
  return [...listProblems(check), ...check.lines.flatMap((line, i) => lineProblems(line, i, check))]
}

function listProblems({ lines, quota, share }: RecommendationCheck): Problem[] {
  return [
    ...unless(lines.length > 0, 'EMPTY_LIST', 'lines', '名单还是空的，请先选择项目。'),
    ...unless(quota !== null, 'QUOTA_UNKNOWN', 'quota', '推荐名额尚未下达，请先登记名额和依据。'),
    ...unless(
      quota === null || lines.length <= quota,
      'OVER_QUOTA',
      'lines',
      `名额 ${quota} 个，现有 ${lines.length} 个，请减少。`,
    ),
    ...(share ? shareProblem(lines, share) : []),
  ]
}

function shareProblem(lines: RecommendationCheck['lines'], share: GroupShare): Problem[] {
  const limited = lines.filter(line => line.group === share.group).length
  const limit = shareLimit(lines.length, share)
  const over = `${lines.length} 个里${share.name}最多 ${limit} 个，现有 ${limited} 个，请调整。`
  return unless(share.den * limited <= share.num * lines.length, 'OVER_SHARE', 'lines', over)
}

function lineProblems(line: RecommendationLine, i: number, check: RecommendationCheck): Problem[] {
  const path = `lines.${i}`
  const { lines, columns } = check
  const first = lines.findIndex(other => other.project === line.project) === i
  return [
    ...unless(first, 'LISTED_TWICE', path, '这个项目已在名单里，请删去一行。'),
    ...unless(line.state === 'accepted', 'NOT_ACCEPTED', `${path}.state`, '项目没有审核通过，不能推荐。'),
    ...unless(
      line.officialNumber !== null && line.officialNumber.trim() !== '',
      'NO_OFFICIAL_NUMBER',
      `${path}.officialNumber`,
      '还没有官网报名号，请补齐后再提交。',
    ),
    ...unless(line.finalRank !== null, 'NOT_IN_FINAL', `${path}.finalRank`, '项目没有决赛名次，不能推荐。'),
    ...unless(!line.duplicateOpen, 'DUPLICATE_OPEN', path, '查重还没有结论，请先裁定。'),
    ...columns.flatMap(({ heading, required }, c) =>
      unless(
        !required || (line.cells[c] ?? '').trim() !== '',
        'CELL_EMPTY',
        `${path}.cells.${c}`,
        `“${heading}”还没有填写。`,
      ),
    ),
    ...unless(
      line.reason.trim() !== '' || !passesOver(line, check),
      'REASON_MISSING',
      `${path}.reason`,
      '没有按名次推荐，请写明理由。',
    ),
  ]
}

/** True when a better rank of the same group is not on the list. */
function passesOver(line: RecommendationLine, { lines, candidates }: RecommendationCheck): boolean {
  if (line.finalRank === null) return false
  const listed = new Set(lines.map(other => other.project))
  return candidates.some(
    other => other.group === line.group && other.rank < line.finalRank! && !listed.has(other.project),
  )
}

function unless(sound: boolean, code: string, path: string, message: string): Problem[] {
  return sound ? [] : [{ code, path, message }]
}
