import type { Role } from '../../src/contract/roles'

/** Who follows a session as a witness; the notary within the sessions he was invited to. */
export const witnesses = [
  'notary',
  'supervisor',
  'operator',
  'approver',
  'committee',
] as const satisfies readonly Role[]
/** Who prints heads and notes where they are kept. */
export const keepers = ['operator', 'approver'] as const satisfies readonly Role[]
/** Who reads the audit record of a whole edition. */
export const auditors = ['supervisor', 'approver'] as const satisfies readonly Role[]
