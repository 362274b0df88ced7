import { mySessions as input } from '../../src/contract/schemas/judging'
import { sessionStates } from '../../src/core/session-states'
import { defineOperation } from '../shared/operation'
import { seatsHeldBy } from '../shared/records/seats-held'
import { holds } from '../shared/session-scope'
import { sessionWords } from '../shared/session-words'

/** The sessions in which the caller has a seat, the nearest first (J2). */
export const mySessions = defineOperation(['judging', 'mySessions'], {
  kind: 'read',
  summary: '我的评审场次',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller }) {
    const held = await seatsHeldBy(db, caller.actor)
    const rows = held.filter(({ id, edition }) => holds(caller, ['judge'], { edition, session: id }))
    return {
      sessions: rows.map(({ round, group, ...row }) => ({
        ...row,
        ...sessionWords({ edition: row.edition, round, group }),
        stateName: sessionStates.states[row.state].staff,
      })),
    }
  },
})
