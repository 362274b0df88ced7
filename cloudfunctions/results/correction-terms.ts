import type { AwardsListBody } from '../../src/contract/views/results'
import { endOfDay, isPast } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { officeOf } from '../shared/next-step'

/**
 * Whether 署名有误 may be said now. Where the edition sets a publicity period it ends with that; where it sets none no
 * rule closes it.
 */
export function correctionTerms(
  edition: Edition,
  { publicity }: Pick<AwardsListBody, 'publicity'>,
  now: Date,
): { allowed: boolean; sentence: string } {
  if (!publicity) return { allowed: true, sentence: '名称或署名有误，请告诉组织单位更正。' }
  if (!isPast(endOfDay(publicity.endsOn), now.toISOString()))
    return { allowed: true, sentence: '名称或署名有误，请在公示期内提出。' }
  return { allowed: false, sentence: `公示期已过，署名有误请联系${officeOf(edition)}。` }
}
