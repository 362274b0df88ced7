import { track as input } from '../../src/contract/schemas/applications'
import type { TrackView } from '../../src/contract/views/applications-track'
import { formGaps } from '../../src/core/application-form/form-gaps'
import { applicationStates } from '../../src/core/application-states'
import { groupName, knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { nextStep } from '../shared/next-step'
import { defineOperation } from '../shared/operation'
import { ownForm } from '../shared/own-form'
import { registrationClosed } from '../shared/phase-closed'
import { printedOffice } from '../shared/printed-office'
import { latestCorrection, openAmendment } from '../shared/records/applications-corrections'
import { readEvents } from '../shared/records/applications-events'
import { awardOf, stageOf } from '../shared/records/applications-stage'
import { submissionDates } from '../shared/records/applications-submissions'
import { listVersions } from '../shared/records/published-lists'
import { mustOwn } from './own'
import { trackAmendment } from './track-amendment'
import {
  correctionCard,
  officialNumberCard,
  refusalCard,
  resultCard,
  stageCard,
  stateSentence,
} from './track-cards'
import { timelineSteps } from './track-timeline'
import { withdrawal } from './withdrawal'
import { workingDayOf } from './working-day'

/** A9: where my application stands, what has happened, what comes next, what is needed of me. */
export const track = defineOperation(['applications', 'track'], {
  kind: 'read',
  summary: '报名进度',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, host, now }): Promise<TrackView> {
    const row = await mustOwn(db, application, caller)
    const edition = knownEdition(row.edition)
    const closed = await registrationClosed(db, host, edition, now)
    const [published] = await listVersions(db, row.edition, 'awards')
    const amendment = row.state === 'returned' ? await openAmendment(db, row.id) : null
    const correction = await latestCorrection(db, row.id)
    const stage = await stageOf(db, row.id)
    const events = await readEvents(db, row.id)
    const gaps =
      row.state === 'draft' ? formGaps(await ownForm(db, host.keys, row), formEditionFor(edition)).length : 0
    const correctionWaiting = correction !== null && correction.acknowledgedAt === null
    const around = {
      edition,
      closed,
      gaps,
      amendment,
      correctionWaiting,
      resultsOut: Boolean(published),
      now,
    }
    const submissions = await submissionDates(db, row.id)
    return {
      application,
      edition: row.edition,
      editionName: edition.name,
      version: row.version,
      projectName: row.projectName,
      subjectName: row.subjectName,
      groupName: row.group === null ? null : groupName(edition, row.group),
      state: row.state,
      headline: applicationStates.states[row.state].applicant,
      sentence: stateSentence(row, edition),
      next: nextStep(row, around),
      workingDay: row.state === 'submitted' ? workingDayOf(submissions.at(-1)?.submittedAt, now) : null,
      office: printedOffice(edition),
      timeline: timelineSteps(row, edition, events, { published: published?.publishedAt ?? null, now }),
      officialNumber: officialNumberCard(row, edition),
      correction: correction && correctionCard(correction, edition),
      amendment: amendment && (await trackAmendment(db, host.keys, row, amendment, now)),
      stage: stage && stageCard(stage),
      result: published ? resultCard(published, await awardOf(db, row.id)) : null,
      refusal: refusalCard(row, edition, events),
      manualReviewReason: row.manualReviewReason,
      withdraw: withdrawal(row, edition, { closed, onStage: stage !== null }),
      submissions: submissions.map(({ number, submittedAt }) => ({
        number,
        submittedAt: submittedAt.toISOString(),
      })),
      serverTime: now.toISOString(),
    }
  },
})
