import type { Channel } from '../../core/edition-terms'
import type { Changzhi2023ClauseId } from './clauses'

/** Last day of registration, inclusive (CZ23-10). */
export const DEADLINE = '2023-08-30'

/** 大赛官网 (CZ23-06). */
export const OFFICIAL_SITE = 'http://www.cnmaker.org.cn'

/** The groups as an applicant chooses between them. */
export const GROUP_NAMES = [
  { id: 'enterprise', name: '企业组' },
  { id: 'maker', name: '创客组' },
] as const

/** The three doors of 四(一). */
export const CHANNELS = [
  { id: 'official', name: '大赛官网', url: OFFICIAL_SITE, preApproval: false, clause: 'CZ23-06' },
  { id: 'contest-site', name: '区域赛、境外区域赛官网', url: null, preApproval: false, clause: 'CZ23-06' },
  {
    id: 'provincial-platform',
    name: '山西省中小企业公共服务平台',
    url: 'http://www.sme8718.com',
    preApproval: false,
    clause: 'CZ23-06',
  },
] as const satisfies readonly Channel<Changzhi2023ClauseId>[]
