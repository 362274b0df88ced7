import { and, asc, eq, sql } from 'drizzle-orm'
import type { EditionDocument } from '../../../src/core/edition-document'
import type { Queries } from '../database/connect'
import { editionVersion } from '../database/schema/editions'

/** Changes whenever a version has been published; '' while there is none. */
export async function publishedMark(db: Queries): Promise<string> {
  const [row] = await db
    .select({ mark: sql<string>`coalesce(count(*) || ':' || max(${editionVersion.publishedAt}), '')` })
    .from(editionVersion)
    .where(eq(editionVersion.state, 'published'))
  return row?.mark ?? ''
}

/** The newest published version of every edition organisers made or changed. */
export async function publishedEditions(
  db: Queries,
): Promise<{ version: number; document: EditionDocument }[]> {
  const rows = await db
    .selectDistinctOn([editionVersion.slug], {
      version: editionVersion.version,
      document: editionVersion.document,
    })
    .from(editionVersion)
    .where(and(eq(editionVersion.state, 'published')))
    .orderBy(asc(editionVersion.slug), sql`${editionVersion.version} desc`)
  return rows.map(({ version, document }) => ({ version, document: withContests(document) }))
}

/** What was published before editions had lists of contests has none; the record itself stays as published. */
function withContests(document: EditionDocument): EditionDocument {
  return { ...document, edition: { ...document.edition, contests: document.edition.contests ?? [] } }
}
