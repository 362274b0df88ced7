import type { Requirement } from '../../core/edition'
import type { Shanxi2026ClauseId } from './clauses'
import { RECENT_YEARS } from './terms'

/** The hard exclusions of 六(三) that a city's notice inherits when it is silent (T-17). */
export const SIMILAR_PROJECT = {
  id: 'similar-project',
  title: '同一企业的同一或相似项目没有重复报名',
  clause: 'SX26-36',
  groups: ['enterprise', 'startup'],
  check: { name: 'similar-project', params: { scope: 'same-company' } },
  hard: true,
  inheritance: 'own',
} as const satisfies Requirement<Shanxi2026ClauseId>

/** See SIMILAR_PROJECT; the printed names of such lists differ between years (T-03). */
export const NATIONAL_LIST = {
  id: 'national-list',
  title: '近三年没有入围全国500强、300强榜单',
  clause: 'SX26-37',
  groups: ['enterprise', 'startup'],
  check: {
    name: 'national-list',
    params: {
      years: RECENT_YEARS,
      named: ['企业组500强', '创客组300强'],
      related: ['创客组100强', '创业组300强'],
    },
  },
  hard: true,
  inheritance: 'own',
} as const satisfies Requirement<Shanxi2026ClauseId>
