import type { Role } from '../../src/contract/roles'

/** Who runs an edition: prepares sessions, reveals, freezes. */
export const organisers = ['operator', 'approver'] as const satisfies readonly Role[]
/** Who stands at the host's desk: the contractor too, without the reveal (CZ26-02, trust model §1.3). */
export const hosts = ['contractor', ...organisers] as const satisfies readonly Role[]
/** Who may look on. */
export const watchers = [...hosts, 'committee', 'notary', 'supervisor'] as const satisfies readonly Role[]
/** Who may read the results of a finished session and its bundle. */
export const verifiers = [
  ...organisers,
  'committee',
  'notary',
  'supervisor',
] as const satisfies readonly Role[]
/** Who drafts scoring rules; signing them is the committee's alone (SX26-03). */
export const drafters = [...organisers, 'committee'] as const satisfies readonly Role[]
