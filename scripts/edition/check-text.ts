import { readEditionDocument } from '../../src/contract/schemas/edition/read'
import { compareWithParent, type ParentRow } from '../../src/core/edition-compare'
import { compareVersions, type VersionRow } from '../../src/core/edition-compare-versions'
import { type EditionProblem, editionProblems } from '../../src/core/edition-problems'
import { readText } from './read-text'
import { parentsOf, shippedDocument, shippedSlugs } from './shipped'

/** All there is to say about a file: publishable or not, and why; what it takes from above; what it leaves unsaid. */
export interface CheckReport {
  ok: boolean
  name: string | null
  problems: readonly EditionProblem[]
  /** Topic by topic against the notice above; empty where the file could not be read. */
  inheritance: readonly ParentRow[]
  /** Sentences on what the notice does not say. */
  notStated: readonly string[]
  /** Against the edition of the same slug that ships, for a supplementary notice; null where it is new. */
  changes: readonly VersionRow[] | null
}

/**
 * Checks the text of an edition document. A slug that ships is taken, unless the text says exactly the same or is
 * given as a supplement (补充通知) to it.
 */
export function checkText(text: string, supplement: boolean): CheckReport {
  const parsed = readText(text)
  if (!parsed.ok) return unread([parsed.problem])
  const reading = readEditionDocument(parsed.value)
  if (!reading.ok) return unread(reading.problems)
  const { document } = reading
  const shipped = shippedDocument(document.edition.slug)
  const changes = shipped === undefined ? null : compareVersions(shipped, document)
  const same = changes !== null && (supplement || changes.length === 0)
  const parents = parentsOf(document)
  const taken = shippedSlugs.filter(slug => !(same && slug === document.edition.slug))
  const problems = editionProblems(document, { parents, taken })
  return {
    ok: problems.every(problem => problem.severity !== 'error'),
    name: document.edition.name,
    problems,
    inheritance: compareWithParent(document, parents[0] ?? null),
    notStated: document.edition.notStated.map(one => one.sentence),
    changes: same ? changes : null,
  }
}

function unread(problems: readonly EditionProblem[]): CheckReport {
  return { ok: false, name: null, problems, inheritance: [], notStated: [], changes: null }
}
