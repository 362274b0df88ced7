import { desc, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { reminderCampaign } from '../database/schema/messages'
import { person } from '../database/schema/people'

/** Keeps a reminder that was sent. */
export async function insertCampaign(
  tx: Transaction,
  row: typeof reminderCampaign.$inferInsert,
): Promise<void> {
  await tx.insert(reminderCampaign).values(row)
}

/** The newest reminders of an edition with the name of who sent them. */
export async function readCampaigns(db: Queries, edition: string, limit: number) {
  return db
    .select({ campaign: reminderCampaign, by: person.name })
    .from(reminderCampaign)
    .leftJoin(person, eq(person.id, reminderCampaign.sentBy))
    .where(eq(reminderCampaign.edition, edition))
    .orderBy(desc(reminderCampaign.sentAt))
    .limit(limit)
}

/** How many rows of each campaign stand in which state, by channel. */
export async function campaignOutcomes(db: Queries, campaigns: readonly string[]) {
  const result = await db.execute<{ campaign: string; channel: string; state: string; count: number }>(sql`
    select campaign_id as campaign, channel, state, count(*)::int as count from csc.outbox
    where campaign_id in (select jsonb_array_elements_text(${JSON.stringify(campaigns)}::jsonb))
    group by 1, 2, 3 order by 1, 2, 3`)
  return result.rows
}

/** A person a campaign has not reached outside the app, for a call. */
export interface Unreached extends Record<string, unknown> {
  campaign: string
  person: string
  phone_sealed: string | null
  subject: string | null
  county: string | null
  result: string | null
}

/** People of the campaigns whose every row has ended without being sent. */
export async function campaignUnreached(db: Queries, campaigns: readonly string[]): Promise<Unreached[]> {
  const result = await db.execute<Unreached>(sql`
    select o.campaign_id as campaign, o.person_id as person, p.phone_sealed,
      a.subject_name as subject, a.county, min(o.result) as result
    from csc.outbox o join csc.person p on p.id = o.person_id left join csc.application a on a.id = o.subject
    where o.campaign_id in (select jsonb_array_elements_text(${JSON.stringify(campaigns)}::jsonb))
    group by 1, 2, 3, 4, 5
    having bool_and(o.state in ('skipped', 'failed'))
    order by a.county, a.subject_name limit 2000`)
  return result.rows
}
