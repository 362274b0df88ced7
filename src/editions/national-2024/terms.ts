import type { Channel } from '../../core/edition-terms'
import type { National2024ClauseId } from './clauses'

/** Last day of registration, inclusive (CN24-04, T-11). */
export const DEADLINE = '2024-07-31'

/** By when contests recommend, inclusive (CN24-20). */
export const RECOMMEND_BY = '2024-09-30'

/** The three edition years before 2024 (T-05). */
export const RECENT_YEARS = [2021, 2022, 2023] as const

/** 大赛官网 (CN24-02). */
export const OFFICIAL_SITE = 'https://www.cnmaker.org.cn'

/** Names of core members on a certificate (CN24-30). */
export const CERTIFICATE_NAMES = 7

/** The groups as an applicant chooses between them. */
export const GROUP_NAMES = [
  { id: 'enterprise', name: '企业组' },
  { id: 'maker', name: '创客组' },
] as const

/** 二(二): one of the two is enough. */
export const CHANNELS = [
  { id: 'official', name: '大赛官网', url: OFFICIAL_SITE, preApproval: false, clause: 'CN24-02' },
  { id: 'contest-site', name: '各区域赛、境外区域赛官网', url: null, preApproval: false, clause: 'CN24-02' },
] as const satisfies readonly Channel<National2024ClauseId>[]
