import type { FormValues } from '../../src/core/application-form/field'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Edition, Requirement } from '../../src/core/edition'
import { creditWording } from '../../src/core/eligibility/criteria/credit-record'
import { requirementsFor } from '../../src/core/eligibility/judge'

/** Somebody to be looked up in lists of dishonesty: 'company', or a core member by name. */
export interface CreditSubject {
  subject: string
  name: string
  /** 严重失信 for 企业组, 失信 for 创业组, as each group's clause asks (CZ26-18, CZ26-24). */
  wording: string
}

type CreditRequirement = Requirement & { check: { name: 'credit-record' } }

/** The requirements about dishonesty that apply to a group and subtype. */
export function creditRequirements(
  edition: Edition,
  of: { group: string | null; subtype: string | null },
): CreditRequirement[] {
  const group = edition.groups.find(each => each.id === of.group) ?? null
  return requirementsFor(edition, group, of.subtype).filter(
    (each): each is CreditRequirement => each.check.name === 'credit-record',
  )
}

/** Who has to be looked up for an application, each once. */
export function creditSubjects(
  edition: Edition,
  row: { group: string | null; subtype: string | null; subjectName: string; form: FormValues },
): CreditSubject[] {
  const requirements = creditRequirements(edition, row)
  const found = requirements.flatMap(({ check }) => {
    const wording = `无${creditWording(check.params.standard)}`
    return check.params.subjects.flatMap(subject =>
      subject === 'company'
        ? [{ subject: 'company', name: row.subjectName, wording }]
        : coreMembers(row.form).map(name => ({ subject: name, name, wording })),
    )
  })
  return found.filter((one, i) => found.findIndex(other => other.subject === one.subject) === i)
}

function coreMembers(form: FormValues): string[] {
  return asMembers(form.members)
    .filter(member => member.core && member.name.trim() !== '')
    .map(member => member.name.trim())
}
