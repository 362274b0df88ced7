import { and, asc, eq, sql } from 'drizzle-orm'
import type { RubricDraft, RubricState } from '../../../src/contract/views/rounds-rubrics'
import type { Queries, Transaction } from '../database/connect'
import { roundSession, rubricSignature, rubricVersion } from '../database/schema/hall'
import { person } from '../database/schema/people'

export interface RubricRow {
  id: string
  edition: string
  name: string
  body: RubricDraft
  state: RubricState
  version: number
  createdBy: string
  createdAt: Date
  approvedAt: Date | null
  basedOn: string | null
}

const asRubric = (row: typeof rubricVersion.$inferSelect) => row as RubricRow

/** All versions of an edition, oldest first. */
export async function rubricsOf(db: Queries, edition: string): Promise<RubricRow[]> {
  const rows = await db
    .select()
    .from(rubricVersion)
    .where(eq(rubricVersion.edition, edition))
    .orderBy(asc(rubricVersion.createdAt), asc(rubricVersion.id))
  return rows.map(asRubric)
}

/** A version, or null. */
export async function readRubric(db: Queries, id: string): Promise<RubricRow | null> {
  const [row] = await db.select().from(rubricVersion).where(eq(rubricVersion.id, id))
  return row ? asRubric(row) : null
}

/** Whether an approved version made from this one has taken its place. */
export async function isReplaced(db: Queries, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: rubricVersion.id })
    .from(rubricVersion)
    .where(and(eq(rubricVersion.basedOn, id), eq(rubricVersion.state, 'approved')))
    .limit(1)
  return rows.length > 0
}

/** A version with its row locked until the end of the transaction, or null. */
export async function lockRubric(tx: Transaction, id: string): Promise<RubricRow | null> {
  const [row] = await tx.select().from(rubricVersion).where(eq(rubricVersion.id, id)).for('update')
  return row ? asRubric(row) : null
}

/** Adds a new draft at version 1. */
export async function insertRubric(tx: Transaction, row: Omit<RubricRow, 'approvedAt'>): Promise<void> {
  await tx.insert(rubricVersion).values(row)
}

/** Changes a locked version and counts its number up; returns the new number. */
export async function changeRubric(
  tx: Transaction,
  id: string,
  change: Partial<Pick<RubricRow, 'name' | 'body' | 'state' | 'approvedAt'>>,
): Promise<number> {
  const [row] = await tx
    .update(rubricVersion)
    .set({ ...change, version: sql`${rubricVersion.version} + 1` })
    .where(eq(rubricVersion.id, id))
    .returning({ version: rubricVersion.version })
  return row!.version
}

/** Who signed which body, over all versions of an edition, in the order of signing. */
export async function rubricSignatures(db: Queries, edition: string) {
  return db
    .select({
      rubric: rubricSignature.rubricId,
      person: rubricSignature.personId,
      name: person.name,
      bodyHash: rubricSignature.bodyHash,
      signedAt: rubricSignature.signedAt,
    })
    .from(rubricSignature)
    .innerJoin(rubricVersion, eq(rubricVersion.id, rubricSignature.rubricId))
    .innerJoin(person, eq(person.id, rubricSignature.personId))
    .where(eq(rubricVersion.edition, edition))
    .orderBy(asc(rubricSignature.signedAt))
}

/** Persons who signed exactly this body, in the order of signing. */
export async function signersOf(db: Queries, rubric: string, bodyHash: string): Promise<string[]> {
  const rows = await db
    .select({ person: rubricSignature.personId })
    .from(rubricSignature)
    .where(and(eq(rubricSignature.rubricId, rubric), eq(rubricSignature.bodyHash, bodyHash)))
    .orderBy(asc(rubricSignature.signedAt), asc(rubricSignature.personId))
  return rows.map(row => row.person)
}

/** Adds a signature; false when the person has already signed. */
export async function insertSignature(
  tx: Transaction,
  row: typeof rubricSignature.$inferInsert,
): Promise<boolean> {
  const added = await tx.insert(rubricSignature).values(row).onConflictDoNothing().returning()
  return added.length === 1
}

/** Sessions of an edition that score by one of its rubric versions. */
export async function rubricUses(db: Queries, edition: string) {
  return db
    .select({ rubric: roundSession.rubricId, id: roundSession.id, name: roundSession.name })
    .from(roundSession)
    .where(eq(roundSession.edition, edition))
}
