import { CONTEST_CLAUSES } from './clauses-contest'
import { ENTRY_CLAUSES } from './clauses-entry'

/** Every clause of 长治 2026, CZ26-01…38. */
export const CHANGZHI_2026_CLAUSES = [...ENTRY_CLAUSES, ...CONTEST_CLAUSES] as const

export type Changzhi2026ClauseId = (typeof CHANGZHI_2026_CLAUSES)[number]['id']
