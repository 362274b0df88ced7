import type { Edition } from '../../src/core/edition'
import type { Database } from '../shared/database/connect'
import type { ApplicationRow } from '../shared/records/applications'
import { creditChecksOf, latestCorrection } from '../shared/records/applications-corrections'
import { readEvents } from '../shared/records/applications-events'
import { readSubmission, submissionDates } from '../shared/records/applications-submissions'
import { latestAmendment, namesOf, standsInSession } from '../shared/records/screening-acts'
import { readDecidedFindings } from '../shared/records/screening-findings'
import { membersOf } from '../shared/records/team'
import { numberRequirements } from './officers'

export type ReviewMaterial = Awaited<ReturnType<typeof reviewMaterial>>

/** Everything on record about an application; of a draft nothing that was not handed in. */
export async function reviewMaterial(db: Database, edition: Edition, row: ApplicationRow) {
  const isDraft = row.state === 'draft'
  const events = await readEvents(db, row.id)
  const checks = isDraft ? [] : await creditChecksOf(db, row.id)
  const people = [...events.map(each => each.actorId), ...checks.map(each => each.recordedBy)]
  return {
    row,
    edition,
    events,
    checks,
    handed: isDraft ? null : await readSubmission(db, row.id, row.submission),
    before: isDraft || row.submission < 2 ? null : await readSubmission(db, row.id, row.submission - 1),
    found: isDraft ? [] : await readDecidedFindings(db, row.id, numberRequirements(edition)),
    members: isDraft ? [] : await membersOf(db, row.id),
    submissions: await submissionDates(db, row.id),
    amendment: await latestAmendment(db, row.id),
    correction: await latestCorrection(db, row.id),
    competing: await standsInSession(db, row.id),
    names: await namesOf(db, people),
  }
}
