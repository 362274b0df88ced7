import type { Stage } from '../../core/edition-stages'
import type { National2024ClauseId } from './clauses'

const GROUPS = ['enterprise', 'maker'] as const

/** How many of a group's ranked projects go on. */
const best = <G extends string>(group: G, count: number) =>
  ({
    groups: [group],
    rule: { by: 'count', count },
    tiesAtEdge: 'not-stated',
    reserves: 'not-stated',
    clause: 'CN24-19',
  }) as const

/** 附1四(四)-(六): 500 and 100, of them 50 and 10, and these in the hall of 东莞. */
export const STAGES: readonly Stage<National2024ClauseId>[] = [
  {
    id: 'top-500',
    name: '全国企业组500强、创客组100强评审',
    kind: 'review',
    optional: false,
    groups: GROUPS,
    by: null,
    advance: [best('enterprise', 500), best('maker', 100)],
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CN24-24',
  },
  {
    id: 'top-50',
    name: '全国企业组50强、创客组10强评审',
    kind: 'review',
    optional: false,
    groups: GROUPS,
    by: null,
    advance: [best('enterprise', 50), best('maker', 10)],
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CN24-24',
  },
  {
    id: 'final',
    name: '全国总决赛',
    kind: 'roadshow',
    optional: false,
    groups: GROUPS,
    by: null,
    advance: 'not-stated',
    direct: [],
    times: 'not-stated',
    panels: 'not-stated',
    clause: 'CN24-26',
  },
]
