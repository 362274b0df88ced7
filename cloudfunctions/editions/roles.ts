import type { Role } from '../../src/contract/roles'

/** Who writes an edition; publishing it is another person's, who is in charge. */
export const drafters = ['operator'] as const satisfies readonly Role[]
/** Who may publish, and who may give up a version. */
export const publishers = ['approver'] as const satisfies readonly Role[]
/** Who may read versions that are not in force. */
export const readers = ['operator', 'approver', 'supervisor'] as const satisfies readonly Role[]
