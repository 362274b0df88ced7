import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { InstitutionState } from '../../../src/core/institution-states'
import type { Queries, Transaction } from '../database/connect'
import { institution } from '../database/schema/services'

/** A stored institution; contact and candidate sealed. */
export type InstitutionRow = Omit<typeof institution.$inferSelect, 'state'> & { state: InstitutionState }

const first = (rows: (typeof institution.$inferSelect)[]) => (rows[0] as InstitutionRow | undefined) ?? null

/** A person's institution in an edition, or null. */
export async function institutionOfPerson(db: Queries, edition: string, ownerId: string) {
  const of = and(eq(institution.edition, edition), eq(institution.ownerId, ownerId))
  return first(await db.select().from(institution).where(of))
}

/** Like institutionOfPerson, locked until the end of the transaction. */
export async function lockInstitutionOfPerson(tx: Transaction, edition: string, ownerId: string) {
  const of = and(eq(institution.edition, edition), eq(institution.ownerId, ownerId))
  return first(await tx.select().from(institution).where(of).for('update'))
}

/** An institution of this owner, locked; null for anybody else's and for none. */
export async function lockOwnInstitution(tx: Transaction, id: string, ownerId: string) {
  const of = and(eq(institution.id, id), eq(institution.ownerId, ownerId))
  return first(await tx.select().from(institution).where(of).for('update'))
}

/** An institution of an edition, or null. */
export async function readInstitution(db: Queries, edition: string, id: string) {
  const of = and(eq(institution.edition, edition), eq(institution.id, id))
  return first(await db.select().from(institution).where(of))
}

/** Like readInstitution, locked until the end of the transaction. */
export async function lockInstitution(tx: Transaction, edition: string, id: string) {
  const of = and(eq(institution.edition, edition), eq(institution.id, id))
  return first(await tx.select().from(institution).where(of).for('update'))
}

/** Every institution of an edition: those to be verified first, then newest first. */
export async function institutionsOf(db: Queries, edition: string): Promise<InstitutionRow[]> {
  const rows = await db
    .select()
    .from(institution)
    .where(eq(institution.edition, edition))
    .orderBy(sql`${institution.state} = 'registered' desc`, desc(institution.createdAt), asc(institution.id))
    .limit(500)
  return rows as InstitutionRow[]
}

/** Adds an institution. */
export async function insertInstitution(
  tx: Transaction,
  row: typeof institution.$inferInsert,
): Promise<void> {
  await tx.insert(institution).values(row)
}

type Change = Partial<Omit<typeof institution.$inferInsert, 'id' | 'ownerId' | 'edition' | 'version'>>

/** Changes a locked institution and counts its version up; answers the new version. */
export async function changeInstitution(tx: Transaction, id: string, change: Change): Promise<number> {
  const [row] = await tx
    .update(institution)
    .set({ ...change, version: sql`${institution.version} + 1` })
    .where(eq(institution.id, id))
    .returning({ version: institution.version })
  return row!.version
}
