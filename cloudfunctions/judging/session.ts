import { session as input } from '../../src/contract/schemas/judging'
import type { JudgeSessionView } from '../../src/contract/views/judging'
import { rulesOfJury } from '../../src/core/jury-rules'
import { sessionStates } from '../../src/core/session-states'
import { defineOperation } from '../shared/operation'
import { sessionWords } from '../shared/session-words'
import { judgeTurns } from './judge-turns'
import { ownHall } from './own-hall'
import { promiseText } from './promise-text'

/** A session as the holder of a seat sees it: his own cards, nobody else's; no order before the draw (J2, J4). */
export const session = defineOperation(['judging', 'session'], {
  kind: 'read',
  summary: '我的场次',
  who: { may: 'signed-in' },
  input,
  async run({ session: id }, { db, host, caller, now }): Promise<JudgeSessionView> {
    const { hall, seat } = await ownHall(db, id, caller, now)
    const { name, edition, round, group, venue, startsAt, mode, closesAt, state, rubric } = hall.session
    const rules = hall.session.rules ?? (rubric?.state === 'approved' ? rubric.body : null)
    const current = hall.turns.find(turn => turn.application === hall.session.current)
    return {
      ...{ id, name, edition, venue, startsAt, mode, closesAt, state },
      ...sessionWords({ edition, round, group }),
      stateName: sessionStates.states[state].staff,
      seat: {
        ...{ number: seat.number, name: seat.name, employer: seat.employer, person: seat.person },
        jury: rules?.juries?.find(({ id }) => id === seat.jury)?.name ?? null,
      },
      promise: { ...promiseText, text: [...promiseText.text], promisedAt: seat.promisedAt },
      declaredAt: seat.declaredAt,
      signedAt: seat.signedAt,
      rubric: rules && {
        ...{ criteria: rulesOfJury(rules, seat.jury).criteria, step: rules.step, total: rules.total },
      },
      turns: judgeTurns(hall, seat, host.keys, now),
      current: current ? { application: current.application, timer: current.timer } : null,
      feed: hall.feed,
      topic: `session:${id}`,
    }
  },
})
