// Ranking of 200 projects by 9 judges each, ties included, in process: tsx scripts/bench/ranking.ts. Prints JSON.
import { rankSession } from '../../src/core/ranking'
import { rubric } from './seals-world'

const [projects, judges, rounds] = [200, 9, 50]

/** Totals close together, so that many means are equal and the tie chain has work. */
const entries = Array.from({ length: projects }, (_, p) => ({
  project: `app_${String(p).padStart(16, '0')}`,
  group: 'enterprise',
  cards: Array.from({ length: judges }, (_, seat) => {
    const criteria = rubric.criteria.map(({ id }, c): [string, number] => [
      id,
      1500 + ((p * 7 + seat * 3 + c) % 5) * 50,
    ])
    return { seat: seat + 1, card: { criteria, total: criteria.reduce((sum, [, value]) => sum + value, 0) } }
  }),
}))

const times = Array.from({ length: rounds }, () => {
  const from = performance.now()
  rankSession(rubric, entries, [])
  return performance.now() - from
}).sort((a, b) => a - b)

console.log(JSON.stringify({ projects, judges, medianMs: Math.round(times[rounds / 2]! * 100) / 100 }))
