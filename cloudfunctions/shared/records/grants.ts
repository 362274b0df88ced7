import { and, asc, eq, gt } from 'drizzle-orm'
import type { Role } from '../../../src/contract/roles'
import type { Queries, Transaction } from '../database/connect'
import { person, roleGrant } from '../database/schema/people'

/** The grants of an edition in force or to come, by role and name. */
export async function grantsOf(db: Queries, edition: string, now: Date) {
  const rows = await db
    .select({
      id: roleGrant.id,
      personId: roleGrant.personId,
      name: person.name,
      phoneSealed: person.phoneSealed,
      role: roleGrant.role,
      unit: roleGrant.unit,
      validTo: roleGrant.validTo,
    })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(and(eq(roleGrant.edition, edition), gt(roleGrant.validTo, now)))
    .orderBy(asc(roleGrant.role), asc(person.name), asc(roleGrant.id))
  return rows.map(row => ({ ...row, role: row.role as Role }))
}

/** Who is the liaison of each unit of an edition, by unit code; of several the one appointed longest (JZ25-17). */
export async function liaisonNames(db: Queries, edition: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ unit: roleGrant.unit, name: person.name })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(and(eq(roleGrant.edition, edition), eq(roleGrant.role, 'liaison')))
    .orderBy(asc(roleGrant.validTo), asc(roleGrant.id))
  return new Map(rows.flatMap(({ unit, name }) => (unit && name ? [[unit, name] as const] : [])))
}

/** The editions that anybody was ever given a role in: those that are run on this installation. */
export async function editionsRunHere(db: Queries): Promise<Set<string>> {
  const rows = await db.selectDistinct({ edition: roleGrant.edition }).from(roleGrant)
  return new Set(rows.map(({ edition }) => edition))
}

/** Ends a grant of the edition now; the role it ended and whose, or null when there is none in force. */
export async function endGrantNow(tx: Transaction, edition: string, grant: string, now: Date) {
  const [row] = await tx
    .update(roleGrant)
    .set({ validTo: now })
    .where(and(eq(roleGrant.id, grant), eq(roleGrant.edition, edition), gt(roleGrant.validTo, now)))
    .returning({ role: roleGrant.role, personId: roleGrant.personId })
  return row ?? null
}
