import { reject as input } from '../../src/contract/schemas/screening'
import { beijingMinute } from '../shared/beijing-text'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { saveDecision } from '../shared/records/screening-acts'
import { readDecidedFindings } from '../shared/records/screening-findings'
import { hold, leaveTrace, stateAfter } from './act'
import { deciders, editionOnly, numberRequirements } from './officers'

/** Refuses an application under one requirement: the clause and the reason go to the applicant. */
export const reject = defineOperation(['screening', 'reject'], {
  kind: 'write',
  summary: '不予通过',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const held = await hold(context, asked)
    const { edition, row } = held
    const state = stateAfter(row, 'reject')
    const findings = await readDecidedFindings(db, row.id, numberRequirements(edition))
    const found = findings.find(({ finding }) => finding.requirement === asked.requirement)
    if (!found) throw fieldFailure('requirement', '这份报名没有这一条要求，请刷新后重选')
    await saveDecision(db, {
      applicationId: row.id,
      submission: row.submission,
      requirement: asked.requirement,
      outcome: 'fail',
      reason: asked.reason,
      decidedBy: caller.actor,
      decidedAt: now,
    })
    const clause = quoteClause(found.finding.clause.id, edition)
    return leaveTrace(context, held, {
      kind: 'reject',
      change: { state },
      reason: asked.reason,
      data: { requirement: asked.requirement, clause: clause.id },
      tell: {
        kind: 'decision',
        title: '资格审核结果',
        body: `感谢报名。“${row.projectName}”这次没有通过审核，原因：${asked.reason}。依据：${clause.source}“${clause.text}”。如有疑问，请联系主办单位。`,
        template: 'decision',
        words: {
          title: row.projectName,
          note: '请查看原因和依据',
          time: beijingMinute(now),
          result: '未通过',
        },
      },
    })
  },
})
