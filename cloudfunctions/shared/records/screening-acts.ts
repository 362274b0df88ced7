import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { DecisionOutcome } from '../../../src/contract/views/screening'
import type { Act } from '../acts'
import type { Queries, Transaction } from '../database/connect'
import {
  amendment,
  application,
  creditCheck,
  groupCorrection,
  requirementDecision,
} from '../database/schema/applications'
import { turn } from '../database/schema/hall'
import { audit } from '../database/schema/people'
import type { Reach } from '../reach'
import type { ApplicationRow } from './applications'
import type { AmendmentRow } from './applications-corrections'

const within = (of: { edition: string; id: string; reach: Reach }) =>
  and(
    eq(application.id, of.id),
    eq(application.edition, of.edition),
    of.reach === 'all' ? undefined : inArray(application.county, of.reach),
  )

/** An application of the edition as far as the caller reaches; null for any other and for none. */
export async function applicationWithin(
  db: Queries,
  of: { edition: string; id: string; reach: Reach },
): Promise<ApplicationRow | null> {
  const [row] = await db.select().from(application).where(within(of))
  return row ? (row as ApplicationRow) : null
}

/** Like applicationWithin, locked until the end of the transaction. */
export async function lockApplicationWithin(
  tx: Transaction,
  of: { edition: string; id: string; reach: Reach },
): Promise<ApplicationRow | null> {
  const [row] = await tx.select().from(application).where(within(of)).for('update')
  return row ? (row as ApplicationRow) : null
}

/** Keeps a decision on one requirement of one submission; a later one takes its place (events keep both). */
export async function saveDecision(
  tx: Transaction,
  row: Omit<typeof requirementDecision.$inferInsert, 'outcome'> & { outcome: DecisionOutcome },
): Promise<void> {
  const { outcome, reason, decidedBy, decidedAt } = row
  await tx
    .insert(requirementDecision)
    .values(row)
    .onConflictDoUpdate({
      target: [
        requirementDecision.applicationId,
        requirementDecision.submission,
        requirementDecision.requirement,
      ],
      set: { outcome, reason, decidedBy, decidedAt },
    })
}

/** Keeps a return for amendment. */
export async function insertAmendment(tx: Transaction, row: typeof amendment.$inferInsert): Promise<void> {
  await tx.insert(amendment).values(row)
}

/** The newest return for amendment, answered or not; null where there was none. */
export async function latestAmendment(db: Queries, applicationId: string): Promise<AmendmentRow | null> {
  const [row] = await db
    .select()
    .from(amendment)
    .where(eq(amendment.applicationId, applicationId))
    .orderBy(desc(amendment.createdAt))
    .limit(1)
  return row ? (row as AmendmentRow) : null
}

/** Keeps a group correction. */
export async function insertCorrection(
  tx: Transaction,
  row: typeof groupCorrection.$inferInsert,
): Promise<void> {
  await tx.insert(groupCorrection).values(row)
}

/** Notes that the official site shows the corrected group; false when there is none waiting under this id. */
export async function syncCorrection(
  tx: Transaction,
  of: { id: string; applicationId: string },
  syncedAt: Date,
): Promise<boolean> {
  const changed = await tx
    .update(groupCorrection)
    .set({ officialSiteSyncedAt: syncedAt })
    .where(
      and(
        eq(groupCorrection.id, of.id),
        eq(groupCorrection.applicationId, of.applicationId),
        isNull(groupCorrection.officialSiteSyncedAt),
      ),
    )
    .returning({ id: groupCorrection.id })
  return changed.length === 1
}

/** Keeps a look-up of dishonesty lists. */
export async function insertCreditCheck(
  tx: Transaction,
  row: typeof creditCheck.$inferInsert,
): Promise<void> {
  await tx.insert(creditCheck).values(row)
}

/** Whether the application stands in a session of the contest already. */
export async function standsInSession(db: Queries, applicationId: string): Promise<boolean> {
  return (await db.$count(turn, eq(turn.applicationId, applicationId))) > 0
}

/** Notes a look at personal data in clear. */
export async function noteDisclosure(
  db: Queries,
  note: { at: Date; actor: string; operation: Act; edition: string; subject: string },
): Promise<void> {
  await db.insert(audit).values({ ...note, outcome: 'ok' })
}

/** Display names of people, for a timeline. */
export async function namesOf(db: Queries, ids: readonly string[]): Promise<Map<string, string>> {
  const result = await db.execute<{ id: string; name: string }>(sql`
    select id, name from csc.person
    where id in (select jsonb_array_elements_text(${JSON.stringify([...new Set(ids)])}::jsonb))`)
  return new Map(result.rows.map(({ id, name }) => [id, name]))
}
