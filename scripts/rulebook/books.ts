import { CHANGZHI_2023_FIRST_HALF } from './changzhi-2023-first'
import { CHANGZHI_2023_SECOND_HALF } from './changzhi-2023-second'
import { CHANGZHI_2026_FIRST_HALF } from './changzhi-2026-first'
import { CHANGZHI_2026_SECOND_HALF } from './changzhi-2026-second'
import { JINZHONG_2025_ROWS } from './jinzhong-2025'
import { NATIONAL_2024_FIRST_HALF } from './national-2024-first'
import { NATIONAL_2024_SECOND_HALF } from './national-2024-second'
import type { Book } from './row'
import { SHANXI_2026_FIRST_HALF } from './shanxi-2026-first'
import { SHANXI_2026_SECOND_HALF } from './shanxi-2026-second'

/** The rules of the five notices, 179 in all. */
export const BOOKS: readonly Book[] = [
  {
    code: 'CZ23',
    slug: 'changzhi-2023',
    rows: [...CHANGZHI_2023_FIRST_HALF, ...CHANGZHI_2023_SECOND_HALF],
  },
  {
    code: 'CZ26',
    slug: 'changzhi-2026',
    rows: [...CHANGZHI_2026_FIRST_HALF, ...CHANGZHI_2026_SECOND_HALF],
  },
  { code: 'SX26', slug: 'shanxi-2026', rows: [...SHANXI_2026_FIRST_HALF, ...SHANXI_2026_SECOND_HALF] },
  { code: 'JZ25', slug: 'jinzhong-2025', rows: JINZHONG_2025_ROWS },
  {
    code: 'CN24',
    slug: 'national-2024',
    rows: [...NATIONAL_2024_FIRST_HALF, ...NATIONAL_2024_SECOND_HALF],
  },
]
