import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { amendment, creditCheck, groupCorrection } from '../database/schema/applications'

/** One thing to change, as the officer wrote it. `field` is a field of the form, or other words. */
export interface StoredAmendmentItem {
  requirement: string | null
  field: string
  what: string
  why: string
}

export type AmendmentRow = Omit<typeof amendment.$inferSelect, 'items'> & { items: StoredAmendmentItem[] }
export type CorrectionRow = typeof groupCorrection.$inferSelect

/** The return that waits for an answer, or null. */
export async function openAmendment(db: Queries, applicationId: string): Promise<AmendmentRow | null> {
  const [row] = await db
    .select()
    .from(amendment)
    .where(and(eq(amendment.applicationId, applicationId), isNull(amendment.answeredAt)))
    .orderBy(desc(amendment.createdAt))
    .limit(1)
  return row ? (row as AmendmentRow) : null
}

/** Closes a return: it has been answered. */
export async function closeAmendment(tx: Transaction, id: string, answeredAt: Date): Promise<void> {
  await tx.update(amendment).set({ answeredAt }).where(eq(amendment.id, id))
}

/** The newest group correction of an application, or null. */
export async function latestCorrection(db: Queries, applicationId: string): Promise<CorrectionRow | null> {
  const [row] = await db
    .select()
    .from(groupCorrection)
    .where(eq(groupCorrection.applicationId, applicationId))
    .orderBy(desc(groupCorrection.proposedAt))
    .limit(1)
  return row ?? null
}

/** Notes that the applicant has seen the correction; the first time stays. */
export async function acknowledge(tx: Transaction, id: string, acknowledgedAt: Date): Promise<void> {
  await tx
    .update(groupCorrection)
    .set({ acknowledgedAt })
    .where(and(eq(groupCorrection.id, id), isNull(groupCorrection.acknowledgedAt)))
}

/** Look-ups of dishonesty lists recorded for an application, newest first. */
export async function creditChecksOf(db: Queries, applicationId: string) {
  return db
    .select()
    .from(creditCheck)
    .where(eq(creditCheck.applicationId, applicationId))
    .orderBy(desc(creditCheck.recordedAt))
}
