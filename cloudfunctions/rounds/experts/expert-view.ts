import type { ExpertView } from '../../../src/contract/views/experts'
import { expertStates } from '../../../src/core/expert-states'
import type { Keys } from '../../shared/keys'
import { maskPhone } from '../../shared/mask-phone'
import { phonePlace } from '../../shared/panels/expert-phone'
import type { ExpertRow } from '../../shared/records/experts'

/** An expert as the pool's page shows him: the phone masked, the reviews of three years. */
export function expertView(keys: Keys, row: ExpertRow, onRecord: number): ExpertView {
  const { id, name, employer, title, fields, recusalUnits, state, source, note, version } = row
  return {
    ...{ id, name, employer, title, fields, recusalUnits, state, source, note, version },
    phoneMasked: maskPhone(keys.open(row.phoneSealed, phonePlace(id))),
    fromInstitution: row.institutionId !== null,
    stateName: expertStates.states[state].staff,
    reviews: { onRecord, imported: row.importedReviews },
  }
}

/** The instant three years before another: reviews since then are counted. */
export function threeYearsBefore(now: Date): Date {
  const then = new Date(now)
  then.setUTCFullYear(then.getUTCFullYear() - 3)
  return then
}
