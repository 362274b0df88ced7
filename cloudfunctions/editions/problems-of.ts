import { readEditionDocument } from '../../src/contract/schemas/edition/read'
import type { EditionDocument } from '../../src/core/edition-document'
import { type EditionProblem, editionProblems } from '../../src/core/edition-problems'
import { placeInWords } from '../../src/core/edition-problems-place'
import { allEditions, clauseById, documentsAbove } from '../shared/edition-catalog'

/** All that keeps a document from being published, and what its organiser should know; its shape first. */
export function problemsOf(document: EditionDocument): EditionProblem[] {
  const reading = readEditionDocument(document)
  if (!reading.ok) return [...reading.problems]
  const { slug } = reading.document.edition
  const taken = allEditions()
    .map(edition => edition.slug)
    .filter(other => other !== slug)
  const parents = parentsOf(reading.document)
  return [...editionProblems(reading.document, { parents, taken }), ...foreignClauses(reading.document)]
}

/** The document as its schema reads it; null while something is missing. */
export function readable(document: EditionDocument): EditionDocument | null {
  const reading = readEditionDocument(document)
  return reading.ok ? reading.document : null
}

/** The documents above, nearest first. */
export function parentsOf(document: EditionDocument): EditionDocument[] {
  return documentsAbove(document.edition)
}

/** Everything quotes a clause by its id alone: one that another edition uses would take its place. */
function foreignClauses(document: EditionDocument): EditionProblem[] {
  const own = document.edition.slug
  return document.clauses.flatMap(({ id }, i): EditionProblem[] => {
    const other = clauseById(id)
    if (!other || other.document === own || parentsOf(document).some(p => p.edition.slug === other.document))
      return []
    return [
      {
        path: `clauses.${i}.id`,
        place: placeInWords(['clauses', i, 'id'], document),
        message: `条款编号“${id}”已被另一届（${other.document}）使用，请换一个编号。`,
        severity: 'error',
      },
    ]
  })
}
