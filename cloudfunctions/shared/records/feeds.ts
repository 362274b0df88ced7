import { inArray, sql } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { feed } from '../database/schema/house'

/** The version numbers of live topics; a topic never touched is missing. */
export async function readFeedVersions(db: Queries, topics: string[]): Promise<Map<string, number>> {
  const rows = await db.select().from(feed).where(inArray(feed.topic, topics))
  return new Map(rows.map(({ topic, seq }) => [topic, seq]))
}

/** Raises the version of a live topic, such as `edition:<slug>`: screens that saw an older one ask again. */
export async function bumpFeed(db: Queries, topic: string): Promise<void> {
  await db.execute(sql`select csc.feed_bump(${topic})`)
}
