import { contestListsOf } from '../../src/core/contest-lists'
import type { Edition } from '../../src/core/edition'
import { documentsAbove } from './edition-catalog'

/** The lists of contests that hold in an edition, those of the notices above among them. */
export function contestsIn(edition: Edition): ReturnType<typeof contestListsOf> {
  const above = documentsAbove(edition).map(document => document.edition)
  return contestListsOf(edition, above)
}
