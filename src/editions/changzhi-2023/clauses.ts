import { CONTEST_CLAUSES } from './clauses-contest'
import { ENTRY_CLAUSES } from './clauses-entry'

/** Every clause of 长治 2023, CZ23-01…36. */
export const CHANGZHI_2023_CLAUSES = [...ENTRY_CLAUSES, ...CONTEST_CLAUSES] as const

export type Changzhi2023ClauseId = (typeof CHANGZHI_2023_CLAUSES)[number]['id']
