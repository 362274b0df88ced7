import type { Role } from '../../src/contract/roles'
import type { Caller } from './caller'
import { Failure } from './failure'
import { holds } from './session-scope'

/** Roles nobody may hold beside a judge's in the same edition (trust model §1.2). */
export const clashingRoles = [
  'operator',
  'approver',
  'contractor',
  'notary',
  'supervisor',
  'administrator',
] as const satisfies readonly Role[]

/** Passes who is a judge of the session now; others NOT_FOUND, one with a clashing role ROLE_INCOMPATIBLE. */
export function requireJudge(caller: Caller, of: { edition: string; session: string }): void {
  if (!holds(caller, ['judge'], of)) throw new Failure('NOT_FOUND')
  const clash = caller.grants.some(
    grant => grant.edition === of.edition && clashingRoles.some(role => role === grant.role),
  )
  if (clash)
    throw new Failure('ROLE_INCOMPATIBLE', undefined, '您在本届另有工作人员身份，不能评分，请联系组织单位')
}
