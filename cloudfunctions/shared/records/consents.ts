import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { consent } from '../database/schema/people'

type ConsentRow = typeof consent.$inferSelect

/** Every consent the person ever gave, oldest first; one taken back says when. */
export async function consentHistory(db: Queries, personId: string): Promise<ConsentRow[]> {
  return db
    .select()
    .from(consent)
    .where(eq(consent.personId, personId))
    .orderBy(asc(consent.givenAt), asc(consent.document))
}

/** Consents in force, by document and version. */
export async function readConsents(db: Queries, personId: string): Promise<ConsentRow[]> {
  return db
    .select()
    .from(consent)
    .where(and(eq(consent.personId, personId), isNull(consent.withdrawnAt)))
}

/** Records a consent; one in force stays as it was first given, one taken back is given anew. */
export async function giveConsent(
  db: Queries,
  row: Pick<ConsentRow, 'personId' | 'document' | 'version' | 'givenAt'>,
): Promise<Date> {
  await db.insert(consent).values(row).onConflictDoNothing()
  const [kept] = await db
    .select({ givenAt: consent.givenAt })
    .from(consent)
    .where(
      and(
        eq(consent.personId, row.personId),
        eq(consent.document, row.document),
        eq(consent.version, row.version),
        isNull(consent.withdrawnAt),
      ),
    )
  return kept?.givenAt ?? row.givenAt
}

/** Takes back every consent in force to a document; false when there was none. */
export async function withdrawConsents(
  db: Queries,
  of: { personId: string; document: string },
  withdrawnAt: Date,
): Promise<boolean> {
  const changed = await db
    .update(consent)
    .set({ withdrawnAt })
    .where(
      and(eq(consent.personId, of.personId), eq(consent.document, of.document), isNull(consent.withdrawnAt)),
    )
    .returning({ version: consent.version })
  return changed.length > 0
}
