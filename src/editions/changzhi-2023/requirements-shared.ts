import type { Requirement } from '../../core/edition'
import type { Changzhi2023ClauseId } from './clauses'
import { CHANNELS, DEADLINE, GROUP_NAMES, OFFICIAL_SITE } from './terms'

const BOTH = ['enterprise', 'maker'] as const

/** What both groups are held to. */
export const SHARED_REQUIREMENTS = [
  {
    id: 'group',
    title: '选择一个参赛组别',
    clause: 'CZ23-05',
    groups: BOTH,
    check: { name: 'group-chosen', params: { groups: GROUP_NAMES } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'in-time',
    title: '在报名截止前提交',
    clause: 'CZ23-10',
    groups: BOTH,
    check: { name: 'submitted-in-time', params: { deadline: DEADLINE } },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'channel',
    title: '说明从哪个渠道报名',
    clause: 'CZ23-06',
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
    title: '在报名渠道注册报名',
    clause: 'CZ23-07',
    groups: BOTH,
    check: { name: 'official-number', params: { site: OFFICIAL_SITE } },
    hard: true,
    inheritance: 'own',
    due: 'preliminary',
  },
  {
    id: 'past-winner',
    title: '没有在往届省赛获奖',
    clause: 'CZ23-09',
    groups: BOTH,
    check: {
      name: 'past-winner',
      params: {
        years: 'all',
        level: 'province',
        awards: ['一等奖', '二等奖', '三等奖', '优胜奖', '优秀奖'],
        of: 'project',
        effect: 'refuse',
      },
    },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'one-entry',
    title: '一个申报人只申报一个项目',
    clause: 'CZ23-31',
    groups: BOTH,
    check: { name: 'one-entry-per-subject', params: {} },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'one-group',
    title: '同一项目只报一个组',
    clause: 'CZ23-32',
    groups: BOTH,
    check: { name: 'one-group-per-project', params: {} },
    hard: true,
    inheritance: 'own',
  },
  {
    id: 'no-plagiarism',
    title: '成果没有剽窃他人',
    clause: 'CZ23-33',
    groups: BOTH,
    check: { name: 'declaration', params: { declaration: 'no-plagiarism' } },
    hard: true,
    inheritance: 'own',
  },
] as const satisfies readonly Requirement<Changzhi2023ClauseId>[]
