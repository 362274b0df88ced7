import { decide as input } from '../../src/contract/schemas/screening'
import { judgementNeedsReason } from '../../src/core/decision-reason'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { saveDecision } from '../shared/records/screening-acts'
import { readDecidedFindings } from '../shared/records/screening-findings'
import { hold, leaveTrace, requireState } from './act'
import { deciders, editionOnly, numberRequirements } from './officers'

/** O3: judges one requirement of the present submission. A reason is due where it differs from the pre-check. */
export const decide = defineOperation(['screening', 'decide'], {
  kind: 'write',
  summary: '逐条判定参赛条件',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const held = await hold(context, asked)
    requireState(held.row, ['submitted', 'accepted'])
    const findings = await readDecidedFindings(db, held.row.id, numberRequirements(held.edition))
    const found = findings.find(({ finding }) => finding.requirement === asked.requirement)
    if (!found) throw fieldFailure('requirement', '这份报名没有这一条要求，请刷新后重选')
    const reason = asked.reason?.trim() ?? ''
    if (reason === '' && judgementNeedsReason(found.finding.outcome, asked.outcome))
      throw fieldFailure('reason', '判定与预检不同或不利于申报人，请写明理由')
    const { submission } = held.row
    await saveDecision(db, {
      applicationId: held.row.id,
      submission,
      requirement: asked.requirement,
      outcome: asked.outcome,
      reason,
      decidedBy: caller.actor,
      decidedAt: now,
    })
    const data = { requirement: asked.requirement, outcome: asked.outcome, found: found.finding.outcome }
    return leaveTrace(context, held, { kind: 'decide', reason: reason || null, data })
  },
})
