import type { SubmittedRef } from '../../src/contract/views/applications'
import type { FormValues } from '../../src/core/application-form/field'
import type { Finding } from '../../src/core/eligibility/criterion'
import type { Transaction } from '../shared/database/connect'
import { findCasesOf } from '../shared/find-cases'
import { type ApplicationRow, changeApplication } from '../shared/records/applications'
import { insertEvent } from '../shared/records/applications-events'
import { insertSubmission } from '../shared/records/applications-submissions'
import { freezeFiles } from '../shared/records/files'

interface Handed {
  form: FormValues
  findings: readonly Finding[]
  actor: string
  now: Date
  manualReviewReason: string | null
  /** The moment that counts for the deadline; an amendment keeps the first one (T-11). */
  submittedAt: Date
  data: unknown
}

/**
 * Keeps what was handed in as the next submission, unchanged ever after, and puts the application up for screening. The
 * caller raises the edition's feed last: its one row is what everybody at the deadline waits for.
 */
export async function storeSubmission(
  tx: Transaction,
  row: ApplicationRow,
  handed: Handed,
): Promise<SubmittedRef> {
  const number = row.submission + 1
  const { now, actor, form, findings } = handed
  await insertSubmission(tx, {
    applicationId: row.id,
    number,
    form,
    findings: [...findings],
    submittedAt: now,
  })
  const version = await changeApplication(tx, row.id, {
    state: 'submitted',
    submission: number,
    manualReviewReason: handed.manualReviewReason,
    submittedAt: handed.submittedAt,
    updatedAt: now,
  })
  await insertEvent(tx, {
    applicationId: row.id,
    at: now,
    actorId: actor,
    kind: 'submit',
    fromState: row.state,
    toState: 'submitted',
    reason: handed.manualReviewReason,
    data: handed.data,
  })
  await freezeFiles(tx, row.id, number)
  await findCasesOf(tx, row, form, now)
  return {
    application: row.id,
    version,
    state: 'submitted',
    submission: number,
    submittedAt: handed.submittedAt.toISOString(),
  }
}
