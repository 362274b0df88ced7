import { canonical } from './canonical'

/** What a member of the committee decides: leave the result, or void the cards of these seats for the project. */
export type RulingDecision = { outcome: 'uphold' } | { outcome: 'void'; seats: readonly number[] }

/** Fewest members of the expert committee who hear an arbitration in writing (trust model §2.1). */
export const fewestMembers = 3

/** The decision more than half of all `members` made, or null while none has that many; seats count in any order. */
export function majorityDecision(
  members: number,
  decisions: readonly RulingDecision[],
): RulingDecision | null {
  const counted = new Map<string, { decision: RulingDecision; votes: number }>()
  for (const decision of decisions.map(inOrder)) {
    const text = canonical(decision)
    const votes = (counted.get(text)?.votes ?? 0) + 1
    counted.set(text, { decision, votes })
  }
  return [...counted.values()].find(({ votes }) => votes * 2 > members)?.decision ?? null
}

function inOrder(decision: RulingDecision): RulingDecision {
  if (decision.outcome === 'uphold') return { outcome: 'uphold' }
  return { outcome: 'void', seats: [...new Set(decision.seats)].sort((a, b) => a - b) }
}
