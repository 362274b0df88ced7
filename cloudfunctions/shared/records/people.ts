import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { person, roleGrant, setupToken } from '../database/schema/people'

/** A person's own record: name, sealed phone, openid. */
export async function readPerson(db: Queries, id: string) {
  const [row] = await db.select().from(person).where(eq(person.id, id))
  return row ?? null
}

/** Those of these people whose account is deleted. */
export async function goneAmong(db: Queries, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(inArray(person.id, [...new Set(ids)]), isNotNull(person.deletedAt)))
  return new Set(rows.map(({ id }) => id))
}

/** Gives a person the display name staff see. */
export async function namePerson(db: Queries, id: string, name: string): Promise<void> {
  await db.update(person).set({ name }).where(eq(person.id, id))
}

/** Attaches a phone to a person known by WeChat; throws on a phone that belongs to another. */
export async function attachPhone(
  db: Queries,
  id: string,
  phoneHmac: string,
  phoneSealed: string,
): Promise<void> {
  await db.update(person).set({ phoneHmac, phoneSealed }).where(eq(person.id, id))
}

/** Whether anybody may already organise: an operator or approver of any edition. */
export async function organiserExists(db: Queries): Promise<boolean> {
  const rows = await db
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(inArray(roleGrant.role, ['operator', 'approver']))
    .limit(1)
  return rows.length > 0
}

/** Uses a set-up token; false when unknown or used. */
export async function useSetupToken(db: Queries, tokenHash: string, usedAt: Date): Promise<boolean> {
  const [row] = await db.select().from(setupToken).where(eq(setupToken.tokenHash, tokenHash)).for('update')
  if (!row || row.usedAt) return false
  await db.update(setupToken).set({ usedAt }).where(eq(setupToken.tokenHash, tokenHash))
  return true
}

/** Stores the hash of a fresh set-up token. */
export async function insertSetupToken(db: Queries, tokenHash: string, createdAt: Date): Promise<void> {
  await db.insert(setupToken).values({ tokenHash, createdAt })
}

/** Grants a role. */
export async function grantRole(db: Queries, row: typeof roleGrant.$inferInsert): Promise<void> {
  await db.insert(roleGrant).values(row)
}
