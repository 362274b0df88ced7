import { declareRecusals as input } from '../../src/contract/schemas/judging'
import type { Caller } from '../shared/caller'
import type { Transaction } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { defineOperation } from '../shared/operation'
import { changeSeat, putRecusal } from '../shared/records/seats'
import { bumpSession, lockSession } from '../shared/records/sessions'
import type { Hall, HallSeat } from '../shared/records/sessions-hall'
import { handOverProject } from './hand-over-project'
import { ownHall } from './own-hall'

/**
 * For each project: no relation, or which one (J1). The first declaration names every project; later ones may add a
 * recusal until the judge's card for that project has been received. A recusal once declared stays.
 */
export const declareRecusals = defineOperation(['judging', 'declareRecusals'], {
  kind: 'write',
  summary: '回避声明',
  who: { may: 'signed-in' },
  input,
  async run({ session, answers }, { db, caller, now, requestId }) {
    await lockSession(db, session)
    const { hall, seat } = await ownHall(db, session, caller, now)
    if (hall.session.state === 'locked')
      throw new Failure('STATE_REFUSED', undefined, '名次已经冻结，不能再改动')
    const unknown = answers.findIndex(
      answer => !hall.turns.some(turn => turn.application === answer.application),
    )
    if (unknown >= 0) throw fieldFailure(`answers.${unknown}.application`, '这个项目不在本场，请刷新后再选')
    if (!seat.declaredAt) requireAll(hall, new Set(answers.map(answer => answer.application)))
    const act = { session, actor: caller.actor, requestId, now }
    for (const { application, relation, note } of answers)
      if (relation !== 'none' && !isRecused(hall, seat, application)) {
        refuseLate(hall, seat, application)
        await stepAside(db, { hall, caller, now }, { application, relation, note: note ?? '' })
        await appendToHall(db, act, 'recuse', { judge: caller.actor, project: application, code: relation })
        await handOverProject(db, act, application)
      }
    if (!seat.declaredAt) await changeSeat(db, { session, person: caller.actor }, { declaredAt: now })
    await bumpSession(db, session)
    const recused = answers.filter(answer => answer.relation !== 'none').length
    return { session, recused, declaredAt: seat.declaredAt ?? now.toISOString() }
  },
})

function requireAll(hall: Hall, answered: Set<string>) {
  const left = hall.turns.filter(turn => !answered.has(turn.application)).length
  if (left > 0) throw fieldFailure('answers', `还有${left}个项目没有选，请逐个选择`)
}

const isRecused = (hall: Hall, seat: HallSeat, application: string) =>
  hall.recusals.some(r => r.application === application && r.person === seat.person && r.kind === 'recused')

function refuseLate(hall: Hall, seat: HallSeat, application: string) {
  const stage = hall.turns.find(turn => turn.application === application)?.stage
  const card = hall.cards.some(
    c => c.application === application && c.person === seat.person && c.state !== 'voided',
  )
  if (card || stage === 'sealed' || stage === 'revealed')
    throw new Failure('STATE_REFUSED', { application }, '这个项目您已提交评分，要回避请联系主持人')
}

async function stepAside(
  db: Transaction,
  { hall, caller, now }: { hall: Hall; caller: Caller; now: Date },
  answer: { application: string; relation: string; note: string },
) {
  await putRecusal(db, {
    ...{ sessionId: hall.session.id, applicationId: answer.application, personId: caller.actor },
    ...{ kind: 'recused', code: answer.relation, note: answer.note, notedBy: caller.actor, at: now },
  })
}
