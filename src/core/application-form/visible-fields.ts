import { enterpriseSize } from '../enterprise-size'
import { asksFor, openSubtypes, openTracks, textOf } from './applicant'
import type { Field, FormValues, ShownField } from './field'
import { optionsOf } from './field-options'
import type { FormAsk, FormEdition } from './form-edition'
import { FORM_FIELDS } from './form-fields'
import type { FormWords } from './form-words'

/** The fields asked of this form now, in order, with choices and clauses of the edition. */
export function visibleFields(form: FormValues, edition: FormEdition): ShownField[] {
  const asks = asksFor(form, edition)
  return FORM_FIELDS.filter(field => shows(field, form, edition, asks)).map(field =>
    shown(field, form, edition, asks),
  )
}

function shows(field: Field, form: FormValues, edition: FormEdition, asks: readonly FormAsk[]): boolean {
  const { subjects, asks: wanted, field: other, figure, people, soft } = field.show ?? {}
  const subject = textOf(form, 'subject')
  if (subjects && !subjects.some(one => one === subject)) return false
  if (wanted && !asks.some(ask => wanted.includes(ask.id) && !(soft && ask.hard))) return false
  if (other && !other.is.includes(textOf(form, other.id))) return false
  if (figure && !figuresFor(textOf(form, 'industryCode')).includes(figure)) return false
  if (people && !asks.some(ask => ask.people)) return false
  return isWorthAsking(field, form, edition)
}

/** A choice between things is asked only where there is one. */
function isWorthAsking({ show = {} }: Field, form: FormValues, edition: FormEdition): boolean {
  if (show.severalSubtypes && openSubtypes(form, edition).length < 2) return false
  if (show.severalTracks && openTracks(form, edition).length < 2) return false
  if (show.severalChannels && edition.channels.length < 2) return false
  return !show.counties || edition.counties.length > 0
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
  return {
    id: field.id,
    step: field.step,
    kind: kindOf(field, edition),
    label: inWords(named ?? field.label, edition.words),
    example: field.example ?? null,
    why: inWords(field.why ?? '', edition.words) || null,
    clause: ask?.clause ?? null,
    required: isRequired(field, asks),
    more: field.more === true,
    max: field.max ?? null,
    options: optionsOf(field, form, edition),
    identity: identityOf(field, form, asks),
    certificateMax: field.kind === 'members' ? certificateMax(field, form, asks) : null,
  }
}

/** What is typed in the applicant's own words becomes a choice where the edition has the list. */
function kindOf({ kind, optionsFrom }: Field, edition: FormEdition): ShownField['kind'] {
  if (optionsFrom === 'industry-fields' && edition.industryFields !== null) return 'choice'
  if (optionsFrom === 'thematic-contests' && edition.thematicContests.length > 0) return 'choice'
  return kind
}

function inWords(text: string, words: FormWords): string {
  return Object.entries(words).reduce((filled, [key, value]) => filled.replace(`{${key}}`, value), text)
}

/** Once a reason is given where the limit is 原则上, everybody may sign. */
function certificateMax(field: Field, form: FormValues, asks: readonly FormAsk[]): number | null {
  const limit = asks.find(ask => ask.id === 'certificate-names')
  const excepted = limit !== undefined && !limit.hard && textOf(form, 'certificateReason') !== ''
  return excepted ? (field.max ?? null) : (limit?.max ?? null)
}

/** What is asked for by soft conditions or as one of several alternatives may be left out. */
function isRequired(field: Field, asks: readonly FormAsk[]): boolean {
  if (field.optional || field.more) return false
  const asking = asks.filter(ask => field.show?.asks?.includes(ask.id))
  if (asking.length > 0 && asking.every(ask => ask.open)) return false
  return field.kind !== 'members' || asks.some(ask => ask.people && ask.hard && !ask.open)
}

/** One entry per person is only a warning: the number helps but is not needed. Abroad nobody has one. */
function identityOf(field: Field, form: FormValues, asks: readonly FormAsk[]): ShownField['identity'] {
  const subject = textOf(form, 'subject')
  if (field.kind !== 'members' || subject === 'overseas') return null
  const once = asks.filter(ask => ask.id === 'core-member-once')
  if (once.some(ask => ask.hard && !ask.open)) return 'required'
  const warned = subject !== 'company' && asks.some(ask => ask.id === 'one-entry-per-subject')
  return once.length > 0 || warned ? 'optional' : null
}
