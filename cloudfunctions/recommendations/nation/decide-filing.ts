import { decideFiling as input } from '../../../src/contract/schemas/nation-filings'
import { filingStates } from '../../../src/core/filing-states'
import { nextState, transitionRefusal } from '../../../src/core/lifecycle'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeFiling, noteNationAct } from '../../shared/records/contest-filings'
import { insertMessages } from '../../shared/records/inbox'
import { filingScope, lockFilingAt, officers } from './filing-access'
import { filingTermsOf, plannedContest } from './filing-terms'

/** Accepts a filing, or sends it back naming the lines to be changed; who filed is told. */
export const decideFiling = defineOperation(['recommendations', 'decideFiling'], {
  kind: 'write',
  summary: '受理或退回备案表',
  who: { may: officers, scope: filingScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const { decision, lines, reason } = asked
    const row = await lockFilingAt(context, asked)
    if (row.filerId === caller.person)
      throw new Failure('STATE_REFUSED', undefined, '这份备案表是您自己填的，请换一位同事受理')
    const refusal = transitionRefusal(filingStates, row.state, decision, 'staff')
    if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
    const state = nextState(filingStates, row.state, decision)!
    const session = `edition:${row.edition}`
    const kind = `filing.${decision}` as const
    const data = { contest: row.contest, filing: row.id, lines: decision === 'accept' ? [] : lines }
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind, data }, now)
    const returned = decision === 'return' ? { lines, reason: reason.trim() } : null
    const by = { decidedBy: caller.actor, decidedAt: now }
    const version = await changeFiling(db, row.id, { state, returned, ...by })
    const edition = knownEdition(row.edition)
    const { name } = plannedContest(filingTermsOf(edition), row.contest)
    const accepted = decision === 'accept'
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.decideFiling' as const },
      ...{ edition: row.edition, subject: row.id, detail: { decision, lines, reason: reason.trim() } },
    })
    await insertMessages(db, [
      {
        ...{ id: newId('msg'), personId: row.filerId, edition: row.edition, kind: 'filing', createdAt: now },
        ...{ title: accepted ? '备案已经受理' : '备案表被退回，请修改' },
        body: accepted ? `“${name}”的备案表已受理。` : `“${name}”的备案表要修改：${reason.trim()}`,
        link: `/apply/filing/index?filing=${row.id}`,
      },
    ])
    return { version, state }
  },
})
