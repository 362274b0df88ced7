import type { RegisterKind } from '../../src/contract/views/registers'
import type { Edition, Requirement } from '../../src/core/edition'
import type { AwardLevel } from '../../src/core/eligibility/check-parameters'
import { requirementParts } from '../../src/core/eligibility/check-parts'
import { unitCovers } from './caller'
import { allEditions } from './edition-catalog'
import { unitOf } from './edition-of'

/** What a condition looks up: which lists, of which years. */
export interface RegisterQuestion {
  kind: RegisterKind
  level: AwardLevel
  years: readonly number[] | 'all'
}

/** What a requirement looks up in the lists of earlier years; [] for most. */
export function registerQuestions(requirement: Requirement): RegisterQuestion[] {
  return requirementParts(requirement).flatMap((check): RegisterQuestion[] => {
    if (check.name === 'past-winner')
      return [{ kind: 'award', level: check.params.level, years: check.params.years }]
    if (check.name !== 'national-list') return []
    return [{ kind: 'national-list', level: 'nation', years: check.params.years }]
  })
}

/** Slugs of the editions whose lists count for this one: those of its unit and of the units above. */
export function listsFor(edition: Edition): string[] {
  return allEditions()
    .filter(other => speaksFor(other, edition))
    .map(({ slug }) => slug)
}

/** The editions for which this one's lists count: those of its unit and of the units below. */
export function listsReach(edition: Edition): Edition[] {
  return allEditions().filter(other => speaksFor(edition, other))
}

function speaksFor(by: Edition, of: Edition): boolean {
  return by.level === 'nation' || unitCovers(unitOf(by).code, unitOf(of).code)
}
