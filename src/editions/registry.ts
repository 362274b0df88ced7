import type { Clause, Edition } from '../core/edition'
import type { EditionDocument } from '../core/edition-document'
import { CHANGZHI_2023_CLAUSES } from './changzhi-2023/clauses'
import { CHANGZHI_2023 } from './changzhi-2023/edition'
import CHANGZHI_2023_NOTICE from './changzhi-2023/notice.txt'
import { CHANGZHI_2026_CLAUSES } from './changzhi-2026/clauses'
import { CHANGZHI_2026 } from './changzhi-2026/edition'
import CHANGZHI_2026_NOTICE from './changzhi-2026/notice.txt'
import { JINZHONG_2025_CLAUSES } from './jinzhong-2025/clauses'
import { JINZHONG_2025 } from './jinzhong-2025/edition'
import JINZHONG_2025_NOTICE from './jinzhong-2025/notice.txt'
import { NATIONAL_2024_CLAUSES } from './national-2024/clauses'
import { NATIONAL_2024 } from './national-2024/edition'
import NATIONAL_2024_NOTICE from './national-2024/notice.txt'
import { SHANXI_2026_CLAUSES } from './shanxi-2026/clauses'
import { SHANXI_2026 } from './shanxi-2026/edition'
import SHANXI_2026_NOTICE from './shanxi-2026/notice.txt'

const shipped = (edition: Edition, clauses: readonly Clause[], notice: string): EditionDocument => ({
  format: 'csc-edition-1',
  edition,
  clauses,
  notice,
})

/** Every edition that ships with the product, an edition after the one it inherits from. */
export const SHIPPED: readonly EditionDocument[] = [
  shipped(CHANGZHI_2023, CHANGZHI_2023_CLAUSES, CHANGZHI_2023_NOTICE),
  shipped(NATIONAL_2024, NATIONAL_2024_CLAUSES, NATIONAL_2024_NOTICE),
  shipped(JINZHONG_2025, JINZHONG_2025_CLAUSES, JINZHONG_2025_NOTICE),
  shipped(SHANXI_2026, SHANXI_2026_CLAUSES, SHANXI_2026_NOTICE),
  shipped(CHANGZHI_2026, CHANGZHI_2026_CLAUSES, CHANGZHI_2026_NOTICE),
]

/** The editions alone. */
export const EDITIONS: readonly Edition[] = SHIPPED.map(({ edition }) => edition)

/** Every clause of every shipped notice, by id. */
export const CLAUSES: Readonly<Record<string, Clause>> = Object.fromEntries(
  SHIPPED.flatMap(({ clauses }) => clauses).map(clause => [clause.id, clause]),
)

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
  return SHIPPED.find(({ edition }) => edition.slug === slug)?.notice
}
