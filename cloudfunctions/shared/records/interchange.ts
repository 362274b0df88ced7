import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Caller } from '../caller'
import type { Queries, Transaction } from '../database/connect'
import { interchangeKey, interchangeToken } from '../database/schema/arrivals'

/** How the tokens of other installations begin; a person's never do. */
export const interchangeMark = 'csx_'

export type UnitKeyRow = typeof interchangeKey.$inferSelect
export type TokenRow = typeof interchangeToken.$inferSelect

/** Every key of an edition's units, oldest first. */
export async function unitKeys(db: Queries, edition: string): Promise<UnitKeyRow[]> {
  return db
    .select()
    .from(interchangeKey)
    .where(eq(interchangeKey.edition, edition))
    .orderBy(asc(interchangeKey.proposedAt), asc(interchangeKey.id))
}

/** One key of an edition, locked; null where there is none. */
export async function lockUnitKey(tx: Transaction, edition: string, id: string): Promise<UnitKeyRow | null> {
  const [row] = await tx
    .select()
    .from(interchangeKey)
    .where(and(eq(interchangeKey.edition, edition), eq(interchangeKey.id, id)))
    .for('update')
  return row ?? null
}

/** Puts a key forward; false when this unit's key was put forward before. */
export async function insertUnitKey(
  tx: Transaction,
  row: typeof interchangeKey.$inferInsert,
): Promise<boolean> {
  const made = await tx
    .insert(interchangeKey)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: interchangeKey.id })
  return made.length === 1
}

/** Moves a locked key on. */
export async function changeUnitKey(
  tx: Transaction,
  id: string,
  change: Partial<Pick<UnitKeyRow, 'registeredBy' | 'registeredAt' | 'revokedBy' | 'revokedAt'>>,
): Promise<void> {
  await tx.update(interchangeKey).set(change).where(eq(interchangeKey.id, id))
}

/** Every token of an edition's units, oldest first. */
export async function unitTokens(db: Queries, edition: string): Promise<TokenRow[]> {
  return db
    .select()
    .from(interchangeToken)
    .where(eq(interchangeToken.edition, edition))
    .orderBy(asc(interchangeToken.issuedAt), asc(interchangeToken.id))
}

/** Keeps the hash of a new token. */
export async function insertToken(db: Queries, row: typeof interchangeToken.$inferInsert): Promise<void> {
  await db.insert(interchangeToken).values(row)
}

/** Takes a token back; false where there is none in force. */
export async function endToken(
  tx: Transaction,
  of: { edition: string; id: string; by: string; now: Date },
): Promise<boolean> {
  const ended = await tx
    .update(interchangeToken)
    .set({ revokedBy: of.by, revokedAt: of.now })
    .where(
      and(
        eq(interchangeToken.edition, of.edition),
        eq(interchangeToken.id, of.id),
        isNull(interchangeToken.revokedAt),
      ),
    )
    .returning({ id: interchangeToken.id })
  return ended.length === 1
}

/** Who gave a token out, or null where there is none. */
export async function tokenIssuer(db: Queries, id: string): Promise<string | null> {
  const [row] = await db
    .select({ by: interchangeToken.issuedBy })
    .from(interchangeToken)
    .where(eq(interchangeToken.id, id))
  return row?.by ?? null
}

/** Notes that a token was used. */
export async function touchToken(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.update(interchangeToken).set({ lastUsedAt: now }).where(eq(interchangeToken.id, id))
}

/** The unit behind an interchange token's hash; null when unknown or taken back. It is nobody's sign-in. */
export async function callerByInterchange(db: Queries, tokenHash: string): Promise<Caller | null> {
  const [row] = await db
    .select()
    .from(interchangeToken)
    .where(and(eq(interchangeToken.tokenHash, tokenHash), isNull(interchangeToken.revokedAt)))
  if (!row) return null
  const { id, edition, unit } = row
  return { person: null, name: '', grants: [], actor: id, interchange: { edition, unit } }
}
