import type { Edition, Region } from '../../../src/core/edition'
import { allEditions, documentBySlug } from '../../shared/edition-catalog'
import { Failure } from '../../shared/failure'

/** Who recommends to an edition, in the fixed order of units; refuses where nobody below does. */
export function recommendersOf(edition: Edition): readonly Region[] {
  const { recommendation } = edition
  if (recommendation === 'not-stated' || recommendation.recommenders === 'not-stated')
    throw new Failure('STATE_REFUSED', undefined, '本届没有下级推荐单位，不用分配名额')
  return recommendation.recommenders.units
}

/** The editions in this system that a unit holds under an upper one. */
export function editionsBelow(edition: Edition, unit: string): Edition[] {
  return allEditions().filter(({ parent, city }) => parent?.slug === edition.slug && city?.code === unit)
}

/** The clause that speaks of sharing out places, null where the notice has none. */
export function quotaClause(edition: Edition): string | null {
  const clauses = documentBySlug(edition.slug)?.clauses ?? []
  return clauses.find(({ text }) => /名额分配|推荐.{0,8}名额|按.{0,12}比例.{0,12}名额/.test(text))?.id ?? null
}
