import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Act } from '../acts'
import type { Queries, Transaction } from '../database/connect'
import { certificateRequest, resultReview } from '../database/schema/certificates'
import { audit, roleGrant } from '../database/schema/people'

/** What applicants say is wrong on their certificates and nobody has answered, oldest first. */
export async function openRequests(db: Queries, edition: string) {
  return db
    .select()
    .from(certificateRequest)
    .where(and(eq(certificateRequest.edition, edition), isNull(certificateRequest.answeredAt)))
    .orderBy(asc(certificateRequest.askedAt), asc(certificateRequest.id))
}

/** The last request of an application, open or answered; null where there is none. */
export async function lastRequest(db: Queries, application: string) {
  const [row] = await db
    .select()
    .from(certificateRequest)
    .where(eq(certificateRequest.applicationId, application))
    .orderBy(desc(certificateRequest.askedAt), desc(certificateRequest.id))
    .limit(1)
  return row ?? null
}

/** Adds a request; false when the application has an open one already. */
export async function insertRequest(
  tx: Transaction,
  row: typeof certificateRequest.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(certificateRequest)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: certificateRequest.id })
  return added.length > 0
}

/** Answers an open request of the edition (by its id) or of an application; the application, or null when none is open. */
export async function answerRequest(
  tx: Transaction,
  which: { edition: string; request: string } | { edition: string; application: string },
  how: { answer: string; by: string; at: Date },
): Promise<string | null> {
  const one =
    'request' in which
      ? eq(certificateRequest.id, which.request)
      : eq(certificateRequest.applicationId, which.application)
  const [row] = await tx
    .update(certificateRequest)
    .set({ answer: how.answer, answeredBy: how.by, answeredAt: how.at })
    .where(and(one, eq(certificateRequest.edition, which.edition), isNull(certificateRequest.answeredAt)))
    .returning({ application: certificateRequest.applicationId })
  return row?.application ?? null
}

/** Results of an edition that are under review. */
export async function openReviews(db: Queries, edition: string) {
  return db
    .select()
    .from(resultReview)
    .where(and(eq(resultReview.edition, edition), isNull(resultReview.closedAt)))
    .orderBy(asc(resultReview.openedAt), asc(resultReview.id))
}

/** Whether the result of an application is under review. */
export async function isUnderReview(db: Queries, application: string): Promise<boolean> {
  const open = and(eq(resultReview.applicationId, application), isNull(resultReview.closedAt))
  return (await db.$count(resultReview, open)) > 0
}

/** Opens a review; false when one is open already. */
export async function insertReview(tx: Transaction, row: typeof resultReview.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(resultReview)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: resultReview.id })
  return added.length > 0
}

/** Closes an open review of the edition; the application it was about, or null when none is open. */
export async function endReview(
  tx: Transaction,
  which: { edition: string; review: string },
  how: { conclusion: string; by: string; at: Date },
): Promise<string | null> {
  const [row] = await tx
    .update(resultReview)
    .set({ conclusion: how.conclusion, closedBy: how.by, closedAt: how.at })
    .where(
      and(
        eq(resultReview.id, which.review),
        eq(resultReview.edition, which.edition),
        isNull(resultReview.closedAt),
      ),
    )
    .returning({ application: resultReview.applicationId })
  return row?.application ?? null
}

/** Who runs an edition's office now: its operators and approvers, each once. */
export async function officersOf(db: Queries, edition: string, unit: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ person: roleGrant.personId, role: roleGrant.role, unit: roleGrant.unit })
    .from(roleGrant)
    .where(and(eq(roleGrant.edition, edition), gt(roleGrant.validTo, now)))
  const officers = rows.filter(row => ['operator', 'approver'].includes(row.role) && row.unit === unit)
  return [...new Set(officers.map(({ person }) => person))]
}

/** Notes that somebody took files with names out of the system. */
export async function noteResultExport(
  db: Queries,
  act: { at: Date; actor: string; edition: string; operation: Act; detail: object },
): Promise<void> {
  await db.insert(audit).values({ ...act, outcome: 'ok' })
}

/** How often a person did such an export since an instant. */
export async function resultExportsSince(
  db: Queries,
  actor: string,
  operation: Act,
  since: Date,
): Promise<number> {
  return db.$count(audit, and(eq(audit.actor, actor), eq(audit.operation, operation), gt(audit.at, since)))
}
