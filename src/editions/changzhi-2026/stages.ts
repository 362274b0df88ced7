import type { Stage } from '../../core/edition-stages'
import type { Changzhi2026ClauseId } from './clauses'

const GROUPS = ['enterprise', 'startup'] as const

/** 四(四): the preliminary is held by the committee as it sees fit, the final is pitched and answered (T-04). */
export const STAGES = [
  {
    id: 'preliminary',
    name: '市级初赛',
    kind: 'review',
    optional: false,
    groups: GROUPS,
    by: '2026-07-30',
    advance: [
      {
        groups: GROUPS,
        rule: { by: 'decided' },
        tiesAtEdge: 'not-stated',
        reserves: 'not-stated',
        clause: 'CZ26-25',
      },
    ],
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CZ26-25',
  },
  {
    id: 'final',
    name: '市级决赛',
    kind: 'roadshow',
    optional: false,
    groups: GROUPS,
    by: '2026-07-30',
    advance: 'not-stated',
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CZ26-26',
  },
] as const satisfies readonly Stage<Changzhi2026ClauseId>[]
