import type { Role } from '../../src/contract/roles'
import { deciders } from './officers'

/** Who enters lists of earlier years. */
export const registrars = deciders
/** Who takes one back. */
export const withdrawers = ['approver'] as const satisfies readonly Role[]
/** Who reads what has been entered. */
export const registerReaders = [...deciders, 'supervisor'] as const satisfies readonly Role[]
