import type { Clause } from './edition'

/** A stretch of a notice and the clauses it belongs to; nested clauses give several ids, plain text none. */
export interface NoticeSegment {
  text: string
  clauses: readonly string[]
}

/** Text as compared with a notice: white space dropped, width of punctuation and kinds of quotation marks made alike. */
export function foldNoticeText(text: string): string {
  return text.split('').map(foldSign).join('')
}

/** Where a clause stands in its notice, in UTF-16 offsets of the notice; null when it is not verbatim. */
export function locateClause(notice: string, text: string): Place | null {
  return findIn(foldWithOffsets(notice), text)
}

/** Cuts a notice where clauses begin and end, so that a page can link to each; the pieces join to the whole notice. */
export function noticeSegments(notice: string, clauses: readonly Clause[]): NoticeSegment[] {
  const folded = foldWithOffsets(notice)
  const places = clauses.flatMap(clause => {
    const place = findIn(folded, clause.text)
    return place === null ? [] : [{ id: clause.id, ...place }]
  })
  const cuts = new Set([0, notice.length, ...places.flatMap(place => [place.start, place.end])])
  const marks = [...cuts].sort((a, b) => a - b)
  return marks.slice(0, -1).map((start, i) => ({
    text: notice.slice(start, marks[i + 1]),
    clauses: places.filter(place => place.start <= start && start < place.end).map(place => place.id),
  }))
}

interface Place {
  start: number
  end: number
}

/** Folded text, and for each of its signs the offset it came from. */
interface Folded {
  text: string
  offsets: readonly number[]
}

function foldWithOffsets(notice: string): Folded {
  const pieces = notice.split('').map(foldSign)
  return { text: pieces.join(''), offsets: pieces.flatMap((piece, at) => piece.split('').map(() => at)) }
}

function findIn(folded: Folded, text: string): Place | null {
  const wanted = foldNoticeText(text)
  const found = wanted === '' ? -1 : folded.text.indexOf(wanted)
  const start = folded.offsets[found]
  const last = folded.offsets[found + wanted.length - 1]
  return start === undefined || last === undefined ? null : { start, end: last + 1 }
}

function foldSign(sign: string): string {
  return sign.normalize('NFKC').replace(/\s/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
}
