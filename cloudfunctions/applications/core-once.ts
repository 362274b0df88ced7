import { chosenTrack } from '../../src/core/application-form/applicant'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import type { Edition } from '../../src/core/edition'
import { paramsOf, requirementParts } from '../../src/core/eligibility/check-parts'
import type { CoreMembership } from '../../src/core/eligibility/facts'
import { requirementsFor } from '../../src/core/eligibility/judge'
import { formEditionFor } from '../shared/form-edition'
import type { ApplicationRow } from '../shared/records/applications'

type Asked = Pick<ApplicationRow, 'form' | 'group' | 'subtype'>

/** Whether core members of this applicant give their identity number; null where no condition speaks of it. */
export function identityAsked({ form }: Pick<Asked, 'form'>, edition: Edition) {
  const fields = visibleFields(form, formEditionFor(edition))
  return fields.find(field => field.id === 'members')?.identity ?? null
}

/** The clause that lets nobody be core member of two teams, as it holds for this applicant; null where none does. */
export function coreOnce(
  row: Asked,
  edition: Edition,
): { clause: string; counts: (other: CoreMembership) => boolean } | null {
  const group = edition.groups.find(({ id }) => id === row.group) ?? null
  if (group === null) return null
  const track = chosenTrack(row.form, formEditionFor(edition))
  const asking = requirementsFor(edition, group, row.subtype, track).flatMap(requirement =>
    paramsOf(requirementParts(requirement), 'core-member-once').map(params => ({ requirement, params })),
  )
  const first = asking.find(({ requirement }) => requirement.hard) ?? asking[0]
  if (!first) return null
  return {
    clause: first.requirement.clause,
    counts: other => first.params.acrossSubtypes.some(id => id === other.subtype || id === other.group),
  }
}
