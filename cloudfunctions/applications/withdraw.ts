import { withdraw as input } from '../../src/contract/schemas/applications'
import { applicationStates } from '../../src/core/application-states'
import { nextState } from '../../src/core/lifecycle'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { registrationClosed } from '../shared/phase-closed'
import { changeApplication } from '../shared/records/applications'
import { closeAmendment, openAmendment } from '../shared/records/applications-corrections'
import { insertEvent } from '../shared/records/applications-events'
import { stageOf } from '../shared/records/applications-stage'
import { bumpFeed } from '../shared/records/feeds'
import { mustOwnAt } from './own'
import { tellWithdrawn } from './tell-applicant'
import { withdrawal } from './withdrawal'

/** A11: takes the application back: a draft again before acceptance, leaving the contest after it. */
export const withdraw = defineOperation(['applications', 'withdraw'], {
  kind: 'write',
  summary: '撤回报名',
  who: { may: 'signed-in' },
  input,
  async run({ application, expectedVersion, reason }, { db, caller, host, now }) {
    const row = await mustOwnAt(db, application, caller, expectedVersion)
    const edition = knownEdition(row.edition)
    const closed = await registrationClosed(db, host, edition, now)
    const onStage = (await stageOf(db, row.id)) !== null
    const { allowed, consequence } = withdrawal(row, edition, { closed, onStage })
    const state = nextState(applicationStates, row.state, 'withdraw')
    if (!allowed || state === null) throw new Failure('STATE_REFUSED', { state: row.state }, consequence)
    const amendment = await openAmendment(db, row.id)
    if (amendment) await closeAmendment(db, amendment.id, now)
    const version = await changeApplication(db, row.id, {
      state,
      updatedAt: now,
      ...(state === 'draft' ? { submittedAt: null, manualReviewReason: null, assigneeId: null } : {}),
    })
    await insertEvent(db, {
      applicationId: row.id,
      at: now,
      actorId: caller.actor,
      kind: 'withdraw',
      fromState: row.state,
      toState: state,
      reason: reason?.trim() ? reason.trim() : null,
    })
    await tellWithdrawn(db, row, now, consequence)
    await bumpFeed(db, `edition:${row.edition}`)
    return { application, version, state }
  },
})
