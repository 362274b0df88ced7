import { checkCompanyCode } from '../company-code'
import { textOf } from './applicant'
import type { FieldValue, FieldVersions, FormValues, Option, ShownField } from './field'
import { fieldProblem } from './field-problem'
import type { FieldId } from './fields'
import type { FormAsk, FormEdition } from './form-edition'
import { visibleFields } from './visible-fields'

/** What is true of an enterprise whatever the project and the edition (信息补录): filled once, offered again. */
export const COMPANY_FACTS = [
  'companyName',
  'companyCounty',
  'legalRepresentative',
  'registeredOn',
  'industryCode',
  'headcount',
  'revenue',
  'assets',
  'specialised',
  'formerNames',
  'address',
  'registeredCapital',
  'qualifications',
  'priorRevenue',
  'profit',
  'priorProfit',
  'research',
  'priorResearch',
] as const satisfies readonly FieldId[]

export type CompanyFact = (typeof COMPANY_FACTS)[number]

/** The facts of one enterprise; an absent one has never been filled. */
export type CompanyFacts = Partial<Record<CompanyFact, FieldValue>>

/** A place is only carried on by its code: 以外 means another place in every edition. */
const isCode = (value: FieldValue | undefined) => typeof value === 'string' && /^\d{6}$/.test(value)

const isFact = (id: FieldId): id is CompanyFact => (COMPANY_FACTS as readonly FieldId[]).includes(id)

/** The code of the enterprise a form is filled for, in its standard form; null for a team or while it is not right. */
export function companyOfForm(form: FormValues): string | null {
  if (textOf(form, 'subject') !== 'company') return null
  const code = checkCompanyCode(textOf(form, 'companyCode'))
  return code.ok ? code.code : null
}

/** The facts a form states rightly: empty, wrong and hidden fields state nothing. */
export function factsStated(form: FormValues, edition: FormEdition): CompanyFacts {
  const stated = visibleFields(form, edition).filter(field => isStated(field, form[field.id]))
  return Object.fromEntries(stated.map(({ id }) => [id, form[id]]))
}

function isStated(field: ShownField, value: FieldValue | undefined): boolean {
  if (!isFact(field.id) || isEmpty(value) || fieldProblem(field, value) !== null) return false
  return field.id !== 'companyCounty' || isCode(value)
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

/** When each fact was last changed, ISO-8601 UTC. */
export type FactMoments = Partial<Record<CompanyFact, string>>

/**
 * What is known of the enterprise after this form was saved: of each fact the one changed last counts, wherever that was.
 */
export function newestFacts(
  known: { facts: CompanyFacts; at: FactMoments },
  form: FormValues,
  versions: FieldVersions,
  edition: FormEdition,
): { facts: CompanyFacts; at: FactMoments; changed: CompanyFact[] } {
  const stated = factsStated(form, edition)
  const newer = COMPANY_FACTS.filter(id => {
    const at = versions[id]?.at ?? ''
    return stated[id] !== undefined && at > (known.at[id] ?? '')
  })
  const changed = newer.filter(id => JSON.stringify(stated[id]) !== JSON.stringify(known.facts[id]))
  return {
    facts: { ...known.facts, ...Object.fromEntries(newer.map(id => [id, stated[id]])) },
    at: { ...known.at, ...Object.fromEntries(newer.map(id => [id, versions[id]?.at])) },
    changed,
  }
}

/**
 * What known facts add to a form: only fields that are asked here, are still empty and take the value. Nothing typed is
 * ever replaced.
 */
export function factsToFill(form: FormValues, facts: CompanyFacts, edition: FormEdition): FormValues {
  const open = COMPANY_FACTS.filter(id => isEmpty(form[id]) && !isEmpty(facts[id]))
  const filled: FormValues = { ...form, ...Object.fromEntries(open.map(id => [id, facts[id]])) }
  const taken = visibleFields(filled, edition).filter(
    field => open.some(id => id === field.id) && isStated(field, filled[field.id]),
  )
  return Object.fromEntries(taken.map(({ id }) => [id, filled[id]]))
}

const ask = (id: FormAsk['id']): FormAsk => ({
  ...{ id, groups: ['company'], subtypes: null, tracks: null, clause: '' },
  ...{ hard: false, people: false, open: true, max: null },
})

/** A form of the enterprise alone, for no edition: every fact is asked, none has to be filled. */
function companyEdition(places: readonly Option[]): FormEdition {
  return {
    slug: '',
    groups: [{ id: 'company', name: '', subjects: ['company'], subtypes: [] }],
    ...{ tracks: [], counties: [], places, industryFields: null, past: [], nationalLists: [] },
    asks: [ask('founded-since'), ask('enterprise-size'), ask('ip-belongs')],
    ...{ thematicContests: [], channels: [], badRecords: false, officialSite: '' },
    words: { past: '', prizes: '', years: '', credit: '', creditOf: '' },
  }
}

/** The fields of 我的企业 for facts as they stand, in the order of the form; all may be left out. */
export function companyFields(facts: CompanyFacts, places: readonly Option[]): ShownField[] {
  const form: FormValues = { ...facts, subject: 'company', group: 'company' }
  return visibleFields(form, companyEdition(places))
    .filter(({ id }) => isFact(id))
    .map(field => ({ ...field, required: false, clause: null }))
}
