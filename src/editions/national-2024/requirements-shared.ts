import type { Requirement } from '../../core/edition'
import type { National2024ClauseId } from './clauses'
import { CHANNELS, DEADLINE, GROUP_NAMES, OFFICIAL_SITE, RECENT_YEARS } from './terms'

const BOTH = ['enterprise', 'maker'] as const

/** What both groups are held to. */
export const SHARED_REQUIREMENTS = [
  {
    id: 'group',
    title: '选择一个参赛组别',
    clause: 'CN24-02',
    groups: BOTH,
    check: { name: 'group-chosen', params: { groups: GROUP_NAMES } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'channel',
    title: '两个报名途径选择一个',
    clause: 'CN24-03',
    groups: BOTH,
    check: {
      name: 'registration-channel',
      params: { channels: CHANNELS.map(({ id, name }) => ({ id, name })) },
    },
    hard: false,
    inheritance: 'own',
  },
  {
    id: 'in-time',
    title: '在报名截止前提交',
    clause: 'CN24-04',
    groups: BOTH,
    check: { name: 'submitted-in-time', params: { deadline: DEADLINE } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'official-number',
    title: '项目已导入大赛官网项目库',
    clause: 'CN24-23',
    groups: BOTH,
    check: { name: 'official-number', params: { site: OFFICIAL_SITE } },
    hard: false,
    inheritance: 'own',
    due: 'national-recommendation',
  },
  {
    id: 'similar-project',
    title: '没有重复报名区域赛、专题赛、境外区域赛',
    clause: 'CN24-33',
    groups: BOTH,
    check: { name: 'similar-project', params: { scope: 'across-contests' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'national-list',
    title: '近三年不是全国500强项目',
    clause: 'CN24-34',
    groups: BOTH,
    check: { name: 'national-list', params: { years: RECENT_YEARS, named: ['企业组500强'], related: [] } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'no-plagiarism',
    title: '成果没有剽窃他人',
    clause: 'CN24-36',
    groups: BOTH,
    check: { name: 'declaration', params: { declaration: 'no-plagiarism' } },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<National2024ClauseId>[]
