import { mergeObjection as input } from '../../src/contract/schemas/objections'
import { objectionNumber } from '../../src/core/objection-kinds'
import { openObjectionStates } from '../../src/core/objection-states'
import { Failure, fieldFailure } from '../shared/failure'
import { moveObjection } from '../shared/move-objection'
import { defineOperation } from '../shared/operation'
import { holdSeries, lockObjection } from '../shared/records/objections'
import { editionScope } from '../shared/session-scope'
import { tellObjectors } from '../shared/tell-sides'
import { handlers, holdObjection } from './hold-objection'

/** Handles an objection together with one about the same thing; its author is told how that one ends. */
export const mergeObjection = defineOperation(['results', 'mergeObjection'], {
  kind: 'write',
  summary: '合并异议',
  who: { may: handlers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, now } = context
    // one merging at a time: two objections are never merged into each other
    await holdSeries(db, asked.edition)
    const row = await holdObjection(context, asked)
    const original = asked.into === row.id ? null : await lockObjection(db, asked.edition, asked.into)
    if (!original) throw fieldFailure('into', '请选择要合并到的另一件异议')
    if (!openObjectionStates.some(state => state === original.state))
      throw new Failure('STATE_REFUSED', undefined, '那一件已经办结，不能再合并进去')
    const change = { mergedInto: original.id }
    const data = { into: original.number }
    const text = `并入 ${objectionNumber(original.number)}`
    const moved = await moveObjection(context, row, { action: 'merge', change, data, text })
    const body = (number: string) => `您的异议 ${number} 与另一件是同一件事，已合并办理，结果会告知您。`
    await tellObjectors(db, row, { title: '异议已合并办理', body, result: '已合并' }, now)
    return moved
  },
})
