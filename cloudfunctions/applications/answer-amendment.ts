import { answerAmendment as input } from '../../src/contract/schemas/applications'
import { Failure } from '../shared/failure'
import { openForm } from '../shared/form-secrets'
import { officeOf } from '../shared/next-step'
import { defineOperation } from '../shared/operation'
import { closeAmendment, openAmendment } from '../shared/records/applications-corrections'
import { readSubmission } from '../shared/records/applications-submissions'
import { bumpFeed } from '../shared/records/feeds'
import { filesOf } from '../shared/records/files'
import { lockIdentities, membersOf } from '../shared/records/team'
import { itemStates } from './amendment-items'
import { askedForm } from './asked-form'
import { judgeOwn } from './judge-own'
import { mustOwnAt } from './own'
import { storeSubmission } from './store-submission'
import { refuseIncomplete } from './submit'
import { tellAmended } from './tell-applicant'

/** A10: hands in the amendment: every item changed, or kept with a reason. May come after the deadline (T-11). */
export const answerAmendment = defineOperation(['applications', 'answerAmendment'], {
  kind: 'write',
  summary: '提交补正',
  who: { may: 'signed-in' },
  input,
  async run({ application, expectedVersion, answers }, { db, caller, host, now }) {
    const row = await mustOwnAt(db, application, caller, expectedVersion)
    const amendment = row.state === 'returned' ? await openAmendment(db, row.id) : null
    if (!amendment)
      throw new Failure('STATE_REFUSED', { state: row.state }, '这份报名现在不需要补正，请看最新进度')
    await lockIdentities(
      db,
      (await membersOf(db, row.id)).flatMap(member => member.identityHmac ?? []),
    )
    const own = await judgeOwn(db, row, { host, now })
    if (amendment.dueAt < now)
      throw new Failure('STATE_REFUSED', undefined, `补正期限已过，请联系${officeOf(own.edition)}`)
    const returned = await readSubmission(db, row.id, row.submission)
    const before = openForm(host.keys, row.id, returned?.form ?? {})
    const kept = new Map(answers.map(({ item, keptBecause }) => [item, keptBecause]))
    const files = await filesOf(db, row.id)
    const states = itemStates(amendment, row, before, openForm(host.keys, row.id, row.form), files)
    const open = states.filter(({ item, changed }) => !changed && !kept.get(item)).map(({ item }) => item)
    if (open.length > 0)
      throw new Failure('AMENDMENT_INCOMPLETE', { items: open }, `还差${open.length}处没有处理`)
    refuseIncomplete(own)
    await closeAmendment(db, amendment.id, now)
    const submitted = await storeSubmission(db, row, {
      form: await askedForm(db, row, own.formEdition),
      findings: own.judgement.findings,
      actor: caller.actor,
      now,
      manualReviewReason: row.manualReviewReason,
      submittedAt: row.submittedAt ?? now,
      data: {
        amendment: amendment.id,
        items: states.map(({ item, changed }) => ({ item, changed, keptBecause: kept.get(item) ?? null })),
      },
    })
    await tellAmended(db, own.edition, row, now)
    await bumpFeed(db, `edition:${row.edition}`)
    return submitted
  },
})
