import { submit as input } from '../../src/contract/schemas/applications'
import { applicationStates } from '../../src/core/application-states'
import { transitionRefusal } from '../../src/core/lifecycle'
import { registrationDeadline } from '../shared/deadline-view'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { registrationClosed } from '../shared/phase-closed'
import { bumpFeed } from '../shared/records/feeds'
import { lockIdentities, membersOf } from '../shared/records/team'
import { askedForm } from './asked-form'
import { judgeOwn, type OwnJudgement } from './judge-own'
import { mustOwnAt } from './own'
import { storeSubmission } from './store-submission'
import { tellSubmitted } from './tell-applicant'

/**
 * Hands the application in. The moment the call arrived decides (trust model §3.2). What is incomplete stays a draft; an
 * unmet hard condition may still be handed in on time with a reason, for a person to decide.
 */
export const submit = defineOperation(['applications', 'submit'], {
  kind: 'write',
  summary: '提交报名',
  who: { may: 'signed-in' },
  input,
  async run({ application, expectedVersion, manualReviewReason }, { db, caller, host, now }) {
    const row = await mustOwnAt(db, application, caller, expectedVersion)
    const refusal = transitionRefusal(applicationStates, row.state, 'submit', 'applicant')
    if (refusal || row.state !== 'draft')
      throw new Failure('STATE_REFUSED', { state: row.state }, '这份报名已经提交过，请看最新进度')
    const identities = (await membersOf(db, row.id)).flatMap(member => member.identityHmac ?? [])
    await lockIdentities(db, identities)
    const own = await judgeOwn(db, row, { host, now })
    if (await registrationClosed(db, host, own.edition, now))
      throw new Failure('EDITION_CLOSED', { deadline: registrationDeadline(own.edition, now) })
    refuseIncomplete(own)
    const needsReview = own.obstacles.length > 0
    if (needsReview && !manualReviewReason)
      throw new Failure('MANUAL_REVIEW_NEEDED', { requirements: own.obstacles })
    const submitted = await storeSubmission(db, row, {
      form: await askedForm(db, row, own.formEdition),
      findings: own.judgement.findings,
      actor: caller.actor,
      now,
      manualReviewReason: needsReview ? (manualReviewReason ?? null) : null,
      submittedAt: now,
      data: null,
    })
    await tellSubmitted(db, own.edition, row, now)
    await bumpFeed(db, `edition:${row.edition}`)
    return submitted
  },
})

/** Refuses with FORM_INCOMPLETE and the fields, marked as the form marks them. */
export function refuseIncomplete({ gaps, missingFiles }: OwnJudgement): void {
  if (gaps.length + missingFiles.length === 0) return
  throw new Failure('FORM_INCOMPLETE', {
    gaps,
    missingFiles,
    fields: [
      ...gaps.map(({ field, message }) => ({ path: field as string, message })),
      ...missingFiles.map(({ slot, message }) => ({ path: `files.${slot}`, message })),
    ],
  })
}
