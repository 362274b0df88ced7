import type { Channel } from '../../core/edition-terms'
import type { Jinzhong2025ClauseId } from './clauses'

/** Last day of registration, inclusive (JZ25-04). */
export const DEADLINE = '2025-07-10'

/** The three edition years before 2025 (T-05). */
export const RECENT_YEARS = [2022, 2023, 2024] as const

/** 大赛官网 (JZ25-02). */
export const OFFICIAL_SITE = 'http://www.cnmaker.org.cn'

/** Names of core members on a certificate (JZ25-09). */
export const CERTIFICATE_NAMES = 7

/** The groups as an applicant chooses between them. */
export const GROUP_NAMES = [
  { id: 'enterprise', name: '企业组' },
  { id: 'startup', name: '创业组' },
] as const

/** The two doors of 四. */
export const CHANNELS = [
  { id: 'official', name: '大赛官网', url: OFFICIAL_SITE, preApproval: false, clause: 'JZ25-02' },
  { id: 'contest-site', name: '区域赛官网', url: null, preApproval: false, clause: 'JZ25-02' },
] as const satisfies readonly Channel<Jinzhong2025ClauseId>[]
