import type { Stage } from '../../core/edition-stages'
import type { Changzhi2023ClauseId } from './clauses'
import { FINAL_BY } from './timetable'

const GROUPS = ['enterprise', 'maker'] as const

/** 四(三): the committee picks the finalists, the final is pitched, answered and scored in the hall. */
export const STAGES = [
  {
    id: 'preliminary',
    name: '市级初赛',
    kind: 'review',
    optional: false,
    groups: GROUPS,
    by: null,
    advance: [
      {
        groups: GROUPS,
        rule: { by: 'decided' },
        tiesAtEdge: 'not-stated',
        reserves: 'not-stated',
        clause: 'CZ23-18',
      },
    ],
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CZ23-18',
  },
  {
    id: 'final',
    name: '市级决赛',
    kind: 'roadshow',
    optional: false,
    groups: GROUPS,
    by: FINAL_BY,
    advance: 'not-stated',
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CZ23-20',
  },
] as const satisfies readonly Stage<Changzhi2023ClauseId>[]
