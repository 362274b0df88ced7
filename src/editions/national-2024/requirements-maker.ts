import type { Requirement } from '../../core/edition'
import type { National2024ClauseId } from './clauses'
import { CERTIFICATE_NAMES } from './terms'

const MAKER = ['maker'] as const

/** 创客组: persons and teams of universities and institutes, no companies. */
export const MAKER_REQUIREMENTS = [
  {
    id: 'maker-subject',
    title: '创客组由个人或高校、科研院所团队报名',
    clause: 'CN24-30',
    groups: MAKER,
    check: {
      name: 'subject-type',
      params: { allowed: ['individual', 'university-team', 'institute-team', 'overseas'] },
    },
    hard: false,
    inheritance: 'own',
  },
  {
    id: 'maker-law-abiding',
    title: '个人或团队遵纪守法',
    clause: 'CN24-30',
    groups: MAKER,
    check: { name: 'declaration', params: { declaration: 'law-abiding' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-members-once',
    title: '核心成员只在一个团队',
    clause: 'CN24-30',
    groups: MAKER,
    check: { name: 'core-member-once', params: { acrossSubtypes: ['maker-team'] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-certificate-names',
    title: '证书署名的核心成员不超过7人',
    clause: 'CN24-30',
    groups: MAKER,
    check: { name: 'certificate-names', params: { max: CERTIFICATE_NAMES } },
    hard: false,
    inheritance: 'own',
  },
  {
    id: 'maker-ip-belongs',
    title: '知识产权归属核心成员',
    clause: 'CN24-31',
    groups: MAKER,
    check: { name: 'ip-belongs', params: { to: ['core-members'] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-ip-dispute',
    title: '知识产权没有纠纷',
    clause: 'CN24-31',
    groups: MAKER,
    check: { name: 'declaration', params: { declaration: 'no-ip-dispute' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-no-company',
    title: '不是企业团队或企业创新项目',
    clause: 'CN24-32',
    groups: MAKER,
    check: { name: 'no-company-project', params: {} },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'maker-credit',
    title: '团队成员没有被列为失信名单',
    clause: 'CN24-35',
    groups: MAKER,
    check: { name: 'credit-record', params: { subjects: ['core-members'], standard: 'any' } },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<National2024ClauseId>[]
