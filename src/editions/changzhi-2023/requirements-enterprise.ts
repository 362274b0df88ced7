import type { Requirement } from '../../core/edition'
import { CHINA } from '../regions-china'
import type { Changzhi2023ClauseId } from './clauses'

const ENTERPRISE = ['enterprise'] as const

/** 企业组. */
export const ENTERPRISE_REQUIREMENTS = [
  {
    id: 'enterprise-subject',
    title: '企业组由企业报名',
    clause: 'CZ23-11',
    groups: ENTERPRISE,
    check: { name: 'subject-type', params: { allowed: ['company'] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-place',
    title: '企业在中国境内注册',
    clause: 'CZ23-11',
    groups: ENTERPRISE,
    check: {
      name: 'registered-place',
      params: { scope: 'country', regionCode: CHINA.code, regionName: CHINA.name },
    },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-size',
    title: '属于中小微企业',
    clause: 'CZ23-11',
    groups: ENTERPRISE,
    check: { name: 'enterprise-size', params: { largest: 'medium' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'on-market',
    title: '参赛项目已进入市场',
    clause: 'CZ23-12',
    groups: ENTERPRISE,
    check: { name: 'declaration', params: { declaration: 'on-market' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-owns-ip',
    title: '拥有自主知识产权',
    clause: 'CZ23-13',
    groups: ENTERPRISE,
    check: { name: 'owns-ip', params: { atLeast: 1 } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-ip-dispute',
    title: '知识产权没有纠纷',
    clause: 'CZ23-13',
    groups: ENTERPRISE,
    check: { name: 'declaration', params: { declaration: 'no-ip-dispute' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-credit',
    title: '企业没有不良记录',
    clause: 'CZ23-14',
    groups: ENTERPRISE,
    check: { name: 'credit-record', params: { subjects: ['company'], standard: 'bad' } },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<Changzhi2023ClauseId>[]
