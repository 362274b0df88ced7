import type { Edition, Region } from '../../../src/core/edition'
import { editionBySlug } from '../../shared/edition-catalog'
import { knownEdition, unitOf } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'

/** Who recommends to an edition, in the order of the notice; refuses where the notice names nobody. */
export function recommendersOf(edition: Edition): { units: readonly Region[]; clause: string } {
  const stated = edition.recommendation === 'not-stated' ? null : edition.recommendation.recommenders
  if (!stated || stated === 'not-stated')
    throw new Failure('STATE_REFUSED', undefined, '本届通知未规定由哪些单位推荐，没有名单要接收')
  return stated
}

/** A known edition that receives lists, with one of its units; NOT_FOUND for any other unit. */
export function recommenderOf(slug: string, code: string): { edition: Edition; unit: Region } {
  const edition = knownEdition(slug)
  const unit = recommendersOf(edition).units.find(each => each.code === code)
  if (!unit) throw new Failure('NOT_FOUND', undefined, '没有找到这个推荐单位，请返回重选')
  return { edition, unit }
}

/** The edition above that receives this one's list, or null where none does. */
export function upperOf(edition: Edition): Edition | null {
  const upper = edition.parent ? editionBySlug(edition.parent.slug) : undefined
  if (!upper || upper.recommendation === 'not-stated') return null
  const { recommenders } = upper.recommendation
  if (recommenders === 'not-stated') return null
  return recommenders.units.some(({ code }) => code === unitOf(edition).code) ? upper : null
}

/** The group of an upper edition that stands for a group below: the same id, else the same name; null for none. */
export function groupAbove(upper: Edition, group: { id: string; name: string }): string | null {
  const same = upper.groups.find(({ id }) => id === group.id)
  return (same ?? upper.groups.find(({ name }) => name === group.name))?.id ?? null
}
