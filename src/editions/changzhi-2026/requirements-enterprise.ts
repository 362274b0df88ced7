import type { Requirement } from '../../core/edition'
import { CHANGZHI } from '../regions-shanxi'
import type { Changzhi2026ClauseId } from './clauses'

const ENTERPRISE = ['enterprise'] as const

/** 企业组. */
export const ENTERPRISE_REQUIREMENTS = [
  {
    id: 'enterprise-subject',
    title: '企业组由企业报名',
    clause: 'CZ26-15',
    groups: ENTERPRISE,
    check: { name: 'subject-type', params: { allowed: ['company'] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-place',
    title: '企业在长治市内注册',
    clause: 'CZ26-15',
    groups: ENTERPRISE,
    check: {
      name: 'registered-place',
      params: { scope: 'city', regionCode: CHANGZHI.code, regionName: CHANGZHI.name },
    },
    hard: true,
    inheritance: 'tightened',
  },
  {
    id: 'enterprise-size',
    title: '属于中小微企业',
    clause: 'CZ26-15',
    groups: ENTERPRISE,
    check: { name: 'enterprise-size', params: { largest: 'medium' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'on-market',
    title: '参赛项目已进入市场',
    clause: 'CZ26-16',
    groups: ENTERPRISE,
    check: { name: 'declaration', params: { declaration: 'on-market' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-owns-ip',
    title: '拥有自主知识产权',
    clause: 'CZ26-17',
    groups: ENTERPRISE,
    check: { name: 'owns-ip', params: { atLeast: 1 } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-ip-belongs',
    title: '知识产权隶属于报名企业',
    clause: 'CZ26-17',
    groups: ENTERPRISE,
    check: { name: 'ip-belongs', params: { to: ['company'] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-ip-dispute',
    title: '知识产权没有纠纷',
    clause: 'CZ26-17',
    groups: ENTERPRISE,
    check: { name: 'declaration', params: { declaration: 'no-ip-dispute' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'enterprise-credit',
    title: '企业没有严重失信记录',
    clause: 'CZ26-18',
    groups: ENTERPRISE,
    check: { name: 'credit-record', params: { subjects: ['company'], standard: 'serious' } },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<Changzhi2026ClauseId>[]
