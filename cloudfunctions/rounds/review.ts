import { review as input } from '../../src/contract/schemas/reviews'
import type { ReviewChange, ReviewView } from '../../src/contract/views/reviews'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { type AssignmentRow, assignmentsOf, type PlanRow, readPlan } from '../shared/records/reviews'
import { rubricsOf } from '../shared/records/rubrics'
import type { Hall } from '../shared/records/sessions-hall'
import { reviewSituation } from '../shared/review-readers'
import { holds, sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { publishProblems, revealProblem } from './review-problems'
import { projectViews, submittedBy } from './review-projects'
import { organisers, verifiers } from './roles'

/** An online review as those see it who run or watch it: who reads what and how far it is; never a value. */
export const review = defineOperation(['rounds', 'review'], {
  kind: 'read',
  summary: '网评：分工与进度',
  who: { may: verifiers, scope: sessionScope },
  input,
  async run({ session }, { db, now, caller }): Promise<ReviewView> {
    const hall = await hallOrFail(db, session, now)
    if (hall.session.mode !== 'online')
      throw new Failure('STATE_REFUSED', undefined, '这是现场场次，请到主控台操作')
    const { edition, state, closesAt, calibratedAt } = hall.session
    const plan = await readPlan(db, session)
    const rows = await assignmentsOf(db, session)
    const situation = await reviewSituation(db, hall, plan?.fields ?? {})
    const rubrics = await rubricsOf(db, edition)
    const shared = rows.some(row => row.state === 'assigned')
    const organise = holds(caller, organisers, { edition, session })
    const revealed = hall.turns.some(turn => turn.stage === 'revealed')
    return {
      session: summaryOf(hall),
      closesAt: closesAt!,
      standing: standingOf(hall, shared, revealed, now),
      perProject: plan?.perProject ?? null,
      minCards: hall.session.rules?.minCards ?? hall.session.rubric?.body.minCards ?? null,
      judges: judgeViews(hall, plan, rows),
      projects: projectViews(hall, situation, rows),
      changes: changesOf(hall, rows),
      rubrics: rubrics.filter(row => row.state === 'approved').map(({ id, name }) => ({ id, name })),
      publishProblems: state === 'planned' ? publishProblems(hall, shared, now) : [],
      revealProblem: revealed ? null : revealProblem(hall, now),
      ...{ revealed, calibratedAt },
      may: {
        edit: organise && state !== 'locked' && !revealed,
        publish: organise && state === 'planned',
        extend: organise && state !== 'locked' && !revealed,
        reveal: organise && state === 'open' && !revealed,
        calibrate: holds(caller, ['committee', 'supervisor'], { edition, session }),
      },
    }
  },
})

function standingOf(hall: Hall, shared: boolean, revealed: boolean, now: Date): string {
  const { state, startsAt, closesAt, calibratedAt } = hall.session
  if (state === 'locked') return '名次已冻结'
  if (state !== 'open') return shared ? '已分工，待发布' : '还没有分工'
  if (calibratedAt) return '已校准，待签名和冻结'
  if (revealed) return '已开分，专家委员会校准中'
  if (startsAt && now.getTime() < Date.parse(startsAt)) return '已发布，还没有开始'
  return closesAt && now.getTime() > Date.parse(closesAt) ? '已截止，待开分' : '进行中'
}

function judgeViews(hall: Hall, plan: PlanRow | null, rows: readonly AssignmentRow[]): ReviewView['judges'] {
  return hall.seats.map(({ person, number, name, employer, promisedAt, declaredAt }) => ({
    ...{ person, number, name, employer, fields: plan?.fields[person] ?? [] },
    assigned: rows.filter(row => row.personId === person && row.state === 'assigned').length,
    submitted: hall.turns.filter(turn => submittedBy(hall, turn.application, person)).length,
    recused: hall.recusals.filter(r => r.person === person && r.kind === 'recused').length,
    ...{ promised: promisedAt !== null, declared: declaredAt !== null },
  }))
}

function changesOf(hall: Hall, rows: readonly AssignmentRow[]): ReviewChange[] {
  return rows
    .filter(({ reason }) => reason !== '')
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime())
    .map(({ applicationId, personId, state, reason, changedAt }) => ({
      projectName: hall.turns.find(turn => turn.application === applicationId)?.projectName ?? '',
      judge: hall.seats.find(seat => seat.person === personId)?.name ?? '已离席的评委',
      change: state === 'assigned' ? '加入' : '撤下',
      ...{ reason, at: changedAt.toISOString() },
    }))
}
