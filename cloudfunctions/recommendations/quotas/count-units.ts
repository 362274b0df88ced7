import type { QuotaUnit } from '../../../src/contract/views/quota-plans'
import { endOfDay } from '../../../src/core/calendar'
import type { Edition } from '../../../src/core/edition'
import type { Queries } from '../../shared/database/connect'
import { countsAt } from '../../shared/records/quota-plans'
import { editionsBelow, recommendersOf } from './recommenders'

/** Every recommending unit with its registrations in this system at the end of a day (Beijing). */
export async function countUnits(db: Queries, edition: Edition, countedOn: string): Promise<QuotaUnit[]> {
  const units = recommendersOf(edition).map(({ code, name }) => ({
    ...{ unit: code, name, below: editionsBelow(edition, code) },
  }))
  const slugs = units.flatMap(({ below }) => below.map(({ slug }) => slug))
  const known = await countsAt(db, slugs, new Date(endOfDay(countedOn)))
  return units.map(({ unit, name, below }) => {
    const own = below.map(({ slug }) => known.get(slug) ?? { submitted: 0, accepted: 0, qualified: 0 })
    const sum = (of: 'submitted' | 'accepted' | 'qualified') => own.reduce((all, each) => all + each[of], 0)
    const here = below.length > 0
    return {
      ...{ unit, name, editions: below.map(each => each.name) },
      counts: here ? { submitted: sum('submitted'), accepted: sum('accepted') } : null,
      qualified: here ? sum('qualified') : null,
    }
  })
}
