import { and, asc, eq } from 'drizzle-orm'
import type { FormValues } from '../../../src/core/application-form/field'
import type { Finding } from '../../../src/core/eligibility/criterion'
import type { Queries, Transaction } from '../database/connect'
import { submission } from '../database/schema/applications'

/** What was submitted: the form (telephone sealed) and what the pre-check found at that moment. */
export interface SubmissionRow {
  applicationId: string
  number: number
  form: FormValues
  findings: Finding[]
  submittedAt: Date
}

/** Keeps a submission; it never changes afterwards. */
export async function insertSubmission(tx: Transaction, row: SubmissionRow): Promise<void> {
  await tx.insert(submission).values(row)
}

/** One submission, or null. */
export async function readSubmission(
  db: Queries,
  applicationId: string,
  number: number,
): Promise<SubmissionRow | null> {
  const [row] = await db
    .select()
    .from(submission)
    .where(and(eq(submission.applicationId, applicationId), eq(submission.number, number)))
  return row ? (row as SubmissionRow) : null
}

/** Number and moment of each submission, first first. */
export async function submissionDates(
  db: Queries,
  applicationId: string,
): Promise<{ number: number; submittedAt: Date }[]> {
  return db
    .select({ number: submission.number, submittedAt: submission.submittedAt })
    .from(submission)
    .where(eq(submission.applicationId, applicationId))
    .orderBy(asc(submission.number))
}
