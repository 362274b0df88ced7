import { recordCreditCheck as input } from '../../src/contract/schemas/screening'
import { beijingDate } from '../../src/core/calendar'
import type { Finding } from '../../src/core/eligibility/criterion'
import { fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { judgeStored } from '../shared/judge-stored'
import { defineOperation } from '../shared/operation'
import { insertCreditCheck, saveDecision } from '../shared/records/screening-acts'
import { type DecidedFinding, readDecidedFindings } from '../shared/records/screening-findings'
import { hold, leaveTrace, requireState } from './act'
import { creditRequirements, creditSubjects } from './credit-subjects'
import { deciders, editionOnly, numberRequirements } from './officers'

/**
 * O6: keeps a look-up of dishonesty lists for the enterprise or one member. Once everyone has been looked up the
 * requirement is decided by it: nobody listed passes, somebody listed fails as the group's clause words it.
 */
export const recordCreditCheck = defineOperation(['screening', 'recordCreditCheck'], {
  kind: 'write',
  summary: '登记失信核查',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const held = await hold(context, asked)
    const { edition, row } = held
    requireState(row, ['submitted', 'accepted'])
    const { subject, source, checkedOn, conclusion } = asked
    if (!creditSubjects(edition, row).some(each => each.subject === subject))
      throw fieldFailure('subject', '核查名单里没有这个对象，请刷新后重选')
    if (checkedOn > beijingDate(now.toISOString())) throw fieldFailure('checkedOn', '查询日期不能晚于今天')
    const note = asked.note?.trim() ?? ''
    if (conclusion !== 'clear' && note === '') throw fieldFailure('note', '查到记录或查不清的，请写明情况')
    const creditCheck = newId('crd')
    await insertCreditCheck(db, {
      ...{ id: creditCheck, applicationId: row.id, subject, source, checkedOn, conclusion, note },
      ...{ recordedBy: caller.actor, recordedAt: now },
    })
    const judged = await judgeStored(db, row, { now })
    const present = await readDecidedFindings(db, row.id, numberRequirements(edition))
    for (const { id } of creditRequirements(edition, row)) {
      const outcome = decisionBy(
        judged.findings.find(({ requirement }) => requirement === id),
        present.find(({ finding }) => finding.requirement === id),
      )
      if (outcome === null) continue
      await saveDecision(db, {
        ...{ applicationId: row.id, submission: row.submission, requirement: id, outcome },
        ...{ reason: `${source}（${checkedOn}）查询`, decidedBy: caller.actor, decidedAt: now },
      })
    }
    const data = { creditCheck, conclusion }
    return { ...(await leaveTrace(context, held, { kind: 'credit-check', data })), creditCheck }
  },
})

/** What the look-ups decide: pass or fail once they are complete; a decision they no longer bear out is referred. */
function decisionBy(
  judged: Finding | undefined,
  present: DecidedFinding | undefined,
): 'pass' | 'fail' | 'refer' | null {
  if (!judged || !present) return null
  if (judged.outcome === 'pass' || judged.outcome === 'fail') return judged.outcome
  return present.decision === 'pass' || present.decision === 'fail' ? 'refer' : null
}
