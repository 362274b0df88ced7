import { live as input } from '../../src/contract/schemas/rounds-live'
import type { LiveTurn, LiveView } from '../../src/contract/views/rounds-live'
import { actionsIn } from '../../src/core/lifecycle'
import { scoreText } from '../../src/core/score-text'
import { turnStates } from '../../src/core/turn-states'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import type { Hall, HallTurn } from '../shared/records/sessions-hall'
import { scoreSteps } from '../shared/score-steps'
import { liveSeats, revealedTotals, seatValues } from '../shared/seat-views'
import { holds, sessionScope } from '../shared/session-scope'
import { summaryOf } from '../shared/session-summary'
import { onStage } from './advance'
import { refuseOnline } from './enter-turn'
import { nextStep } from './next-step'
import { panelState } from './panel-state'
import { hosts, organisers, watchers } from './roles'

/** The host's desk: queue, project on stage, one next step, seats (M3). No value before its reveal. */
export const live = defineOperation(['rounds', 'live'], {
  kind: 'read',
  summary: '主控台',
  who: { may: watchers, scope: sessionScope },
  input,
  async run({ session }, { db, now, caller }): Promise<LiveView> {
    const hall = await hallOrFail(db, session, now)
    refuseOnline(hall.session)
    const of = { edition: hall.session.edition, session }
    const drive = holds(caller, hosts, of)
    const organise = holds(caller, organisers, of)
    const turn = onStage(hall) ?? hall.turns.find(each => each.application === hall.session.current) ?? null
    const open = hall.session.state === 'open'
    return {
      session: summaryOf(hall),
      feed: hall.feed,
      turns: hall.turns.map(liveTurn),
      current: turn && currentView(hall, turn, open && drive),
      seats: liveSeats(hall, turn, now),
      minCards: hall.session.rules?.minCards ?? 0,
      next: drive ? nextStep(hall, organise) : null,
      finished: hall.turns.every(each => each.stage === 'revealed' || each.stage === 'skipped'),
      screen: { paired: hall.session.paired, scene: hall.session.screenChoice },
      may: { drive: open && drive, reveal: open && organise },
    }
  },
})

function liveTurn(turn: HallTurn): LiveTurn {
  const { application, position, projectName, subjectName, stage, version } = turn
  return {
    ...{ application, position, projectName, subjectName, stage, version },
    stageName: turnStates.states[stage].staff,
    score: revealedScore(turn),
  }
}

/** The score as displayed; null before the reveal and where too few cards give none. */
export function revealedScore(turn: HallTurn): string | null {
  return turn.stage === 'revealed' && turn.result?.outcome === 'scored' ? scoreText(turn.result) : null
}

function currentView(hall: Hall, turn: HallTurn, drive: boolean): LiveView['current'] {
  const panel = panelState(hall, turn.application)
  const revealed = turn.stage === 'revealed' && turn.result !== null
  const actions = drive ? actionsIn(turnStates, turn.stage) : []
  return {
    ...liveTurn(turn),
    timer: turn.timer,
    submitted: panel.submitted.length,
    expected: panel.submitted.length + panel.missing.length,
    digest: turn.digest,
    steps: revealed
      ? scoreSteps(hall.session.rules!, revealedTotals(seatValues(hall, turn)), turn.result!)
      : [],
    may: {
      skip: actions.includes('skip'),
      stepBack: actions.includes('step-back'),
      pause: drive && turn.timer !== null && turn.timer.pausedAt === null,
      resume: drive && turn.timer?.pausedAt != null,
      extend: drive && turn.timer !== null,
    },
  }
}
