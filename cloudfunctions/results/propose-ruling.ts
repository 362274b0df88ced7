import type * as z from 'zod'
import { proposeRuling as input } from '../../src/contract/schemas/objections'
import { consequencesOf } from '../../src/core/objection-kinds'
import { fieldFailure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { requireClause } from '../shared/objection-words'
import { defineOperation } from '../shared/operation'
import type { ObjectionRow, Ruling } from '../shared/records/objections'
import { editionScope } from '../shared/session-scope'
import { handlers, holdObjection, refuseIdentity } from './hold-objection'

/** Puts a ruling before the person in charge; another person decides on exactly this. */
export const proposeRuling = defineOperation(['results', 'proposeRuling'], {
  kind: 'write',
  summary: '拟出异议结论',
  who: { may: handlers, scope: editionScope },
  input,
  async run(asked, context) {
    const { caller, now } = context
    const row = await holdObjection(context, asked)
    const ruling = rulingOf(row, asked)
    await refuseIdentity(context, row, 'reasons', asked.reasons)
    const change = { ruling, proposedBy: caller.actor, proposedAt: now }
    const { outcome, consequence } = ruling
    return moveObjection(context, row, { action: 'propose', change, data: { outcome, consequence } })
  },
})

/**
 * The ruling as it can be carried out. Refuses a consequence its kind does not have, disqualifying without a clause or
 * a known project, and arbitration without the committee's written decision (T-14).
 */
function rulingOf(row: ObjectionRow, asked: z.output<typeof input>): Ruling {
  const { outcome, consequence, reasons } = asked
  const clause = requireClause(row.edition, asked.clause)
  const plain = { outcome, consequence, reasons, clause, document: null, members: null }
  if (outcome === 'dismissed') {
    if (consequence !== 'none') throw fieldFailure('consequence', '异议不成立时，结果不变')
    return plain
  }
  if (!consequencesOf(row.kind).includes(consequence))
    throw fieldFailure('consequence', '这类异议不能这样处理，请重新选择')
  if (consequence === 'disqualify') {
    if (clause === null) throw fieldFailure('clause', '取消资格须写明依据的条款')
    if (row.applicationId === null) throw fieldFailure('consequence', '还没有确定是哪一个项目，不能取消资格')
  }
  if (consequence !== 'arbitration') return plain
  if (asked.document === undefined) throw fieldFailure('document', '请填写专家委员会书面裁决的文号')
  if (asked.members === undefined) throw fieldFailure('members', '请填写参加裁决的委员人数，至少3人')
  return { ...plain, document: asked.document, members: asked.members }
}
