import type { Stage } from '../../core/edition-stages'
import type { Shanxi2026ClauseId } from './clauses'

const GROUPS = ['enterprise', 'startup'] as const

/** 五(五)1: 决赛 decides who stands in the 总决赛, and that one decides the prizes. */
export const STAGES = [
  {
    id: 'final',
    name: '省级决赛',
    kind: 'roadshow',
    optional: false,
    groups: GROUPS,
    by: '2026-09-10',
    advance: [
      {
        groups: GROUPS,
        rule: { by: 'decided' },
        tiesAtEdge: 'not-stated',
        reserves: 'not-stated',
        clause: 'SX26-21',
      },
    ],
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'SX26-20',
  },
  {
    id: 'grand-final',
    name: '省级总决赛',
    kind: 'roadshow',
    optional: false,
    groups: GROUPS,
    by: '2026-09-10',
    advance: 'not-stated',
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'SX26-21',
  },
] as const satisfies readonly Stage<Shanxi2026ClauseId>[]
