import { myCheckIns as input } from '../../src/contract/schemas/rounds-check-in'
import { defineOperation } from '../shared/operation'
import { ownTurns } from '../shared/records/hall-check-ins'
import { checkInProblem } from './check-in-window'

/** The sessions the caller's own projects are in, and whether each has been checked in. */
export const myCheckIns = defineOperation(['rounds', 'myCheckIns'], {
  kind: 'read',
  summary: '我的场次与签到',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller, now }) {
    const rows = await ownTurns(db, caller.actor)
    return {
      turns: rows.map(({ session, name, venue, startsAt, state, application, projectName, at }) => ({
        ...{ session, name, venue, application, projectName },
        startsAt: startsAt?.toISOString() ?? null,
        at: at?.toISOString() ?? null,
        problem: at ? null : checkInProblem({ startsAt, state }, now),
      })),
    }
  },
})
