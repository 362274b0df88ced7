import { timer as input } from '../../src/contract/schemas/rounds-live'
import type { TimerView } from '../../src/contract/views/rounds-live'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn } from './move-turn'
import { hosts } from './roles'
import { pausedTimer, resumedTimer } from './turn-timer'

/** Stops, restarts or lengthens the running clock; stopping and lengthening need a reason on record. */
export const timer = defineOperation(['rounds', 'timer'], {
  kind: 'write',
  summary: '主控台：计时暂停、继续、加时',
  who: { may: hosts, scope: sessionScope },
  input,
  async run(input, { db, caller, now }) {
    const { session, turn } = await enterTurn(db, input)
    expectVersion(turn, input.expectedVersion)
    const running = turn.timer as TimerView | null
    if (!running) throw new Failure('STATE_REFUSED', { stage: turn.stage }, '现在没有在计时，请刷新后再看')
    const changed =
      input.action === 'pause'
        ? pausedTimer(running, now)
        : input.action === 'resume'
          ? resumedTimer(running, now)
          : { ...running, seconds: running.seconds + input.seconds }
    if (!changed)
      throw new Failure(
        'STATE_REFUSED',
        undefined,
        running.pausedAt ? '计时已经暂停，请刷新后再看' : '计时正在走，请刷新后再看',
      )
    const detail = { action: input.action, ...('reason' in input ? { reason: input.reason } : {}) }
    return moveTurn({ db, caller, now, session, turn }, 'timer', { timer: changed }, detail)
  },
})
