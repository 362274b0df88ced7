import type { Requirement } from '../../core/edition'
import type { Changzhi2026ClauseId } from './clauses'
import { DEADLINE, GROUP_NAMES, OFFICIAL_SITE, RECENT_YEARS } from './terms'

const BOTH = ['enterprise', 'startup'] as const

/** What both groups are held to. */
export const SHARED_REQUIREMENTS = [
  {
    id: 'group',
    title: '选择一个参赛组别',
    clause: 'CZ26-08',
    groups: BOTH,
    check: { name: 'group-chosen', params: { groups: GROUP_NAMES } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'in-time',
    title: '在报名截止前提交',
    clause: 'CZ26-10',
    groups: BOTH,
    check: { name: 'submitted-in-time', params: { deadline: DEADLINE } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'official-number',
    title: '在大赛官网注册报名',
    clause: 'CZ26-11',
    groups: BOTH,
    check: { name: 'official-number', params: { site: OFFICIAL_SITE } },
    hard: true,
    inheritance: 'own',
    due: 'preliminary',
  },
  {
    id: 'past-winner',
    title: '近三年没有在省赛获奖',
    clause: 'CZ26-12',
    groups: BOTH,
    check: {
      name: 'past-winner',
      params: {
        years: RECENT_YEARS,
        level: 'province',
        awards: 'any',
        of: 'project',
        effect: 'refuse',
      },
    },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'confidential',
    title: '完成保密自查',
    clause: 'CZ26-33',
    groups: BOTH,
    check: { name: 'declaration', params: { declaration: 'confidential-checked' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'no-plagiarism',
    title: '成果没有剽窃他人',
    clause: 'CZ26-34',
    groups: BOTH,
    check: { name: 'declaration', params: { declaration: 'no-plagiarism' } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'thematic-contest',
    title: '说明是否另报专题赛',
    clause: 'CZ26-14',
    groups: BOTH,
    check: { name: 'thematic-contest', params: { officialSite: OFFICIAL_SITE } },
    hard: false,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<Changzhi2026ClauseId>[]
