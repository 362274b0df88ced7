import type { NotStated } from './edition'
import type { Prize } from './edition-terms'
import type { RankedRow } from './ranking'

/** One awarded project. */
export interface AwardLine {
  project: string
  rank: number
  prize: string
}

export type AwardProblem =
  /** The notice or the committee has not said how many: never guessed. */
  | { code: 'COUNT_NOT_DECIDED'; prize: string; message: string }
  /** Projects of one rank stand on both sides of a prize's last place: people decide first (T-14). */
  | { code: 'TIE_AT_EDGE'; prize: string; projects: readonly string[]; message: string }
  /** Neither notice nor committee says whether the next ones move up, and it makes a difference here. */
  | { code: 'VACANCY_NOT_STATED'; prize: string; projects: readonly string[]; message: string }

export interface AwardOutcome {
  lines: readonly AwardLine[]
  /** Places nobody holds, per prize: too few projects, or a disqualified one whose place stays empty (T-18). */
  vacant: readonly { prize: string; places: number }[]
  /** Anything here keeps the awards a draft. */
  problems: readonly AwardProblem[]
}

/** Projects disqualified after ranking, and whether the notice or the committee lets the next ones move up. */
export interface Disqualified {
  projects: readonly string[]
  moveUp: boolean | NotStated
}

/**
 * Gives the prizes of one group in the order of its table to its rows (ranking.ts), rank by rank. Where nobody has said
 * what becomes of a vacant place it stays empty in the draft, and people are asked if moving up would differ.
 */
export function assignAwards(
  ranking: readonly RankedRow[],
  prizes: readonly Prize[],
  { projects, moveUp }: Disqualified,
): AwardOutcome {
  if (moveUp !== 'not-stated') return assign(ranking, prizes, projects, moveUp)
  const empty = assign(ranking, prizes, projects, false)
  const moved = assign(ranking, prizes, projects, true)
  const first = changedPrize(empty, moved)
  if (first === null) return empty
  const message = `本届通知未规定“${first}”空出的名额是否递补，请组委会决定。`
  const asked: AwardProblem = { code: 'VACANCY_NOT_STATED', prize: first, projects, message }
  return { ...empty, problems: [...empty.problems, asked] }
}

/** The prize of the first place that differs between two outcomes; null where they give the same. */
function changedPrize(a: AwardOutcome, b: AwardOutcome): string | null {
  const holds = (outcome: AwardOutcome, { project, prize }: AwardLine) =>
    outcome.lines.some(line => line.project === project && line.prize === prize)
  return (b.lines.find(line => !holds(a, line)) ?? a.lines.find(line => !holds(b, line)))?.prize ?? null
}

function assign(
  ranking: readonly RankedRow[],
  prizes: readonly Prize[],
  disqualified: readonly string[],
  moveUp: boolean,
): AwardOutcome {
  const out = new Set(disqualified)
  const rows = moveUp ? ranking.filter(row => !out.has(row.project)) : ranking
  const problems: AwardProblem[] = []
  const lines: AwardLine[] = []
  const vacant: { prize: string; places: number }[] = []
  let from = 0
  // A prize without places has no edge of its own that a tie could stand on.
  for (const { name: prize, count } of prizes.filter(({ count }) => count !== 0)) {
    if (count === 'not-stated') {
      problems.push({
        code: 'COUNT_NOT_DECIDED',
        prize,
        message: `“${prize}”的名额还没有定，请先由组委会确定。`,
      })
      break
    }
    const places = rows.slice(from, from + count)
    const cut = tieAcross(rows, from + count)
    const undecided = new Set([...cut, ...tieAcross(rows, from)])
    if (cut.length > 0) problems.push(tieProblem(prize, cut, rows[from + count]!.rank))
    const held = places.filter(row => !undecided.has(row.project) && !out.has(row.project))
    lines.push(...held.map(({ project, rank }) => ({ project, rank, prize })))
    const empty = count - places.length + places.filter(row => out.has(row.project)).length
    if (empty > 0) vacant.push({ prize, places: empty })
    from += count
  }
  return { lines, vacant, problems }
}

/** The projects of one rank that stand on both sides of `edge`, a number of places from the top; [] when none. */
function tieAcross(rows: readonly RankedRow[], edge: number): string[] {
  const [before, after] = [rows[edge - 1], rows[edge]]
  if (!before || !after || before.rank !== after.rank) return []
  return rows.filter(row => row.rank === before.rank).map(row => row.project)
}

function tieProblem(prize: string, projects: readonly string[], rank: number): AwardProblem {
  const message = `并列第 ${rank} 名的 ${projects.length} 个项目跨过“${prize}”名额线，请先定先后。`
  return { code: 'TIE_AT_EDGE', prize, projects, message }
}
