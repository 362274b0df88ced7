import { askReturn as input } from '../../src/contract/schemas/judging-card'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { insertReturn } from '../shared/records/card-returns'
import { newestCard } from '../shared/records/scorecards-own'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { ownHall } from './own-hall'
import { returnProblem } from './return-problem'

/** A judge asks for a submitted card back, with the reason (J5). Nothing changes until two officials agree. */
export const askReturn = defineOperation(['judging', 'askReturn'], {
  kind: 'write',
  summary: '申请退回评分表',
  who: { may: 'signed-in' },
  input,
  async run({ session, application, version, reason }, { db, caller, now }) {
    await lockSession(db, session)
    const { hall } = await ownHall(db, session, caller, now)
    if (!hall.turns.some(turn => turn.application === application)) throw new Failure('NOT_FOUND')
    const card = await newestCard(db, { session, application, person: caller.actor })
    const problem = returnProblem(hall, application, card)
    if (problem) throw new Failure('STATE_REFUSED', undefined, problem)
    if (card?.version !== version) throw new Failure('VERSION_CONFLICT', { current: card?.version ?? 0 })
    const ask = newId('crt')
    await insertReturn(db, {
      ...{ id: ask, sessionId: session, applicationId: application, personId: caller.actor },
      ...{ version, reason, state: 'asked', askedAt: now },
    })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'judging.askReturn', session },
      ...{ edition: hall.session.edition, detail: { ask, application, version, reason } },
    })
    await bumpSession(db, session)
    return { ask }
  },
})
