import { discussReview as input } from '../../src/contract/schemas/reviews'
import { projectSpreads } from '../../src/core/calibration'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { insertDiscussions } from '../shared/records/discussions'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { tellJudges } from '../shared/tell-judges'
import { lockReview } from './lock-review'
import { marksOf } from './review-marks'

/** Asks the judges of every project whose marks lie further apart than the signed rubric allows to look again. */
export const discussReview = defineOperation(['rounds', 'discussReview'], {
  kind: 'write',
  summary: '网评：发起复议',
  who: { may: ['committee'], scope: sessionScope },
  input,
  async run(asked, { db, caller, now }) {
    const { session } = asked
    const hall = await lockReview(db, asked, ['open'], now)
    if (hall.session.calibratedAt)
      throw new Failure('STATE_REFUSED', undefined, '校准已经完成，不能再发起复议')
    const limit = hall.session.rules?.rediscuss?.spread ?? null
    if (limit === null)
      throw new Failure('STATE_REFUSED', undefined, '评分标准没有规定复议，不能要求评委改分')
    const marks = marksOf(hall)
    const beyond = projectSpreads(marks, limit).filter(each => each.beyond)
    const opened = await insertDiscussions(
      db,
      beyond.map(({ project, spread }) => ({
        ...{ sessionId: session, applicationId: project, spread, openedBy: caller.actor, openedAt: now },
      })),
    )
    if (opened === 0) throw new Failure('STATE_REFUSED', undefined, '没有分差超限、还没复议的项目')
    const seats = new Set(
      marks.filter(({ project }) => beyond.some(each => each.project === project)).map(({ seat }) => seat),
    )
    const judges = hall.seats.filter(({ number }) => seats.has(number)).map(({ person }) => person)
    await tellJudges(db, hall, judges, 'discuss', now)
    const note = { at: now, actor: caller.actor, edition: hall.session.edition, session }
    await noteInSession(db, { ...note, operation: 'rounds.discussReview', detail: { limit, opened } })
    await bumpSession(db, session)
    return { session, version: await changeSession(db, session, {}), opened }
  },
})
