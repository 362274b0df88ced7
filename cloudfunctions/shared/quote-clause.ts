import type { ClauseQuote } from '../../src/contract/views/applications-findings'
import type { Edition } from '../../src/core/edition'
import { clauseById, editionBySlug } from './edition-catalog'

/**
 * A clause as the screens of an edition quote it: verbatim, with its document and heading, marked 依上级文件 when it
 * stands in another notice. RangeError for an id no notice has: an edition cannot cite one.
 */
export function quoteClause(id: string, edition: Pick<Edition, 'slug'>): ClauseQuote {
  const clause = clauseById(id)
  if (!clause) throw new RangeError(`no clause ${id}`)
  const number = editionBySlug(clause.document)?.documentNumber ?? ''
  return {
    id,
    source: `${number} ${clause.heading}`.trim(),
    text: clause.text,
    inherited: clause.document !== edition.slug,
    link: `/pages/notice/index?edition=${clause.document}&clause=${id}`,
  }
}
