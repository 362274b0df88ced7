import type { ProjectResult } from '../../src/core/scoring'

/** How a seat's card was treated: dropped as highest or lowest, or counted (null). */
export function droppedAs(result: ProjectResult | null, seat: number): 'high' | 'low' | null {
  if (result?.outcome !== 'scored') return null
  if (result.dropped.high.includes(seat)) return 'high'
  return result.dropped.low.includes(seat) ? 'low' : null
}
