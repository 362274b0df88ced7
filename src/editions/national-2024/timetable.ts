import type { TimetableEntry } from '../../core/edition'
import type { National2024ClauseId } from './clauses'
import { DEADLINE, RECOMMEND_BY } from './terms'

/** Dates are last days, inclusive (T-11); 10 August 2024 is a Saturday and does not move. */
export const TIMETABLE = [
  {
    id: 'filing',
    name: '各赛事主办单位备案',
    kind: 'filing',
    by: '2024-05-10',
    tentative: false,
    clause: 'CN24-06',
  },
  {
    id: 'registration',
    name: '报名',
    kind: 'registration',
    by: DEADLINE,
    tentative: false,
    clause: 'CN24-04',
  },
  {
    id: 'import',
    name: '报名项目导入大赛官网',
    kind: 'import',
    by: '2024-08-10',
    tentative: false,
    clause: 'CN24-09',
  },
  {
    id: 'contests',
    name: '区域赛、专题赛、境外区域赛（全国总决赛前完赛）',
    kind: 'preliminary',
    by: null,
    tentative: true,
    clause: 'CN24-08',
  },
  {
    id: 'recommendation',
    name: '各赛事推荐优秀项目',
    kind: 'national-recommendation',
    by: RECOMMEND_BY,
    tentative: false,
    clause: 'CN24-20',
  },
  {
    id: 'final',
    name: '全国总决赛（时间另行通知）',
    kind: 'final',
    by: null,
    tentative: true,
    clause: 'CN24-26',
  },
] as const satisfies readonly TimetableEntry<National2024ClauseId>[]
