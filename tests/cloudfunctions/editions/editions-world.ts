import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { operations as catalog } from '../../../cloudfunctions/catalog/operations'
import { operations as editions } from '../../../cloudfunctions/editions/operations'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import { operations as session } from '../../../cloudfunctions/session/operations'
import { freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

/** The desk everybody here works at. */
export const desk = 'changzhi-2026'

export interface EditionsWorld extends World {
  /** The installation's first organiser: operator and approver of the desk. */
  first: TestPerson
  operator: TestPerson
  approver: TestPerson
  supervisor: TestPerson
}

/** A world in which editions are written, published and used. */
export async function editionsWorld(): Promise<EditionsWorld> {
  const db = await freshDatabase()
  const world = worldOf(db, [...editions, ...catalog, ...applications, ...screening, ...session].flat())
  const person = (name: string, ...roles: ('operator' | 'approver' | 'supervisor')[]) =>
    signedIn(db, { name, grants: roles.map(role => ({ role })) })
  const first = await person('演示首位组织者', 'operator', 'approver')
  await db.pool.query("update csc.role_grant set valid_from = '2025-12-01' where person_id = $1", [
    first.person,
  ])
  return Object.assign(world, {
    first,
    operator: await person('演示经办人', 'operator'),
    approver: await person('演示负责人', 'approver'),
    supervisor: await person('演示监督员', 'supervisor'),
  })
}

/** The newest version of an edition as somebody reads it. */
export function readVersion(world: EditionsWorld, who: TestPerson, slug: string, version?: number) {
  return world.get(who, ['editions', 'read'], { edition: desk, slug, version })
}

/** Asks to publish what `who` has just read. */
export async function publishAsRead(world: EditionsWorld, who: TestPerson, slug: string) {
  const { version, revision, documentHash } = await readVersion(world, who, slug)
  const { effectsHash } = await world.get(who, ['editions', 'effects'], { edition: desk, slug, version })
  const input = { edition: desk, slug, version, expectedRevision: revision, documentHash, effectsHash }
  return world.ask(who, ['editions', 'publish'], input)
}
