import type { ContestList } from '../../src/editions/contest-lists'
import {
  GRAND_FINAL_2024,
  OVERSEAS_CONTESTS_2024,
  THEMATIC_CONTESTS_2024,
} from '../../src/editions/contest-lists-2024'
import { REGIONAL_CONTESTS_2024 } from '../../src/editions/contest-lists-2024-regional'
import { THEMATIC_CONTESTS_2026 } from '../../src/editions/contest-lists-2026'

/** Every list of contests the notices print, with how many it must hold. */
export const COUNTED_LISTS: readonly { slug: string; count: number; list: ContestList }[] = [
  { slug: 'national-2024', count: 1, list: GRAND_FINAL_2024 },
  { slug: 'national-2024', count: 34, list: REGIONAL_CONTESTS_2024 },
  { slug: 'national-2024', count: 14, list: THEMATIC_CONTESTS_2024 },
  { slug: 'national-2024', count: 1, list: OVERSEAS_CONTESTS_2024 },
  { slug: 'shanxi-2026', count: 17, list: THEMATIC_CONTESTS_2026 },
]

export const CONTEST_LISTS = COUNTED_LISTS.map(({ list }) => list)
