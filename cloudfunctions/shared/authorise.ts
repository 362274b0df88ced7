import { type Caller, covers } from './caller'
import type { Database } from './database/connect'
import { Failure } from './failure'
import type { AnyOperation } from './operation'

/**
 * Lets the call pass or throws SIGN_IN_REQUIRED, FORBIDDEN or, for an object out of the caller's scope, NOT_FOUND.
 * Default deny: only what is declared passes.
 */
export async function authorise(
  operation: AnyOperation,
  input: unknown,
  caller: Caller,
  db: Database,
): Promise<void> {
  const { who } = operation
  if (who.may === 'anyone') return
  if (who.may === 'timer') {
    if (caller.actor !== 'timer') throw new Failure('FORBIDDEN')
    return
  }
  if (who.may === 'interchange') return authoriseUnit(who.of(input), caller)
  if (!caller.person) throw new Failure('SIGN_IN_REQUIRED')
  if (who.may === 'signed-in') return
  const roles = who.may
  if (!caller.grants.some(grant => roles.includes(grant.role))) throw new Failure('FORBIDDEN')
  const scope = await who.scope(input, db)
  if (!caller.grants.some(grant => covers(grant, roles, scope)))
    throw new Failure(scope.object ? 'NOT_FOUND' : 'FORBIDDEN')
}

/** Another installation acts for the one unit its token was given to. */
function authoriseUnit(of: { edition: string; unit: string }, { interchange }: Caller): void {
  if (!interchange) throw new Failure('SIGN_IN_REQUIRED', undefined, '接口令牌不对或已收回，请向上级索取新的')
  if (interchange.edition !== of.edition || interchange.unit !== of.unit)
    throw new Failure('FORBIDDEN', undefined, '这个接口令牌不是这个单位的，请核对')
}
