import { advance as input } from '../../src/contract/schemas/rounds-live'
import { canonical } from '../../src/core/ledger'
import { type TurnAction, turnStates } from '../../src/core/turn-states'
import { Failure } from '../shared/failure'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { cardsInState, moveCards } from '../shared/records/scorecards'
import { placeSession } from '../shared/records/sessions'
import type { Hall } from '../shared/records/sessions-hall'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn, stageAfter, type TurnAct } from './move-turn'
import { sealProblem } from './panel-state'
import { requireOnDuty } from './require-on-duty'
import { hosts } from './roles'
import { startedTimer } from './turn-timer'

/**
 * One step of the host's button (M3). Doing the step that is already done answers the present state: two hosts, or
 * one who presses twice, move the turn once.
 */
export const advance = defineOperation(['rounds', 'advance'], {
  kind: 'write',
  summary: '主控台：下一步',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, application, action, expectedVersion }, { db, caller, now }) {
    const { session, turn } = await enterTurn(db, { session: id, application })
    await requireOnDuty(db, id, caller)
    if (turn.stage === target[action]) return { application, stage: turn.stage, version: turn.version }
    expectVersion(turn, expectedVersion)
    const act: TurnAct = { db, caller, now, session, turn }
    if (action === 'call') return call(act)
    if (action === 'seal') return seal(act)
    const { times } = (await hallOrFail(db, id, now)).session.rules!
    if (action === 'start-pitch') return start(act, action, startedTimer('pitch', times.pitch, now))
    if (action === 'start-answer') return start(act, action, startedTimer('answer', times.answer, now))
    const skipsAnswer = times.answer === 0 && turn.stage === 'pitching'
    const from = skipsAnswer ? stageAfter(turn.stage, 'start-answer') : turn.stage
    return moveTurn(act, action, { stage: stageAfter(from, 'open-scoring'), timer: null })
  },
})

const target: Partial<Record<TurnAction, string>> = {
  call: 'called',
  'start-pitch': 'pitching',
  'start-answer': 'answering',
  'open-scoring': 'scoring',
  seal: 'sealed',
}

async function call(act: TurnAct) {
  const stage = stageAfter(act.turn.stage, 'call')
  const hall = await hallOrFail(act.db, act.session.id, act.now)
  const busy = onStage(hall)
  if (busy) throw new Failure('TURN_BUSY', { application: busy.application })
  await placeSession(act.db, act.session.id, { currentApplicationId: act.turn.applicationId })
  return moveTurn(act, 'call', { stage, timer: null })
}

/** The turn that has been called and is neither revealed nor skipped. */
export function onStage(hall: Hall) {
  const idle = ['waiting', 'revealed', 'skipped']
  return hall.turns.find(turn => !idle.includes(turn.stage)) ?? null
}

function start(act: TurnAct, action: 'start-pitch' | 'start-answer', timer: object) {
  return moveTurn(act, action, { stage: stageAfter(act.turn.stage, action), timer })
}

async function seal(act: TurnAct) {
  const { db, session, turn, now } = act
  const stage = stageAfter(turn.stage, 'seal')
  const problem = sealProblem(await hallOrFail(db, session.id, now), turn.applicationId)
  if (problem) throw new Failure('REVEAL_BLOCKED', undefined, problem)
  const place = { session: session.id, application: turn.applicationId }
  const cards = await cardsInState(db, place, 'submitted')
  await moveCards(db, place, 'submitted', 'sealed')
  const digest = sha256(canonical(cards.map(card => [card.person, card.commitment])))
  return moveTurn(act, 'seal', { stage, timer: null, sealedDigest: digest })
}

/** The label of a step, as on the host's button. */
export function stepLabel(action: TurnAction): string {
  return turnStates.actions[action]
}
