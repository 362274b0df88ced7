import { CONDITION_CLAUSES } from './clauses-conditions'
import { CONTEST_CLAUSES } from './clauses-contest'

/** Every clause of 山西 2026, SX26-01…45. */
export const SHANXI_2026_CLAUSES = [...CONTEST_CLAUSES, ...CONDITION_CLAUSES] as const

export type Shanxi2026ClauseId = (typeof SHANXI_2026_CLAUSES)[number]['id']
