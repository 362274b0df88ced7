import type { Group } from '../core/edition'

const MAKERS = ['individual', 'team', 'university-team', 'institute-team'] as const

/** 创业组 as 山西 and its cities word it: 初创企业 or 创客团队. Each notice adds its clause. */
export const STARTUP_GROUP = {
  id: 'startup',
  name: '创业组',
  subjects: ['company', ...MAKERS],
  subtypes: [
    { id: 'startup-company', name: '初创企业', subjects: ['company'] },
    { id: 'maker-team', name: '创客团队', subjects: MAKERS },
  ],
} as const satisfies Omit<Group, 'clause'>
