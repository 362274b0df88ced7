import { openArbitration as input } from '../../src/contract/schemas/arbitrations'
import type { Caller } from '../shared/caller'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { insertArbitration } from '../shared/records/arbitrations'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { holds } from '../shared/session-scope'
import { beginReview } from './arbitration-review'
import { organisers } from './roles'

const deskRoles = [...organisers, 'supervisor'] as const

/**
 * Asks the expert committee to rule on a revealed project (or on the procedure of a session): an official, the
 * supervisor, or a judge about his own card (J6). The scores stand as they are; the result is under review.
 */
export const openArbitration = defineOperation(['rounds', 'openArbitration'], {
  kind: 'write',
  summary: '申请仲裁',
  who: { may: 'signed-in' },
  input,
  async run({ session, application, seat, grounds, source }, context) {
    const { db, caller, now } = context
    await lockSession(db, session)
    const hall = await hallOrFail(db, session, now)
    const desk = holds(caller, deskRoles, { edition: hall.session.edition, session })
    const own = ownSeat(hall, caller)
    if (!desk && own === null) throw new Failure('NOT_FOUND')
    if (!desk && (source !== 'judge' || (seat ?? own) !== own))
      throw fieldFailure('seat', '评委只能对自己的评分提出异议，请改选自己的席位')
    const judged = desk ? seat : own
    requireDispute(hall, application, judged ?? null)
    const id = newId('arb')
    const { edition } = hall.session
    const reviewId = application ? await beginReview(context, edition, application) : null
    const row = {
      ...{
        id,
        sessionId: session,
        applicationId: application ?? null,
        seat: judged ?? null,
        grounds,
        source,
      },
      ...{
        openedBy: caller.actor,
        openedAt: now,
        state: 'opened' as const,
        version: 1,
        members: [],
        reviewId,
      },
    }
    if (!(await insertArbitration(db, row)))
      throw new Failure('STATE_REFUSED', undefined, '这个项目已经在仲裁，请等待裁决')
    const detail = { arbitration: id, ...(application ? { application } : {}), source }
    const note = { at: now, actor: caller.actor, edition, session, detail }
    await noteInSession(db, { ...note, operation: 'rounds.openArbitration' })
    await bumpSession(db, session)
    return { arbitration: id, version: 1 }
  },
})

/** The caller's seat while he is still granted a judge's role there; null otherwise. */
function ownSeat(hall: Hall, caller: Caller): number | null {
  const { edition, id: session } = hall.session
  if (!holds(caller, ['judge'], { edition, session })) return null
  return hall.seats.find(place => place.person === caller.actor)?.number ?? null
}

function requireDispute(hall: Hall, application: string | undefined, seat: number | null): void {
  if (hall.session.state !== 'open' && hall.session.state !== 'locked')
    throw new Failure('STATE_REFUSED', undefined, '场次还没有开始，不能申请仲裁')
  if (application === undefined) return
  const turn = hall.turns.find(each => each.application === application)
  if (!turn) throw fieldFailure('application', '这个项目不在本场，请重新选择')
  if (turn.stage !== 'revealed')
    throw new Failure('STATE_REFUSED', undefined, '亮分后才能申请仲裁，请等本项目亮分')
  if (seat !== null && !hall.seats.some(place => place.number === seat))
    throw fieldFailure('seat', '本场没有这一席，请重新选择')
}
