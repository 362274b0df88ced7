import type { Edition, Requirement } from './edition'
import type { CheckName, SubjectType } from './eligibility/check-parameters'
import { isForPeopleOverseas } from './eligibility/criteria'

/** Every kind of applicant an edition is open to. */
export function subjectsOf(edition: Edition): SubjectType[] {
  return [...new Set(edition.groups.flatMap(group => group.subjects))]
}

/**
 * Whom a question is put to that is asked for these requirements and checks: the applicants of their groups and
 * subtypes; 'all' when that is everybody. Applicants from abroad are not asked what a person decides for them.
 */
export function askedOf(
  edition: Edition,
  requirements: readonly Requirement[],
  checks: readonly CheckName[],
): readonly SubjectType[] | 'all' {
  const held = new Set(requirements.flatMap(requirement => subjectsHeldTo(edition, requirement)))
  if (checks.every(isForPeopleOverseas)) held.delete('overseas')
  const all = subjectsOf(edition)
  return all.every(subject => held.has(subject)) ? 'all' : all.filter(subject => held.has(subject))
}

function subjectsHeldTo(edition: Edition, { groups, subtypes }: Requirement): readonly SubjectType[] {
  return edition.groups
    .filter(group => groups.includes(group.id))
    .flatMap(group =>
      subtypes === undefined
        ? group.subjects
        : group.subtypes.filter(({ id }) => subtypes.includes(id)).flatMap(({ subjects }) => subjects),
    )
}
