import { locateClause } from '../../src/core/clause-text'
import type { Clause, Edition } from '../../src/core/edition'
import type { EditionDocument } from '../../src/core/edition-document'
import { agrees, mayBe } from './allowed'
import type { Book, Proof, Row } from './row'

/** The text of a file of the repository, null where there is none. */
export type ReadText = (file: string) => string | null

/**
 * Everything wrong with the rows of a book held against the notice it speaks of, among all that ship (a term may stand
 * in an edition that inherits it); [] when all is sound.
 */
export function bookProblems(book: Book, shipped: readonly EditionDocument[], read: ReadText): string[] {
  const document = shipped.find(({ edition }) => edition.slug === book.slug)
  if (document === undefined) return [`${book.slug} does not ship`]
  const ids = book.rows.map(({ id }) => id)
  const known = document.clauses.map(({ id }) => id)
  return [
    ...known.filter(id => !ids.includes(id)).map(id => `${id}: no row`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `${id}: two rows`),
    ...numbering(book),
    ...book.rows.flatMap(row => {
      const found = [
        ...rowProblems(row, document),
        ...termProblems(row, shipped),
        ...proofProblems(row, read),
      ]
      return found.map(problem => `${row.id}: ${problem}`)
    }),
  ]
}

/** Rules are numbered from 01 without a gap. */
function numbering({ code, rows }: Book): string[] {
  return rows.flatMap(({ id }, i) => {
    const expected = `${code}-${String(i + 1).padStart(2, '0')}`
    return id === expected ? [] : [`${id}: ${expected} was expected here`]
  })
}

function rowProblems(row: Row, document: EditionDocument): string[] {
  const clause = document.clauses.find(({ id }) => id === row.id)
  return [
    ...unless(mayBe(row), `${row.kinds.join('/')} may not be ${row.way}`),
    ...unless(clause === undefined || agrees(row.way, clause.use), `the clause says ${clause?.use}`),
    ...quoteProblems(row, clause, document.notice),
    ...carryingProblems(row, document.edition),
  ]
}

function quoteProblems({ quote, open }: Row, clause: Clause | undefined, notice: string): string[] {
  if (quote === null) {
    return unless(clause === undefined && open !== undefined, 'only a silence of the notice has no quote')
  }
  if (clause === undefined) return ['there is no such clause']
  return [
    ...unless(locateClause(clause.text, quote) !== null, 'the quote is not cut from the clause'),
    ...unless(locateClause(notice, quote) !== null, 'the quote is not in the notice'),
    ...unless(clause.text.includes(quote), 'the quote is not spelt as the clause is'),
    ...unless([...quote].length <= 60, 'the quote is not short'),
  ]
}

/** A rule is enforced only by a requirement that cites it; what a notice leaves open must be said so. */
function carryingProblems({ id, way, open, note }: Row, { requirements, notStated }: Edition): string[] {
  const topics = notStated.map(({ topic }) => topic)
  const silent = (open ?? []).filter(topic => !topics.includes(topic))
  const cited = requirements.some(({ clause }) => clause === id)
  const explained = /^[^。]*\p{Script=Han}[^。]*。$/u.test(note ?? '')
  return [
    ...unless(way !== 'enforced' || cited, 'no requirement cites it'),
    ...unless((way !== 'excused' && way !== 'pending') || explained, 'it needs one sentence that says why'),
    ...silent.map(topic => `the edition does not say 本届通知未规定 about ${topic}`),
  ]
}

/** A rule is computed or exported only from a term that cites it. */
function termProblems({ id, way }: Row, shipped: readonly EditionDocument[]): string[] {
  if (way !== 'computed' && way !== 'exported') return []
  const terms = shipped.map(({ edition: { requirements: _requirements, ...rest } }) => rest)
  return unless(JSON.stringify(terms).includes(`"${id}"`), 'no term of an edition cites it')
}

function proofProblems({ way, proof }: Row, read: ReadText): string[] {
  if (way === 'pending' || way === 'excused') return unless(proof.length === 0, `${way} needs no proof`)
  return [...unless(proof.length > 0, 'no test proves it'), ...proof.flatMap(each => missingTest(each, read))]
}

/** A title is looked for as it is written in the file, between quotation marks. */
function missingTest({ file, test }: Proof, read: ReadText): string[] {
  const text = read(file)
  if (text === null) return [`${file} does not exist`]
  const found = ["'", '"', '`'].some(mark => text.includes(`${mark}${test}${mark}`))
  return unless(found && /\.test\.tsx?$/.test(file), `${file} has no test “${test}”`)
}

function unless(sound: boolean, problem: string): string[] {
  return sound ? [] : [problem]
}
