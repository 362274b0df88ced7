import type { EditionDocument } from './edition-document'
import { clauseFindings } from './edition-problems-clauses'
import { dateFindings } from './edition-problems-dates'
import { exclusionFindings } from './edition-problems-exclusions'
import type { EditionFamily } from './edition-problems-finding'
import { parentFindings } from './edition-problems-parent'
import { placeInWords } from './edition-problems-place'
import { referenceFindings } from './edition-problems-references'
import { regionFindings } from './edition-problems-region'
import { requirementFindings } from './edition-problems-requirements'
import { rubricFindings } from './edition-problems-rubrics'
import { scoringFindings } from './edition-problems-scoring'
import { silenceFindings } from './edition-problems-silence'
import { termFindings } from './edition-problems-terms'

/** What keeps an edition from being published (error), or what its organiser should know (notice). */
export interface EditionProblem {
  /** Steps from the root of the document, such as edition.registration.deadline. */
  path: string
  /** The same in words: 报名 › 截止日期. */
  place: string
  message: string
  severity: 'error' | 'notice'
}

/**
 * What no schema can see in a well-formed document: citations, references, dates, the notice above, sums, and the list
 * of silences. `above` are the documents of its parent chain, nearest first; `taken` the slugs of other editions.
 */
export function editionProblems(
  document: EditionDocument,
  above: { parents: readonly EditionDocument[]; taken: readonly string[] },
): EditionProblem[] {
  const family: EditionFamily = { document, ...above }
  const findings = [
    ...clauseFindings(family),
    ...referenceFindings(document.edition),
    ...requirementFindings(document.edition),
    ...dateFindings(document.edition),
    ...parentFindings(family),
    ...exclusionFindings(family),
    ...regionFindings(family),
    ...termFindings(document.edition),
    ...scoringFindings(document.edition),
    ...rubricFindings(document.edition),
    ...silenceFindings(document.edition),
  ]
  return findings.map(({ at, message, severity }) => ({
    path: at.join('.'),
    place: placeInWords(at, document),
    message,
    severity,
  }))
}
