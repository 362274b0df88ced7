import { ruledCrossStates } from '../../../src/core/cross-states'
import type { Queries } from '../../shared/database/connect'
import type { CrossCaseRow } from '../../shared/records/cross-cases'
import { type CrossRulingRow, rulingsOf } from '../../shared/records/cross-rulings'

/** The ruling in force of a case: the last confirmed one; null where there is none yet. */
export function inForce(
  row: Pick<CrossCaseRow, 'id' | 'state'>,
  rulings: readonly CrossRulingRow[],
): CrossRulingRow | null {
  if (!(ruledCrossStates as readonly string[]).includes(row.state)) return null
  return rulings.filter(({ caseId, state }) => caseId === row.id && state === 'confirmed').at(-1) ?? null
}

/** The registrations a case's ruling in force takes off the list. */
export async function ruledOut(db: Queries, row: CrossCaseRow): Promise<readonly string[]> {
  return inForce(row, await rulingsOf(db, [row.id]))?.out ?? []
}
