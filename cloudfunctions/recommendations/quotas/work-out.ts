import type * as z from 'zod'
import type { computeQuotas } from '../../../src/contract/schemas/quota-plans'
import type { QuotaBody, QuotaClaimView, QuotaUnit } from '../../../src/contract/views/quota-plans'
import type { Edition } from '../../../src/core/edition'
import { quotaSheet } from '../../../src/core/quota-sheet'
import type { Queries } from '../../shared/database/connect'
import { Failure, fieldFailure } from '../../shared/failure'
import { countUnits } from './count-units'

export type QuotaTrial = z.output<typeof computeQuotas>
type Typed = QuotaTrial['units'][number]

/**
 * What a trial gives; changes nothing. Refuses INPUT_INVALID at the unit whose number nobody knows, and STATE_REFUSED
 * with the sentence why the seats cannot be shared out (保底和 > N).
 */
export async function workOut(db: Queries, edition: Edition, trial: QuotaTrial): Promise<QuotaBody> {
  const units = await countUnits(db, edition, trial.countedOn)
  trial.units.forEach(({ unit }, i) => {
    if (!units.some(each => each.unit === unit))
      throw fieldFailure(`units.${i}.unit`, '有单位不在本届的推荐单位里，请刷新后再填')
  })
  const claims = units.map(unit => claimOf(unit, trial))
  const { seats, method, denominator, countedOn, caps } = trial
  const sheet = quotaSheet({
    ...{ seats, method },
    claims: claims.map(({ unit, count, floor, cap }) => ({
      ...{ unit, count, floor },
      ...(cap === null ? {} : { cap }),
    })),
  })
  if (!sheet.ok) throw new Failure('STATE_REFUSED', undefined, sheet.message)
  const { lines, unallocated, tie, lostToOneMore } = sheet
  return {
    ...{ seats, method, denominator, countedOn, caps, claims, unallocated, tie, lostToOneMore },
    lines: lines.map((line, i) => {
      const { name, basis, floor, cap } = claims[i]!
      return { ...line, name, basis, floor, cap }
    }),
  }
}

/** What a unit counts with: the number typed with its source where one is, else that of this system. */
function claimOf(unit: QuotaUnit, trial: QuotaTrial): QuotaClaimView {
  const index = trial.units.findIndex(each => each.unit === unit.unit)
  const typed = trial.units[index]?.typed ?? null
  const path = `units.${index < 0 ? trial.units.length : index}`
  const { editions, ...known } = unit
  const count = typed?.count ?? unit.counts?.[trial.denominator]
  if (count === undefined) throw fieldFailure(`${path}.typed`, `请录入${unit.name}的报名数，并写明来源`)
  const basis = typed?.basis ?? `本系统：${editions.join('、')}`
  const cap = capOf(unit, trial.units[index], trial, path)
  return { ...known, typed, count, basis, floor: trial.units[index]?.floor ?? 0, cap }
}

function capOf(unit: QuotaUnit, input: Typed | undefined, trial: QuotaTrial, path: string): number | null {
  if (trial.caps === 'none') return null
  if (trial.caps === 'typed') return input?.cap ?? null
  const typed = input?.typed
  const qualified = typed
    ? (typed.qualified ?? (trial.denominator === 'accepted' ? typed.count : null))
    : unit.qualified
  if (qualified === null)
    throw fieldFailure(`${path}.typed.qualified`, `请录入${unit.name}的合格项目数，封顶要用`)
  return qualified
}
