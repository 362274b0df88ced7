/** A counted card of an online review: whose seat, which project, its total in hundredths of a point. */
export interface Mark {
  seat: number
  project: string
  total: number
}

/**
 * How a judge's marks lie, in hundredths rounded for the eye; never compared for a rank. `severity`: the mean distance
 * to the other marks of the same projects, below zero where he is stricter than his colleagues; null without any.
 */
export interface JudgeSpread {
  seat: number
  cards: number
  mean: number
  deviation: number
  severity: number | null
}

/** How far the marks of a project lie apart. `beyond`: further than the rubric allows; `far` the seats furthest off. */
export interface ProjectSpread {
  project: string
  cards: number
  lowest: number
  highest: number
  spread: number
  beyond: boolean
  far: readonly number[]
}

/** Mean, standard deviation and severity of every judge, by seat. */
export function judgeSpreads(marks: readonly Mark[]): JudgeSpread[] {
  const seats = [...new Set(marks.map(({ seat }) => seat))].sort((a, b) => a - b)
  return seats.map(seat => {
    const own = marks.filter(mark => mark.seat === seat)
    const mean = meanOf(own.map(({ total }) => total))
    const variance = meanOf(own.map(({ total }) => (total - mean) ** 2))
    const distances = own.flatMap(({ project, total }) => {
      const others = marks.filter(mark => mark.project === project && mark.seat !== seat)
      return others.length === 0 ? [] : [total - meanOf(others.map(other => other.total))]
    })
    return {
      ...{ seat, cards: own.length, mean: Math.round(mean), deviation: Math.round(Math.sqrt(variance)) },
      severity: distances.length === 0 ? null : Math.round(meanOf(distances)),
    }
  })
}

/** The spread of every project, the widest first; `limit` as the rubric names it, null: it names none. */
export function projectSpreads(marks: readonly Mark[], limit: number | null): ProjectSpread[] {
  const projects = [...new Set(marks.map(({ project }) => project))]
  return projects
    .map(project => {
      const own = marks.filter(mark => mark.project === project)
      const totals = own.map(({ total }) => total)
      const [lowest, highest] = [Math.min(...totals), Math.max(...totals)]
      const spread = highest - lowest
      return { project, cards: own.length, lowest, highest, spread, ...beyondOf(own, spread, limit) }
    })
    .sort((a, b) => b.spread - a.spread || (a.project < b.project ? -1 : 1))
}

function beyondOf(own: readonly Mark[], spread: number, limit: number | null) {
  if (limit === null || spread <= limit) return { beyond: false, far: [] }
  const sorted = own.map(({ total }) => total).sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const twiceMiddle = sorted.length % 2 ? 2 * sorted[half]! : sorted[half - 1]! + sorted[half]!
  const off = ({ total }: Mark) => Math.abs(2 * total - twiceMiddle)
  const most = Math.max(...own.map(off))
  const far = own.filter(mark => off(mark) === most).map(({ seat }) => seat)
  return { beyond: true, far: far.sort((a, b) => a - b) }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
