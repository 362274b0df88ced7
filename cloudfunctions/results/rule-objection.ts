import { ruleObjection as input } from '../../src/contract/schemas/objections'
import { consequences } from '../../src/core/objection-kinds'
import { Failure, fieldFailure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { holdSeries } from '../shared/records/objections'
import { editionScope } from '../shared/session-scope'
import { tellObjectors, tellOtherSide } from '../shared/tell-sides'
import { disqualify } from './disqualify'
import { holdObjection } from './hold-objection'

/**
 * Decides on a proposed ruling, by another person than proposed it: agreed, it is carried out and both sides are told;
 * otherwise it goes back with a reason. Scores are never touched here (T-14), a place left empty stays empty (T-18).
 */
export const ruleObjection = defineOperation(['results', 'ruleObjection'], {
  kind: 'write',
  summary: '决定异议结论',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    await holdSeries(db, asked.edition)
    const row = await holdObjection(context, asked)
    if (row.state === 'proposed' && row.proposedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '拟结论的人不能自己决定，请换一位负责人')
    if (!asked.agree) {
      const reason = asked.reason?.trim() ?? ''
      if (reason === '') throw fieldFailure('reason', '请写明退回的理由')
      const change = { ruling: null, proposedBy: null, proposedAt: null }
      return moveObjection(context, row, { action: 'send-back', change, text: reason })
    }
    const { ruling } = row
    const upheld = ruling?.outcome === 'upheld'
    const data = { consequence: ruling?.consequence, clause: ruling?.clause, proposedBy: row.proposedBy }
    const moved = await moveObjection(context, row, {
      action: upheld ? 'uphold' : 'dismiss',
      change: { decidedBy: caller.actor, decidedAt: now },
      text: ruling?.reasons ?? '',
      data,
    })
    if (upheld && ruling.consequence === 'disqualify') await disqualify(context, row, ruling)
    const result = upheld ? '异议成立' : '异议不成立'
    const outcome = upheld ? `异议成立，${consequences[ruling.consequence]}` : '异议不成立，结果不变'
    const words = { title: '异议办理结果', result }
    const reasons = `理由：${ruling?.reasons ?? ''}`
    const own = (number: string) => `您的异议 ${number} 已办结：${outcome}。${reasons}`
    await tellObjectors(db, row, { ...words, body: own }, now)
    const theirs = `对“${row.projectName}”的异议已办结：${outcome}。${reasons}`
    if (row.heardAt !== null || ruling?.consequence === 'disqualify')
      await tellOtherSide(db, row, { ...words, body: theirs }, now)
    return moved
  },
})
