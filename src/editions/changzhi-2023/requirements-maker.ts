import type { Requirement } from '../../core/edition'
import type { Changzhi2023ClauseId } from './clauses'

const MAKER = ['maker'] as const

/** 创客组: persons and teams, no companies. */
export const MAKER_REQUIREMENTS = [
  {
    id: 'maker-subject',
    title: '创客组由个人或团队报名',
    clause: 'CZ23-15',
    groups: MAKER,
    check: {
      name: 'subject-type',
      params: { allowed: ['individual', 'team', 'university-team', 'institute-team'] },
    },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-law-abiding',
    title: '个人或团队遵纪守法',
    clause: 'CZ23-15',
    groups: MAKER,
    check: { name: 'declaration', params: { declaration: 'law-abiding' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-ip-belongs',
    title: '知识产权归属核心成员',
    clause: 'CZ23-16',
    groups: MAKER,
    check: { name: 'ip-belongs', params: { to: ['core-members'] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-ip-dispute',
    title: '知识产权没有纠纷',
    clause: 'CZ23-16',
    groups: MAKER,
    check: { name: 'declaration', params: { declaration: 'no-ip-dispute' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-no-company',
    title: '不是企业创新项目',
    clause: 'CZ23-17',
    groups: MAKER,
    check: { name: 'no-company-project', params: {} },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<Changzhi2023ClauseId>[]
