import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { BundleLists } from '../../../src/core/ledger-data'
import type { Queries, Transaction } from '../database/connect'
import { publishedList, recommendation, recommendationSubmission } from '../database/schema/lists'

export type PublishedListRow = typeof publishedList.$inferSelect

/** Every version of an edition's list of a kind, newest first. */
export async function listVersions(db: Queries, edition: string, kind: string): Promise<PublishedListRow[]> {
  return db
    .select()
    .from(publishedList)
    .where(and(eq(publishedList.edition, edition), eq(publishedList.kind, kind)))
    .orderBy(desc(publishedList.version))
}

/** The newest version number of a list, 0 before the first. */
export async function latestVersion(db: Queries, edition: string, kind: string): Promise<number> {
  const [row] = await db
    .select({ version: publishedList.version })
    .from(publishedList)
    .where(and(eq(publishedList.edition, edition), eq(publishedList.kind, kind)))
    .orderBy(desc(publishedList.version))
    .limit(1)
  return row?.version ?? 0
}

/** Adds a version; it never changes afterwards. Two people publishing the same version at once: one is refused. */
export async function insertPublishedList(
  tx: Transaction,
  row: typeof publishedList.$inferInsert,
): Promise<void> {
  await tx.insert(publishedList).values(row)
}

/** Tells screens that follow an edition that something of it has changed. */
export async function bumpEdition(tx: Transaction, edition: string): Promise<void> {
  await tx.execute(sql`select csc.feed_bump(${`edition:${edition}`})`)
}

/** Every list of an edition as its hash was taken: published awards and honours of units, then submitted recommendations. */
export async function listRecords(db: Queries, edition: string): Promise<BundleLists['lists']> {
  const published = await db
    .select({ record: sql`${publishedList.body}->'record'` })
    .from(publishedList)
    .where(and(eq(publishedList.edition, edition), inArray(publishedList.kind, ['awards', 'unit-honours'])))
    .orderBy(asc(publishedList.kind), asc(publishedList.version))
  const recommended = await db
    .select({ record: recommendationSubmission.body })
    .from(recommendationSubmission)
    .innerJoin(recommendation, eq(recommendation.id, recommendationSubmission.recommendationId))
    .where(eq(recommendation.edition, edition))
    .orderBy(asc(recommendation.unit), asc(recommendationSubmission.number))
  return [...published, ...recommended].map(({ record }) => record as BundleLists['lists'][number])
}
