import type { Group, Track } from '../../core/edition'
import type { National2024ClauseId } from './clauses'

const MAKERS = ['individual', 'team', 'university-team', 'institute-team', 'overseas'] as const

/** Applicants from overseas have neither company code nor identity number and enter both groups (CN24-18). */
export const GROUPS = [
  { id: 'enterprise', name: '企业组', subjects: ['company', 'overseas'], subtypes: [], clause: 'CN24-29' },
  {
    id: 'maker',
    name: '创客组',
    subjects: MAKERS,
    subtypes: [{ id: 'maker-team', name: '创客', subjects: MAKERS }],
    clause: 'CN24-30',
  },
] as const satisfies readonly Group<National2024ClauseId>[]

const BOTH = ['enterprise', 'maker'] as const

/** A project enters one of the three kinds of contest (CN24-33, T-13). */
export const TRACKS = [
  { id: 'regional', name: '区域赛', groups: BOTH, ownRegion: true, clause: 'CN24-15' },
  { id: 'thematic', name: '专题赛', groups: BOTH, clause: 'CN24-17' },
  { id: 'overseas', name: '境外区域赛', groups: BOTH, clause: 'CN24-18' },
] as const satisfies readonly Track<National2024ClauseId>[]
