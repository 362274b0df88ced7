import { and, desc, eq, isNull, lte } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { hallDecision, hallRecovery, hostDuty, lostReceipt } from '../database/schema/incidents'
import { person } from '../database/schema/people'

export type DecisionRow = typeof hallDecision.$inferSelect
export type LostRow = typeof lostReceipt.$inferSelect

/** Keeps what was decided in writing; it is never changed. */
export async function insertDecision(tx: Transaction, row: typeof hallDecision.$inferInsert): Promise<void> {
  await tx.insert(hallDecision).values(row)
}

/** What was decided in a session, newest first. */
export async function decisionsOf(db: Queries, session: string): Promise<DecisionRow[]> {
  return db
    .select()
    .from(hallDecision)
    .where(eq(hallDecision.sessionId, session))
    .orderBy(desc(hallDecision.at))
}

/** Whether a project gave up in this session. */
export async function hasGivenUp(db: Queries, session: string, application: string): Promise<boolean> {
  const all = await decisionsOf(db, session)
  return all.some(row => row.applicationId === application && row.kind === 'given-up')
}

/** Who took over the host's desk, with his name; null: whoever may. */
export async function dutyOf(db: Queries, session: string) {
  const [row] = await db
    .select({ person: hostDuty.personId, since: hostDuty.since, name: person.name })
    .from(hostDuty)
    .innerJoin(person, eq(person.id, hostDuty.personId))
    .where(eq(hostDuty.sessionId, session))
  return row ?? null
}

/** Puts somebody at the host's desk. */
export async function putDuty(tx: Transaction, row: typeof hostDuty.$inferInsert): Promise<void> {
  const { personId, since } = row
  await tx
    .insert(hostDuty)
    .values(row)
    .onConflictDoUpdate({ target: hostDuty.sessionId, set: { personId, since } })
}

/** Notes that two officials let the hall go on after a restored backup; `seq` is the entry that says so. */
export async function insertRecovery(tx: Transaction, row: typeof hallRecovery.$inferInsert): Promise<void> {
  await tx.insert(hallRecovery).values(row)
}

/** When that was last done, or null. */
export async function lastRecovery(db: Queries, session: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: hallRecovery.at })
    .from(hallRecovery)
    .where(eq(hallRecovery.sessionId, session))
    .orderBy(desc(hallRecovery.seq))
    .limit(1)
  return row?.at ?? null
}

/** Notes receipts the server no longer has a card for; the first report of each stays. True where one was new. */
export async function noteLost(tx: Transaction, rows: (typeof lostReceipt.$inferInsert)[]): Promise<boolean> {
  if (rows.length === 0) return false
  const added = await tx
    .insert(lostReceipt)
    .values(rows)
    .onConflictDoNothing()
    .returning({ v: lostReceipt.version })
  return added.length > 0
}

/** The cards phones have reported as lost in a session. */
export async function lostOf(db: Queries, session: string): Promise<LostRow[]> {
  return db
    .select()
    .from(lostReceipt)
    .where(eq(lostReceipt.sessionId, session))
    .orderBy(lostReceipt.reportedAt)
}

/** Notes that a judge's lost cards up to this version are back or overtaken. */
export async function noteRestored(
  tx: Transaction,
  card: { session: string; application: string; person: string; version: number; at: Date },
): Promise<void> {
  await tx
    .update(lostReceipt)
    .set({ restoredAt: card.at })
    .where(
      and(
        eq(lostReceipt.sessionId, card.session),
        eq(lostReceipt.applicationId, card.application),
        eq(lostReceipt.personId, card.person),
        lte(lostReceipt.version, card.version),
        isNull(lostReceipt.restoredAt),
      ),
    )
}
