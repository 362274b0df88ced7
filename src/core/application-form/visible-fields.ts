import { yearList } from '../eligibility/wording'
import { enterpriseSize } from '../enterprise-size'
import { asksFor, openSubtypes, textOf } from './applicant'
import type { Field, FormValues, ShownField } from './field'
import { optionsOf } from './field-options'
import type { FormAsk, FormEdition } from './form-edition'
import { FORM_FIELDS } from './form-fields'

/** The fields asked of this form now, in order, with choices and clauses of the edition. */
export function visibleFields(form: FormValues, edition: FormEdition): ShownField[] {
  const asks = asksFor(form, edition)
  return FORM_FIELDS.filter(field => shows(field, form, edition, asks)).map(field =>
    shown(field, form, edition, asks),
  )
}

function shows(field: Field, form: FormValues, edition: FormEdition, asks: readonly FormAsk[]): boolean {
  const { subjects, asks: wanted, field: other, figure, people, severalSubtypes } = field.show ?? {}
  const subject = textOf(form, 'subject')
  if (subjects && !subjects.some(one => one === subject)) return false
  if (wanted && !asks.some(ask => wanted.includes(ask.id))) return false
  if (other && !other.is.includes(textOf(form, other.id))) return false
  if (figure && !figuresFor(textOf(form, 'industryCode')).includes(figure)) return false
  if (people && !asks.some(ask => ask.people)) return false
  return !severalSubtypes || openSubtypes(form, edition).length > 1
}

/** Which figures the chosen industry is sized by; people and revenue where a person has to decide anyway. */
function figuresFor(industry: string): readonly string[] {
  if (industry === '') return []
  const finding = enterpriseSize(industry, {})
  return finding.outcome === 'unknown' ? finding.missing : ['employees', 'revenue']
}

function shown(field: Field, form: FormValues, edition: FormEdition, asks: readonly FormAsk[]): ShownField {
  const subject = textOf(form, 'subject')
  const named = Object.entries(field.labels ?? {}).find(([id]) => id === subject)?.[1]
  const ask = asks.find(candidate => field.show?.asks?.includes(candidate.id))
  const kind =
    field.optionsFrom === 'industry-fields' && edition.industryFields !== null ? 'choice' : field.kind
  return {
    id: field.id,
    step: field.step,
    kind,
    label: (named ?? field.label)
      .replace('{level}', edition.pastLevel)
      .replace('{years}', yearList(edition.nationalYears)),
    example: field.example ?? null,
    why: field.why ?? null,
    clause: ask?.clause ?? null,
    required: isRequired(field, asks),
    max: field.max ?? null,
    options: optionsOf(field, form, edition),
    identity: identityOf(field, asks),
    certificateMax:
      field.kind === 'members' && asks.some(ask => ask.id === 'certificate-names')
        ? edition.certificate.max
        : null,
  }
}

/** Members are asked for by soft conditions too, and then may be left out. */
function isRequired(field: Field, asks: readonly FormAsk[]): boolean {
  if (field.optional) return false
  return field.kind !== 'members' || asks.some(ask => ask.people && ask.hard)
}

function identityOf(field: Field, asks: readonly FormAsk[]): ShownField['identity'] {
  const once = field.kind === 'members' ? asks.find(ask => ask.id === 'core-member-once') : undefined
  if (once === undefined) return null
  return once.hard ? 'required' : 'optional'
}
