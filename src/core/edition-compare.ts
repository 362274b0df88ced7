import type { Edition, Requirement } from './edition'
import { checkInWords } from './edition-compare-checks'
import { TOPICS } from './edition-compare-terms'
import type { Topic } from './edition-compare-topic'
import type { EditionDocument } from './edition-document'
import { asksTheSame, looserThan } from './edition-problems-strictness'

/** What a derived edition does with a topic of the notice above it. */
export type ParentMark = 'own' | 'inherited' | 'tightened' | 'loosened' | 'not-stated'

/** One topic, as this notice and the one above have it; null where a notice is silent. */
export interface ParentRow {
  topic: string
  here: string | null
  above: string | null
  mark: ParentMark
  /** The clause it rests on here, else above. */
  clause: string | null
}

/**
 * Topic by topic what an edition does with its parent: written here, taken over, stricter, looser, or silent. Silence
 * here where the parent speaks stays silence: only what is cited from above is inherited (T-17). Without a parent
 * every topic is own or silent.
 */
export function compareWithParent(document: EditionDocument, parent: EditionDocument | null): ParentRow[] {
  const own = new Set(document.clauses.map(clause => clause.id))
  const above = parent?.edition ?? null
  return [
    ...TOPICS.map(topic => topicRow(topic, document.edition, above, own)),
    ...document.edition.scoring.obligations.map(here => obligationRow(here, above, own)),
    ...document.edition.requirements.map(here => requirementRow(here, above, own)),
    ...missingRows(document.edition, above),
  ]
}

function topicRow(
  { topic, read, order, handedDown }: Topic,
  edition: Edition,
  parent: Edition | null,
  own: ReadonlySet<string>,
): ParentRow {
  const here = read(edition)
  const above = parent === null ? null : read(parent)
  const clause = here?.clause ?? above?.clause ?? null
  const row = { topic, here: here?.text ?? null, above: above?.text ?? null, clause }
  if (here === null && above !== null && handedDown) return { ...row, here: above.text, mark: 'inherited' }
  if (here === null) return { ...row, mark: 'not-stated' }
  if (here.clause !== null && !own.has(here.clause)) return { ...row, mark: 'inherited' }
  const looseness = above !== null && parent !== null && order ? order(edition, parent) : 0
  return { ...row, mark: looseness < 0 ? 'tightened' : looseness > 0 ? 'loosened' : 'own' }
}

type Obligation = Edition['scoring']['obligations'][number]

function obligationRow(here: Obligation, parent: Edition | null, own: ReadonlySet<string>): ParentRow {
  const above = parent?.scoring.obligations.find(one => one.id === here.id)
  return {
    topic: '评审义务',
    here: here.title,
    above: above?.title ?? null,
    mark: own.has(here.clause) ? 'own' : 'inherited',
    clause: here.clause,
  }
}

/** Stricter by its figures, or by its wording, which only its writer can tell; looser by figures in spite of any word. */
function requirementRow(here: Requirement, parent: Edition | null, own: ReadonlySet<string>): ParentRow {
  const above = parent === null ? undefined : counterpart(here, parent.requirements)
  const row = {
    topic: here.title,
    here: requirementText(here),
    above: above === undefined ? null : requirementText(above),
    clause: here.clause,
  }
  if (!own.has(here.clause)) return { ...row, mark: 'inherited' }
  if (above === undefined) return { ...row, mark: 'own' }
  if (isLooser(here, above)) return { ...row, mark: 'loosened' }
  const stricter = here.inheritance === 'tightened' || isLooser(above, here)
  return { ...row, mark: stricter ? 'tightened' : 'own' }
}

function isLooser(here: Requirement, above: Requirement): boolean {
  return (above.hard && !here.hard) || looserThan(here.check, above.check) !== null
}

/** Hard requirements above that nothing here answers to. */
function missingRows(edition: Edition, parent: Edition | null): ParentRow[] {
  return (parent?.requirements ?? [])
    .filter(above => above.hard && counterpart(above, edition.requirements) === undefined)
    .map(above => ({
      topic: above.title,
      here: null,
      above: requirementText(above),
      mark: 'loosened',
      clause: above.clause,
    }))
}

/** The requirement of another edition on the same thing for the same part, the same id before others. */
function counterpart(one: Requirement, others: readonly Requirement[]): Requirement | undefined {
  const alike = others.filter(
    other =>
      asksTheSame(one.check, other.check) &&
      meet(one.groups, other.groups) &&
      (one.subtypes === undefined || other.subtypes === undefined || meet(one.subtypes, other.subtypes)),
  )
  return alike.find(other => other.id === one.id) ?? alike[0]
}

function requirementText({ hard, check }: Requirement): string {
  return `${checkInWords(check)}${hard ? '' : '（不硬性）'}`
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some(one => others.includes(one))
}
