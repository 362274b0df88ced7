import type { Role } from '../../src/contract/roles'
import { type Caller, covers, type Scope } from './caller'
import type { Database } from './database/connect'
import { editionBySlug } from './edition-catalog'
import { Failure } from './failure'
import { readRubric } from './records/rubrics'
import { editionOfSession } from './records/sessions'

/** Scope of an act about an edition: the unit that runs it. */
export function editionScope({ edition }: { edition: string }): Scope {
  return { edition, unit: runningUnit(edition) }
}

/** Scope of an act about a session; NOT_FOUND when there is none. */
export async function sessionScope({ session }: { session: string }, db: Database): Promise<Scope> {
  const edition = await editionOfSession(db, session)
  if (!edition) throw new Failure('NOT_FOUND')
  return { edition, unit: runningUnit(edition), session, object: true }
}

/** Scope of an act about a rubric version; NOT_FOUND when there is none. */
export async function rubricScope({ rubric }: { rubric: string }, db: Database): Promise<Scope> {
  const row = await readRubric(db, rubric)
  if (!row) throw new Failure('NOT_FOUND')
  return { edition: row.edition, unit: runningUnit(row.edition), object: true }
}

/** Whether the caller holds one of the roles for an edition, or for a session of it. */
export function holds(
  caller: Caller,
  roles: readonly Role[],
  of: { edition: string; session?: string },
): boolean {
  const scope = { ...editionScope(of), session: of.session }
  return caller.grants.some(grant => covers(grant, roles, scope))
}

/** A city's code, or empty for an edition above the cities (as its first organiser is granted it). */
function runningUnit(edition: string): string {
  return editionBySlug(edition)?.city?.code ?? ''
}
