import { proposeCross as input } from '../../../src/contract/schemas/cross'
import { fieldFailure } from '../../shared/failure'
import { requireClause } from '../../shared/objection-words'
import { defineOperation } from '../../shared/operation'
import { insertRuling, statementsOf } from '../../shared/records/cross-rulings'
import { editionScope } from '../../shared/session-scope'
import { holdCross, moveCross, requireCross, sidesOf } from './hold-cross'
import { refuseNames } from './refuse-names'
import { crossOfficers, knownUpper } from './upper-edition'

/**
 * Puts a ruling before a second person: which registrations leave the list, and why. Every unit has been heard, or the
 * reason is written why no longer to wait; taking a project off the list names the clause.
 */
export const proposeCross = defineOperation(['recommendations', 'proposeCross'], {
  kind: 'write',
  summary: '跨市查重：拟出裁定',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    knownUpper(asked.edition)
    const row = await holdCross(context, asked)
    requireCross(row, 'propose')
    const sides = sidesOf(row)
    const out = [...new Set(asked.out)].sort()
    if (out.some(id => !sides.includes(id))) throw fieldFailure('out', '这个项目不在这一条里，请刷新')
    await refuseNames(db, row, 'reason', asked.reason)
    const clause = requireClause(asked.edition, asked.clause ?? undefined)
    if (out.length > 0 && clause === null) throw fieldFailure('clause', '移出名单须写明依据的条款')
    const round = row.state === 'appealed' ? 'appeal' : 'hearing'
    const said = (await statementsOf(db, [row.id])).filter(each => each.round === round)
    const silent = sides.filter(id => !said.some(({ applicationId }) => applicationId === id))
    if (round === 'hearing' && silent.length > 0 && asked.unheard === null)
      throw fieldFailure('unheard', `还有${silent.length}方没有说明，不再等候请写明理由`)
    const change = silent.length > 0 && asked.unheard !== null ? { note: asked.unheard } : {}
    const moved = await moveCross(context, row, 'propose', { change, data: { out, clause } })
    const proposed = { proposedBy: caller.actor, proposedAt: now }
    await insertRuling(db, { caseId: row.id, out, reason: asked.reason, clause, ...proposed })
    return moved
  },
})
