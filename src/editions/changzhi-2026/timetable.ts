import type { TimetableEntry } from '../../core/edition'
import type { Changzhi2026ClauseId } from './clauses'
import { DEADLINE } from './terms'

/** 四(一): each date is the last day, inclusive (T-11); the city final is the 复赛 of the timetable (T-04). */
export const TIMETABLE = [
  {
    id: 'registration',
    name: '报名',
    kind: 'registration',
    by: DEADLINE,
    tentative: false,
    clause: 'CZ26-03',
  },
  {
    id: 'preliminary',
    name: '市级初赛',
    kind: 'preliminary',
    by: '2026-07-30',
    tentative: false,
    clause: 'CZ26-04',
  },
  { id: 'final', name: '市级决赛', kind: 'final', by: '2026-07-30', tentative: false, clause: 'CZ26-04' },
  {
    id: 'recommendation',
    name: '推荐参加省赛',
    kind: 'recommendation',
    by: '2026-08-05',
    tentative: false,
    clause: 'CZ26-05',
  },
  {
    id: 'provincial',
    name: '省级决赛、总决赛',
    kind: 'upper-contest',
    by: '2026-09-10',
    tentative: true,
    clause: 'CZ26-06',
  },
  {
    id: 'follow-up',
    name: '赛后系列服务',
    kind: 'follow-up',
    by: '2026-12-31',
    tentative: false,
    clause: 'CZ26-07',
  },
] as const satisfies readonly TimetableEntry<Changzhi2026ClauseId>[]
