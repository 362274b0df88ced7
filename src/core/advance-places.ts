import type { AdvanceRule } from './edition-stages'
import { roundFraction, safe } from './fraction'
import { apportion, type QuotaOutcome } from './quota'

/** A number of places the committee wrote down, and the paper it stands in. */
export interface DecidedPlaces {
  places: number
  ref: string
}

/** Registrations of a district, in the fixed order of districts; `ranked` projects could take its places. */
export interface DistrictClaim {
  district: string
  registrations: number
  ranked: number
}

/** What the committee decided about places a district cannot fill; null while it has not. */
export type UnfilledRule = 'leave-empty' | 'share-again'

/**
 * How many go on by a rule over the whole ranking, of `competed` projects; null where a person has to say it first.
 * Percentages are rounded as the rule says, then lifted to its floor, then held to its cap.
 */
export function placesOf(
  rule: Exclude<AdvanceRule, { by: 'district-share' }>,
  competed: number,
  decided: DecidedPlaces | null,
): number | null {
  if (rule.by === 'count') return rule.count
  if (rule.by === 'all') return competed
  if (rule.by === 'decided') return decided?.places ?? null
  const share = rounded(safe(rule.percent * competed), rule.rounding)
  const lifted = Math.max(share, rule.floor ?? 0)
  return rule.cap === null ? lifted : Math.min(lifted, rule.cap)
}

/** Hundredths rounded to a whole number. */
function rounded(hundredths: number, rounding: 'up' | 'down' | 'half-up'): number {
  return rounding === 'up' ? Math.ceil(hundredths / 100) : roundFraction([hundredths, 100], rounding)
}

/**
 * Places of each district by largest remainder of its registrations, none with registrations below the minimum. A
 * district keeps places it cannot fill unless the committee has them shared again.
 */
export function districtPlaces(
  { places, minimum }: Extract<AdvanceRule, { by: 'district-share' }>,
  claims: readonly DistrictClaim[],
  unfilled: UnfilledRule | null,
): QuotaOutcome {
  return apportion({
    seats: places,
    method: 'largest-remainder',
    claims: claims.map(({ district, registrations, ranked }) => {
      const cap = unfilled === 'share-again' ? ranked : places
      return {
        unit: district,
        count: registrations,
        floor: Math.min(registrations > 0 ? minimum : 0, cap),
        cap,
      }
    }),
  })
}
