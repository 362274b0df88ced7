/** Last day of registration, inclusive (CZ26-10). */
export const DEADLINE = '2026-07-10'

/** The three edition years before 2026 (T-05). */
export const RECENT_YEARS = [2023, 2024, 2025] as const

/** 大赛官网 (CZ26-09). */
export const OFFICIAL_SITE = 'http://www.cnmaker.org.cn'

/** Names of core members on a certificate (CZ26-22). */
export const CERTIFICATE_NAMES = 7

/** The groups as an applicant chooses between them. */
export const GROUP_NAMES = [
  { id: 'enterprise', name: '企业组' },
  { id: 'startup', name: '创业组' },
] as const
