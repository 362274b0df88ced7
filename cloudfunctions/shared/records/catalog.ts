import { and, desc, eq, inArray, isNotNull, isNull, min, ne } from 'drizzle-orm'
import type { PhaseFacts } from '../../../src/core/phases'
import type { Queries } from '../database/connect'
import { application } from '../database/schema/applications'
import { roundSession } from '../database/schema/hall'
import { publishedList, recommendation } from '../database/schema/lists'
import { announcement } from '../database/schema/messages'

/** The newest announcements of an edition that no newer one has replaced. */
export async function newestAnnouncements(db: Queries, edition: string, limit: number) {
  return db
    .select({ id: announcement.id, title: announcement.title, publishedAt: announcement.publishedAt })
    .from(announcement)
    .where(and(eq(announcement.edition, edition), isNull(announcement.replacedBy)))
    .orderBy(desc(announcement.publishedAt), desc(announcement.id))
    .limit(limit)
}

/** One announcement, or null. */
export async function readAnnouncement(db: Queries, id: string) {
  const [row] = await db.select().from(announcement).where(eq(announcement.id, id))
  return row ?? null
}

/** The newest version of each list of an edition, newest publication first. */
export async function newestLists(db: Queries, edition: string) {
  const rows = await db
    .select({
      id: publishedList.id,
      kind: publishedList.kind,
      title: publishedList.title,
      version: publishedList.version,
      publishedAt: publishedList.publishedAt,
    })
    .from(publishedList)
    .where(eq(publishedList.edition, edition))
    .orderBy(desc(publishedList.publishedAt), desc(publishedList.version))
  return rows.filter((row, i) => rows.findIndex(({ kind }) => kind === row.kind) === i)
}

/** One version of a list, or null. */
export async function readPublishedList(db: Queries, id: string) {
  const [row] = await db.select().from(publishedList).where(eq(publishedList.id, id))
  return row ?? null
}

/** What organisers have done so far in an edition, as core/phases asks for it. */
export async function phaseFacts(db: Queries, edition: string): Promise<PhaseFacts> {
  const awaitingScreening = await db.$count(
    application,
    and(eq(application.edition, edition), inArray(application.state, ['submitted', 'returned'])),
  )
  const [started] = await db
    .select({ at: min(roundSession.startsAt) })
    .from(roundSession)
    .where(and(eq(roundSession.edition, edition), inArray(roundSession.state, ['open', 'locked'])))
  const [confirmed] = await db
    .select({ at: min(publishedList.publishedAt) })
    .from(publishedList)
    .where(and(eq(publishedList.edition, edition), eq(publishedList.kind, 'awards')))
  const [recommended] = await db
    .select({ at: min(recommendation.submittedAt) })
    .from(recommendation)
    .where(
      and(
        eq(recommendation.edition, edition),
        isNotNull(recommendation.submittedAt),
        ne(recommendation.state, 'drafting'),
      ),
    )
  return {
    awaitingScreening,
    competitionStartedAt: started?.at?.toISOString(),
    resultsConfirmedAt: confirmed?.at?.toISOString(),
    recommendedAt: recommended?.at?.toISOString(),
  }
}
