import type { Edition } from '../../src/core/edition'
import { documentBySlug } from './edition-catalog'

const find = ({ slug }: Pick<Edition, 'slug'>, ...words: string[]) =>
  documentBySlug(slug)?.clauses.find(({ text }) => words.every(word => text.includes(word)))?.id ?? null

/** The clause by which liaisons file their county's registrations with the city (JZ25-17); null where none says so. */
export function filingClause(edition: Pick<Edition, 'slug'>): string | null {
  return find(edition, '联络员', '统计', '备案')
}

/** The clause by which a unit has exactly one liaison; null where none says so. */
export function oneLiaisonClause(edition: Pick<Edition, 'slug'>): string | null {
  return find(edition, '一名联络员')
}
