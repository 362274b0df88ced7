import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { editionVersion } from '../database/schema/editions'
import { roleGrant } from '../database/schema/people'

export type EditionVersionRow = typeof editionVersion.$inferSelect

const place = (slug: string, version: number) =>
  and(eq(editionVersion.slug, slug), eq(editionVersion.version, version))

/** All versions of an edition, oldest first. */
export async function versionsOf(db: Queries, slug: string): Promise<EditionVersionRow[]> {
  return db
    .select()
    .from(editionVersion)
    .where(eq(editionVersion.slug, slug))
    .orderBy(asc(editionVersion.version))
}

/** Versions under way: drafted or proposed, of every edition, newest first. */
export async function openVersions(db: Queries): Promise<EditionVersionRow[]> {
  return db
    .select()
    .from(editionVersion)
    .where(inArray(editionVersion.state, ['draft', 'proposed']))
    .orderBy(desc(editionVersion.draftedAt), asc(editionVersion.slug))
}

/** The number of the newest published version by slug; editions that only ship are absent. */
export async function publishedVersions(db: Queries): Promise<Map<string, number>> {
  const rows = await db
    .select({ slug: editionVersion.slug, version: sql<number>`max(${editionVersion.version})::int` })
    .from(editionVersion)
    .where(eq(editionVersion.state, 'published'))
    .groupBy(editionVersion.slug)
  return new Map(rows.map(({ slug, version }) => [slug, version]))
}

/** A version with its row locked until the end of the transaction, or null. */
export async function lockVersion(
  tx: Transaction,
  slug: string,
  version: number,
): Promise<EditionVersionRow | null> {
  const [row] = await tx.select().from(editionVersion).where(place(slug, version)).for('update')
  return row ?? null
}

/** Adds a draft at revision 1; false when that version exists already. */
export async function insertVersion(
  tx: Transaction,
  row: typeof editionVersion.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(editionVersion)
    .values(row)
    .onConflictDoNothing()
    .returning({ slug: editionVersion.slug })
  return added.length === 1
}

type Change = Partial<Omit<EditionVersionRow, 'slug' | 'version' | 'revision'>>

/** Changes a locked version and counts its revision up; returns the new one. The database refuses a published row. */
export async function changeVersion(
  tx: Transaction,
  slug: string,
  version: number,
  change: Change,
): Promise<number> {
  const [row] = await tx
    .update(editionVersion)
    .set({ ...change, revision: sql`${editionVersion.revision} + 1` })
    .where(place(slug, version))
    .returning({ revision: editionVersion.revision })
  return row!.revision
}

/** Who was made the installation's first organiser, and for which edition; null before that. */
export async function firstOrganiser(db: Queries): Promise<{ person: string; edition: string } | null> {
  const [row] = await db
    .select({ person: roleGrant.personId, edition: roleGrant.edition })
    .from(roleGrant)
    .where(inArray(roleGrant.role, ['operator', 'approver']))
    .orderBy(asc(roleGrant.validFrom), asc(roleGrant.id))
    .limit(1)
  return row ?? null
}
