import type { Requirement } from '../../core/edition'
import type { Jinzhong2025ClauseId } from './clauses'
import { CHANNELS, DEADLINE, GROUP_NAMES, OFFICIAL_SITE, RECENT_YEARS } from './terms'

const BOTH = ['enterprise', 'startup'] as const

/** What both groups are held to. */
export const SHARED_REQUIREMENTS = [
  {
    id: 'group',
    title: '选择一个参赛组别',
    clause: 'JZ25-18',
    groups: BOTH,
    check: { name: 'group-chosen', params: { groups: GROUP_NAMES } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'channel',
    title: '说明从哪个渠道报名',
    clause: 'JZ25-02',
    groups: BOTH,
    check: {
      name: 'registration-channel',
      params: { channels: CHANNELS.map(({ id, name }) => ({ id, name })) },
    },
    hard: false,
    inheritance: 'own',
  },
  {
    id: 'official-number',
    title: '在大赛官网或区域赛官网注册报名',
    clause: 'JZ25-02',
    groups: BOTH,
    check: { name: 'official-number', params: { site: OFFICIAL_SITE } },
    hard: false,
    inheritance: 'own',
    due: 'final',
  },
  {
    id: 'past-winner',
    title: '近三年没有在省赛获奖',
    clause: 'JZ25-03',
    groups: BOTH,
    check: {
      name: 'past-winner',
      params: { years: RECENT_YEARS, level: 'province', awards: 'any', of: 'project', effect: 'refuse' },
    },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'in-time',
    title: '在报名截止前提交',
    clause: 'JZ25-04',
    groups: BOTH,
    check: { name: 'submitted-in-time', params: { deadline: DEADLINE } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'similar-project',
    title: '同一企业的同一或相似项目没有重复报名',
    clause: 'JZ25-12',
    groups: BOTH,
    check: { name: 'similar-project', params: { scope: 'same-company' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'national-list',
    title: '近三年没有入围全国500强、100强榜单',
    clause: 'JZ25-13',
    groups: BOTH,
    check: {
      name: 'national-list',
      params: { years: RECENT_YEARS, named: ['企业组500强', '创客组100强'], related: [] },
    },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'confidential',
    title: '完成保密自查',
    clause: 'JZ25-14',
    groups: BOTH,
    check: { name: 'declaration', params: { declaration: 'confidential-checked' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'no-plagiarism',
    title: '成果没有剽窃他人',
    clause: 'JZ25-14',
    groups: BOTH,
    check: { name: 'declaration', params: { declaration: 'no-plagiarism' } },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<Jinzhong2025ClauseId>[]
