import { CONDITION_CLAUSES } from './clauses-conditions'
import { CONTEST_CLAUSES } from './clauses-contest'

/** Every clause of 全国 2024, CN24-01…40. */
export const NATIONAL_2024_CLAUSES = [...CONTEST_CLAUSES, ...CONDITION_CLAUSES] as const

export type National2024ClauseId = (typeof NATIONAL_2024_CLAUSES)[number]['id']
