import { dropVeto as dropInput, veto as input } from '../../src/contract/schemas/rounds-sessions'
import { vetoProblems } from '../../src/core/veto'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { confirmVeto, enterVeto, removeVeto } from '../shared/records/vetoes'
import { sessionScope } from '../shared/session-scope'
import { lockForChange } from './lock-for-change'
import { rankHall } from './rank-hall'
import { organisers } from './roles'

/**
 * A veto in writing by the role the notice names: the first official enters it, a different one confirms by the same
 * call. The project leaves the ranking in spite of its score; what it scored stays as it was revealed.
 */
export const veto = defineOperation(['rounds', 'veto'], {
  kind: 'write',
  summary: '登记一票否决（两人）',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion, application, reason, record }, { db, caller, now, requestId }) {
    const session = await lockForChange(db, id, expectedVersion, ['open'])
    const hall = await hallOrFail(db, id, now)
    const role = roleOrFail(hall, { application, reason, ref: record })
    const note = { at: now, actor: caller.actor, edition: session.edition, session: id }
    const done = async (pending: boolean) => {
      const detail = { application, reason, record, pending }
      await noteInSession(db, { ...note, operation: 'rounds.veto', detail })
      await bumpSession(db, id)
      return { session: id, version: await changeSession(db, id, {}), pending }
    }
    const waiting = hall.vetoes.find(each => each.application === application && !each.confirmedBy)
    if (!waiting || waiting.enteredBy === caller.actor) {
      const row = { sessionId: id, applicationId: application, role, reason, ref: record }
      await enterVeto(db, { ...row, enteredBy: caller.actor, enteredAt: now })
      return done(true)
    }
    if (waiting.reason !== reason || waiting.ref !== record)
      throw new Failure('STATE_REFUSED', undefined, '与先登记的理由或文号不同，请对照书面决定核对')
    await confirmVeto(db, { session: id, application }, { by: caller.actor, at: now })
    const data = { project: application, role, ref: record, approvedBy: [waiting.enteredBy, caller.actor] }
    await appendToHall(db, { session: id, actor: caller.actor, requestId, now }, 'veto', data)
    return done(false)
  },
})

/** Takes back a veto that nobody has confirmed yet; a confirmed one stands. */
export const dropVeto = defineOperation(['rounds', 'dropVeto'], {
  kind: 'write',
  summary: '撤回未确认的一票否决',
  who: { may: organisers, scope: sessionScope },
  input: dropInput,
  async run({ session: id, expectedVersion, application }, { db, caller, now }) {
    const session = await lockForChange(db, id, expectedVersion, ['open'])
    await removeOrFail(db, { session: id, application })
    const note = { at: now, actor: caller.actor, edition: session.edition, session: id }
    await noteInSession(db, { ...note, operation: 'rounds.dropVeto', detail: { application } })
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, {}) }
  },
})

async function removeOrFail(db: Transaction, place: { session: string; application: string }): Promise<void> {
  if (await removeVeto(db, place)) return
  throw new Failure('STATE_REFUSED', undefined, '没有等待确认的否决，请刷新后再看')
}

/** The role whose veto this is; refuses with the sentence of what the notice or the ranking does not allow. */
function roleOrFail(
  hall: Hall,
  { application, reason, ref }: { application: string; reason: string; ref: string },
) {
  if (hall.turns.some(turn => !['revealed', 'skipped'].includes(turn.stage)))
    throw new Failure('STATE_REFUSED', undefined, '全部项目亮分后才能登记一票否决')
  const rule = hall.session.terms?.veto ?? null
  const entry = { project: application, role: rule?.role ?? '', reason, ref }
  const [group] = rankHall(hall).groups
  const [problem] = group ? vetoProblems(rule, group, [], entry) : []
  if (problem) throw new Failure('STATE_REFUSED', undefined, problem.message.replace(/。$/, ''))
  return entry.role
}
