import { nameExpert as input } from '../../../src/contract/schemas/experts'
import { recusalWords } from '../../../src/core/expert-recusal'
import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { defineOperation } from '../../shared/operation'
import { panelBook } from '../../shared/panels/panel-book'
import { sendInvitation } from '../../shared/panels/send-invitation'
import { readExpert } from '../../shared/records/experts'
import { bumpSession, changeSession } from '../../shared/records/sessions'
import { noteInSession } from '../../shared/records/sessions-audit'
import { sessionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { answerTime } from './answer-time'
import { poolUnit } from './expert-roles'
import { preparedSession } from './prepared-session'
import { sessionPool } from './session-pool'

/**
 * Names an expert by hand, with a reason; it is marked as such everywhere and in the chain. Who has to stand aside is
 * refused; a namesake of a project's member may be named once it has been looked into.
 */
export const nameExpert = defineOperation(['rounds', 'nameExpert'], {
  kind: 'write',
  summary: '手工指定评委',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expert: named, reason, answerBy }, context) {
    const { db, caller, now, requestId } = context
    const session = await preparedSession(db, id)
    const expert = await readExpert(db, { id: named, unit: poolUnit(session.edition) })
    if (!expert) throw new Failure('NOT_FOUND', undefined, '没有找到这位专家，请从专家库里重选')
    if (expert.state !== 'active')
      throw new Failure('STATE_REFUSED', { state: expert.state }, '这位专家不在库，请先办理入库')
    const book = await panelBook(db, id)
    const { excluded } = await sessionPool(db, session, { book, now, perEmployer: null })
    const code = excluded.find(({ row }) => row.id === named)?.code
    if (code && code !== 'same-name')
      throw new Failure('STATE_REFUSED', { code }, `${expert.name}${recusalWords[code]}，不能指定，请换一位`)
    const time = answerTime(answerBy, session, now)
    const act = { session: id, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'panel.name', { expert: named, approvedBy: [caller.actor] })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.nameExpert', session: id },
      ...{ edition: session.edition, detail: { expert: named, reason } },
    })
    const invitation = await sendInvitation(context, {
      ...{ session, expert, kind: 'by-hand', draw: null, stratum: '', reason, answerBy: time },
    })
    await bumpSession(db, id)
    await changeSession(db, id, {})
    return { invitation }
  },
})
