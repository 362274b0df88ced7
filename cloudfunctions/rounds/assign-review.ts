import { assignReview as input } from '../../src/contract/schemas/reviews'
import { assign, type Shortage } from '../../src/core/assignment'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { putPlan, replaceAssignments } from '../shared/records/reviews'
import { changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { reviewSituation } from '../shared/review-readers'
import { sessionScope } from '../shared/session-scope'
import { lockReview } from './lock-review'
import { organisers } from './roles'

/**
 * Works out who reads what, field by field, evenly, never against a recusal; replaces a share not yet published.
 * Refuses REVIEW_BLOCKED, naming each field and how many judges it lacks.
 */
export const assignReview = defineOperation(['rounds', 'assignReview'], {
  kind: 'write',
  summary: '网评：自动分工',
  who: { may: organisers, scope: sessionScope },
  input,
  async run(asked, { db, caller, now }) {
    const { session, perProject } = asked
    const hall = await lockReview(db, asked, ['planned'], now)
    refuseUndeclared(hall)
    const stranger = asked.fields.findIndex(({ person }) => !hall.seats.some(seat => seat.person === person))
    if (stranger >= 0) throw fieldFailure(`fields.${stranger}.person`, '这位评委不在本场席位里，请刷新')
    const fields = Object.fromEntries(asked.fields.map(({ person, fields }) => [person, fields]))
    const situation = await reviewSituation(db, hall, fields)
    const shared = assign(situation.projects, situation.readers, perProject)
    if (!shared.ok) {
      const problems = shared.shortages.map(shortageText)
      throw new Failure('REVIEW_BLOCKED', { problems }, problems[0])
    }
    await putPlan(db, { sessionId: session, perProject, fields, madeBy: caller.actor, madeAt: now })
    const rows = [...shared.judges].flatMap(([applicationId, judges]) =>
      judges.map(personId => ({
        ...{ sessionId: session, applicationId, personId, state: 'assigned' as const },
        ...{ reason: '', changedBy: caller.actor, changedAt: now },
      })),
    )
    await replaceAssignments(db, session, rows)
    const note = { at: now, actor: caller.actor, edition: hall.session.edition, session }
    const detail = { perProject, fields, projects: shared.judges.size }
    await noteInSession(db, { ...note, operation: 'rounds.assignReview', detail })
    return { session, version: await changeSession(db, session, {}) }
  },
})

function refuseUndeclared({ seats }: Hall): void {
  if (seats.length === 0) throw new Failure('REVIEW_BLOCKED', undefined, '还没有安排评委，请先安排席位')
  const missing = seats.filter(seat => !seat.declaredAt).map(({ number }) => `${number}号`)
  if (missing.length > 0) {
    const message = `${missing.join('、')}还没有声明回避，声明后才能分工`
    throw new Failure('REVIEW_BLOCKED', { problems: [message] }, message)
  }
}

function shortageText({ field, lacks, projects }: Shortage): string {
  return `“${field || '未填领域'}”还差${lacks}位评委，涉及${projects.length}个项目，请增加评委`
}
