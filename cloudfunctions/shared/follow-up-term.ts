import type { FollowUpTerm } from '../../src/contract/views/services'
import { endOfDay } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { documentBySlug, documentsAbove } from './edition-catalog'
import { quoteClause } from './quote-clause'

/** Until when progress is reported after the contest, by the timetable (CZ26-07); no day where the notice names none. */
export function followUpTerm(edition: Edition, now: Date): FollowUpTerm {
  const entry = edition.timetable.find(({ kind }) => kind === 'follow-up')
  const until = entry?.by ?? null
  return {
    until,
    open: until === null || now.getTime() <= Date.parse(endOfDay(until)),
    clause: entry ? quoteClause(entry.clause, edition) : null,
  }
}

/** The clause of an edition's own notice, else of one above, that holds all these words; null where none does. */
export function serviceClause(edition: Edition, ...words: string[]) {
  const own = documentBySlug(edition.slug)
  const documents = [...(own ? [own] : []), ...documentsAbove(edition)]
  const found = documents
    .flatMap(({ clauses }) => clauses)
    .find(({ text }) => words.every(word => text.includes(word)))
  return found ? quoteClause(found.id, edition) : null
}
