import type { Clause, Edition } from '../core/edition'
import { CHANGZHI_2026_CLAUSES } from './changzhi-2026/clauses'
import { CHANGZHI_2026 } from './changzhi-2026/edition'
import { NOTICE as CHANGZHI_2026_NOTICE } from './changzhi-2026/notice'
import { SHANXI_2026_CLAUSES } from './shanxi-2026/clauses'
import { SHANXI_2026 } from './shanxi-2026/edition'
import { NOTICE as SHANXI_2026_NOTICE } from './shanxi-2026/notice'

/** Every edition that ships with the product, newest level last. */
export const EDITIONS: readonly Edition[] = [SHANXI_2026, CHANGZHI_2026]

/** Every clause of every notice, by id. */
export const CLAUSES: Readonly<Record<string, Clause>> = Object.fromEntries(
  [...SHANXI_2026_CLAUSES, ...CHANGZHI_2026_CLAUSES].map(clause => [clause.id, clause]),
)

const NOTICES: Readonly<Record<string, string>> = {
  'changzhi-2026': CHANGZHI_2026_NOTICE,
  'shanxi-2026': SHANXI_2026_NOTICE,
}

/** The edition of a slug, undefined when there is none. */
export function editionBySlug(slug: string): Edition | undefined {
  return EDITIONS.find(edition => edition.slug === slug)
}

/** The clause of an id, undefined when there is none. */
export function clauseById(id: string): Clause | undefined {
  return Object.hasOwn(CLAUSES, id) ? CLAUSES[id] : undefined
}

/** The verbatim text of an edition's notice, undefined when there is none. */
export function noticeOf(slug: string): string | undefined {
  return Object.hasOwn(NOTICES, slug) ? NOTICES[slug] : undefined
}
