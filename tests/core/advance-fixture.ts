import type { AdvanceOutcome, AdvanceSituation, AdvanceStatus } from '../../src/core/advance-situation'
import type { Advance, AdvanceRule } from '../../src/core/edition-stages'

/** A rule of one group; ties go to the chain and nobody stands by unless said otherwise. */
export function terms(rule: AdvanceRule, over: Partial<Advance> = {}): Advance {
  return { groups: ['enterprise'], rule, tiesAtEdge: 'tie-chain', reserves: 0, clause: 'X-01', ...over }
}

/** A ranking of projects a, b, c … with these ranks. */
export function ranked(ranks: readonly number[], over: Partial<AdvanceSituation> = {}): AdvanceSituation {
  const rows = ranks.map((rank, i) => ({ project: String.fromCharCode(97 + i), rank }))
  return { ranking: { rows, unranked: [] }, ...over }
}

/** Projects of one status, in the order of the lines. */
export function of(outcome: AdvanceOutcome, status: AdvanceStatus): string {
  return outcome.lines
    .filter(line => line.status === status)
    .map(({ project }) => project)
    .join('')
}

export function codes(outcome: AdvanceOutcome): string[] {
  return outcome.problems.map(({ code }) => code)
}

/** 1, 2, 3 … n. */
export function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + 1)
}

/** A percentage rule. */
export const percentage = (
  percent: number,
  rounding: 'up' | 'down' | 'half-up',
  floor: number | null = null,
  cap: number | null = null,
): AdvanceRule => ({ by: 'percentage', percent, rounding, floor, cap })
