import { publishReview as input } from '../../src/contract/schemas/reviews'
import { canonical } from '../../src/core/ledger'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { signersOf } from '../shared/records/rubrics'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { changeTurn } from '../shared/records/turns'
import { readersNow } from '../shared/review-readers'
import { sessionScope } from '../shared/session-scope'
import { tellJudges } from '../shared/tell-judges'
import { lockReview } from './lock-review'
import { stageAfter } from './move-turn'
import { publishProblems } from './review-problems'
import { organisers } from './roles'

/**
 * Publishes who reads what: the approved rules are fixed, panel, projects and share enter the session's chain, and all
 * projects open for cards between the two instants. From now on changes are single ones, with a reason.
 */
export const publishReview = defineOperation(['rounds', 'publishReview'], {
  kind: 'write',
  summary: '网评：发布分工',
  who: { may: organisers, scope: sessionScope },
  input,
  async run(asked, { db, caller, now, requestId }) {
    const { session } = asked
    const hall = await lockReview(db, asked, ['planned'], now)
    const readers = await readersNow(db, session)
    const rubric = hall.session.rubric
    const problems = publishProblems(hall, readers.size > 0, now)
    if (!rubric || problems.length > 0) throw new Failure('REVIEW_BLOCKED', { problems }, problems[0])
    const rules = rubric.body
    const rulesHash = sha256(canonical(rules))
    const act = { session, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'rules.fix', { rules, signedBy: await signersOf(db, rubric.id, rulesHash) })
    await appendToHall(db, act, 'session.open', {
      edition: hall.session.edition,
      round: hall.session.round,
      panel: hall.seats.map(({ number, person, jury }) => ({
        ...{ seat: number, judge: person },
        ...(rules.juries && jury ? { jury } : {}),
      })),
      projects: hall.turns.map(({ application }) => ({ project: application, group: hall.session.group })),
      rulesHash,
    })
    const seated = new Set(hall.seats.map(({ person }) => person))
    for (const turn of hall.turns) {
      const judges = (readers.get(turn.application) ?? []).filter(judge => seated.has(judge))
      await appendToHall(db, act, 'assign.fix', { project: turn.application, judges })
      const place = { session, application: turn.application }
      await changeTurn(db, place, { stage: stageAfter(turn.stage, 'open-online') })
    }
    const told = [...new Set([...readers.values()].flat())].filter(judge => seated.has(judge))
    await tellJudges(db, hall, told, 'published', now)
    await bumpSession(db, session)
    return { session, version: await changeSession(db, session, { state: 'open', rules, rulesHash }) }
  },
})
