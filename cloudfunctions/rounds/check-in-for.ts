import { checkInFor as input } from '../../src/contract/schemas/rounds-check-in'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { arrivalsOf, putArrival } from '../shared/records/hall-check-ins'
import { bumpSession, readSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { checkInProblem } from './check-in-window'
import { hosts } from './roles'

const waitedMs = 60_000
const longestMs = 24 * 3_600_000

/**
 * Staff check a project in after looking at a document (M7). What was noted without a network keeps the phone's own
 * time and says so; the first arrival on record stays.
 */
export const checkInFor = defineOperation(['rounds', 'checkInFor'], {
  kind: 'write',
  summary: '工作人员代签到（核对证件）',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, application, name, notedAt }, { db, host, caller, now }) {
    const session = await readSession(db, id)
    if (!session) throw new Failure('NOT_FOUND')
    const line = (await arrivalsOf(db, id)).find(each => each.application === application)
    if (!line) throw new Failure('NOT_FOUND')
    const noted = new Date(notedAt)
    const waited = now.getTime() - noted.getTime()
    if (waited < -waitedMs || waited > longestMs)
      throw fieldFailure('notedAt', '签到时间与现在差得太多，请核对手机时间')
    const offline = waited > waitedMs
    const at = offline ? noted : now
    const problem = checkInProblem(session, at)
    if (problem) throw new Failure('STATE_REFUSED', undefined, problem)
    const kept = await putArrival(db, {
      ...{ sessionId: id, applicationId: application, at, way: 'staff', offline, receivedAt: now },
      ...{ by: caller.actor, nameSealed: host.keys.seal(name, `hall_check_in|name|${id}|${application}`) },
    })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.checkInFor', edition: session.edition },
      ...{ session: id, detail: { application, offline, documentChecked: true } },
    })
    await bumpSession(db, id)
    return { application, at: (kept.at ?? at).toISOString(), offline: kept.offline }
  },
})
