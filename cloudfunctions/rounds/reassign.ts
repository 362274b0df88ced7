import { reassign as input } from '../../src/contract/schemas/reviews'
import { mayRead } from '../../src/core/assignment'
import type { Transaction } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation } from '../shared/operation'
import { readPlan } from '../shared/records/reviews'
import { bumpSession, changeSession } from '../shared/records/sessions'
import type { Hall } from '../shared/records/sessions-hall'
import { changeReader, readersNow, reviewSituation } from '../shared/review-readers'
import { sessionScope } from '../shared/session-scope'
import { tellJudges } from '../shared/tell-judges'
import { lockReview } from './lock-review'
import { organisers } from './roles'

/** Changes by hand who reads a project, with a reason; a judge whose card is in stays, one who stands aside never comes. */
export const reassign = defineOperation(['rounds', 'reassign'], {
  kind: 'write',
  summary: '网评：人工改派',
  who: { may: organisers, scope: sessionScope },
  input,
  async run(asked, { db, caller, now, requestId }) {
    const { session, application, from, to, reason } = asked
    const hall = await lockReview(db, asked, ['planned', 'open'], now)
    const turn = hall.turns.find(each => each.application === application)
    if (!turn) throw new Failure('NOT_FOUND')
    if (turn.stage !== 'waiting' && turn.stage !== 'scoring')
      throw new Failure('STATE_REFUSED', { stage: turn.stage }, '这个项目已经开分或移出，不能再改派')
    if (!(await readPlan(db, session)))
      throw new Failure('STATE_REFUSED', undefined, '还没有分工，请先自动分工')
    const before = (await readersNow(db, session)).get(application) ?? []
    if (from) refuseLeaving(hall, application, from, before)
    if (to) await refuseComing(db, hall, application, to, before)
    const act = { session, application, actor: caller.actor, now, reason }
    if (from) await changeReader(db, { ...act, person: from }, 'withdrawn')
    if (to) await changeReader(db, { ...act, person: to }, 'assigned')
    const judges = [...before.filter(id => id !== from), ...(to ? [to] : [])].sort()
    if (hall.session.state === 'open') {
      const place = { session, actor: caller.actor, requestId, now }
      await appendToHall(db, place, 'assign.fix', { project: application, judges })
      if (to) await tellJudges(db, hall, [to], 'more', now)
    }
    await bumpSession(db, session)
    return { session, version: await changeSession(db, session, {}) }
  },
})

function refuseLeaving({ cards }: Hall, application: string, from: string, before: readonly string[]): void {
  if (!before.includes(from)) throw fieldFailure('from', '这位评委没有分到这个项目，请刷新')
  const here = (card: Hall['cards'][number]) => card.application === application && card.person === from
  if (cards.some(card => here(card) && card.state !== 'voided'))
    throw fieldFailure('from', '这位评委已提交评分，不能再撤下')
}

async function refuseComing(
  db: Transaction,
  hall: Hall,
  application: string,
  to: string,
  before: readonly string[],
): Promise<void> {
  if (before.includes(to)) throw fieldFailure('to', '这位评委已经分到这个项目，请换一位')
  const { projects, readers } = await reviewSituation(db, hall, {})
  const reader = readers.find(({ id }) => id === to)
  const project = projects.find(({ id }) => id === application)
  if (!reader || !project || !mayRead(reader, project))
    throw fieldFailure('to', '这位评委要回避这个项目或不在本场，请换一位')
}
