import { heartbeat as input } from '../../src/contract/schemas/judging'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { touchSeat } from '../shared/records/seats'

/**
 * A sign of life every few seconds; answers the version of the session's feed, so that it doubles as a poll, and whether
 * another device of the judge holds the seat.
 */
export const heartbeat = defineOperation(['judging', 'heartbeat'], {
  kind: 'direct',
  summary: '评委端心跳',
  who: { may: 'signed-in' },
  input,
  async run({ session, application, activity }, { db, caller, now }) {
    if (!caller.grants.some(grant => grant.role === 'judge')) throw new Failure('NOT_FOUND')
    const device = caller.signIn?.id ?? null
    const seat = await touchSeat(db, { session, person: caller.actor, application, activity, device, now })
    if (!seat) throw new Failure('NOT_FOUND')
    return seat
  },
})
