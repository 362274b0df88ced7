import type { TimetableEntry } from '../../core/edition'
import type { Changzhi2023ClauseId } from './clauses'
import { DEADLINE } from './terms'

/** Last day of 9月中旬, the tentative time of the final (CZ23-20). */
export const FINAL_BY = '2023-09-20'

/** 四: the deadline is the last day, inclusive (T-11); nothing else has a fixed date. */
export const TIMETABLE = [
  {
    id: 'registration',
    name: '报名',
    kind: 'registration',
    by: DEADLINE,
    tentative: false,
    clause: 'CZ23-10',
  },
  {
    id: 'preliminary',
    name: '市级初赛',
    kind: 'preliminary',
    by: null,
    tentative: true,
    clause: 'CZ23-18',
  },
  {
    id: 'final',
    name: '市级决赛（暂定9月中旬）',
    kind: 'final',
    by: FINAL_BY,
    tentative: true,
    clause: 'CZ23-20',
  },
  {
    id: 'recommendation',
    name: '推荐参加省赛',
    kind: 'recommendation',
    by: null,
    tentative: true,
    clause: 'CZ23-24',
  },
] as const satisfies readonly TimetableEntry<Changzhi2023ClauseId>[]
