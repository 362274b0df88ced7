import type { Role } from '../../src/contract/roles'

/** Who verifies institutions, makes events and records what came of them. */
export const deciders = ['operator', 'approver'] as const satisfies readonly Role[]
/** Who shows the check-in code in the hall. */
export const hosts = [...deciders, 'contractor'] as const satisfies readonly Role[]
/** Who reads the desk of docking services. */
export const deskReaders = [...deciders, 'supervisor'] as const satisfies readonly Role[]
/** Who reads the follow-up table; a liaison only his county's part. */
export const followers = [...deskReaders, 'liaison'] as const satisfies readonly Role[]
