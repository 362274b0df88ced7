import type { Edition } from '../../../src/core/edition'
import { editionBySlug } from '../../shared/edition-catalog'
import { knownEdition, unitOf } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import type { WriteContext } from '../../shared/operation'
import { type CrossCaseRow, lockCross } from '../../shared/records/cross-cases'
import { type OriginRow, originsOf } from '../../shared/records/cross-projects'
import { sidesOf } from './hold-cross'

/** A city's edition and the one above that it recommends to. */
export interface BelowAbove {
  below: Edition
  above: Edition
}

/** The edition of a unit with the one above; null where nothing above is known here. */
export function withAbove(slug: string): BelowAbove | null {
  const below = knownEdition(slug)
  const above = below.parent ? editionBySlug(below.parent.slug) : undefined
  return above ? { below, above } : null
}

/** Whether a registration above was recommended by the unit of this edition. */
export function isOwn(below: Edition, origin: OriginRow | undefined): boolean {
  if (!origin) return false
  return origin.fromEdition === null
    ? origin.source === unitOf(below).code
    : origin.fromEdition === below.slug
}

/**
 * A case of the edition above, locked for the unit of one of its sides. Somebody else's case answers NOT_FOUND as a
 * random id does, before its version is looked at, and so does one nobody has asked the units about.
 */
export async function holdOwn(
  { db }: WriteContext,
  asked: { edition: string; case: string; application: string; expectedVersion: number },
): Promise<BelowAbove & { row: CrossCaseRow }> {
  const both = withAbove(asked.edition)
  const row = both && (await lockCross(db, both.above.slug, asked.case))
  if (!both || !row || row.state === 'found' || row.state === 'dismissed') throw new Failure('NOT_FOUND')
  const origins = await originsOf(db, sidesOf(row))
  if (!isOwn(both.below, origins.get(asked.application))) throw new Failure('NOT_FOUND')
  if (row.version !== asked.expectedVersion)
    throw new Failure('VERSION_CONFLICT', { current: row.version, state: row.state })
  return { ...both, row }
}
