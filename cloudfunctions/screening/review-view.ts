import type { ReviewView } from '../../src/contract/views/screening'
import { applicationStates } from '../../src/core/application-states'
import { countyName, groupName } from '../shared/edition-of'
import { contactOf } from '../shared/form-secrets'
import type { Keys } from '../shared/keys'
import { maskPhone } from '../shared/mask-phone'
import { formSteps } from './form-steps'
import { reviewFindings } from './review-findings'
import type { ReviewMaterial } from './review-material'
import { amendmentView, correctionChoices, correctionView, creditViews } from './review-parts'
import { reviewTimeline } from './review-timeline'

type Shown = Omit<ReviewView, 'may' | 'because'>
/** What only the deciding officers see; empty for contractor and liaison (trust model §1.4). */
type Inner = Pick<
  ReviewView,
  'manualReviewReason' | 'credit' | 'amendment' | 'correctionChoices' | 'timeline' | 'fields'
>

const nothing: Inner = {
  manualReviewReason: null,
  credit: [],
  amendment: null,
  correctionChoices: [],
  timeline: [],
  fields: [],
}

/** The page of one application; `whole` for deciding officers, an outline for the others. */
export function reviewView(material: ReviewMaterial, keys: Keys, whole: boolean, now: Date): Shown {
  const { row, edition, found, names } = material
  const { submission } = row
  const proposals = material.events.filter(({ kind, data }) => kind === 'propose' && madeOn(data, submission))
  const subtype = edition.groups.flatMap(group => group.subtypes).find(each => each.id === row.subtype)
  const steps = stepsOf(material, keys, whole)
  return {
    application: row.id,
    version: row.version,
    state: { id: row.state, name: applicationStates.states[row.state].staff },
    projectName: row.projectName,
    subjectName: row.subjectName,
    group: { id: row.group ?? '', name: groupName(edition, row.group) },
    subtype: subtype ? { id: subtype.id, name: subtype.name } : null,
    county: countyName(edition, row.county),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    submissions: material.submissions.map(each => ({
      number: each.number,
      submittedAt: each.submittedAt.toISOString(),
    })),
    officialNumber: row.officialNumber,
    steps,
    findings: reviewFindings(found, edition, proposals, names, { submission, whole }),
    progress: { decided: found.filter(each => !each.open).length, of: found.length },
    contact: contactView(material, keys),
    correction: correctionView(material.correction, edition),
    ...(whole ? innerView(material, steps, now) : nothing),
  }
}

function innerView(material: ReviewMaterial, steps: ReviewView['steps'], now: Date): Inner {
  const { row, edition, checks, members, names, events } = material
  return {
    manualReviewReason: row.manualReviewReason,
    credit: material.handed ? creditViews(edition, row, checks, members, names, now) : [],
    amendment: amendmentView(material.amendment, edition),
    correctionChoices: correctionChoices(edition, row),
    timeline: reviewTimeline(events, row, edition, names),
    fields: steps.flatMap(step => step.rows.map(({ field, label }) => ({ id: field, name: label }))),
  }
}

function stepsOf({ row, edition, handed, before }: ReviewMaterial, keys: Keys, whole: boolean) {
  if (!handed) return []
  return formSteps(keys, edition, row.id, { form: handed.form, before: before?.form ?? null }, whole)
}

function contactView({ row, handed }: ReviewMaterial, keys: Keys): ReviewView['contact'] {
  const { name, phone } = handed ? contactOf(keys, row.id, handed.form) : { name: '', phone: '' }
  return { name, phoneMasked: phone === '' ? null : maskPhone(phone) }
}

function madeOn(data: unknown, submission: number): boolean {
  return typeof data === 'object' && data !== null && 'submission' in data && data.submission === submission
}
