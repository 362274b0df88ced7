import type { NextStep } from '../../src/contract/views/rounds-live'
import type { Hall, HallTurn } from '../shared/records/sessions-hall'
import { onStage, stepLabel } from './advance'
import { sealProblem } from './panel-state'

/** The one step that comes next on the host's desk; null before the opening and when all projects are done (M3). */
export function nextStep(hall: Hall, mayReveal: boolean): NextStep | null {
  if (hall.session.state !== 'open') return null
  const turn = onStage(hall)
  if (turn) return stepOf(hall, turn, mayReveal)
  const waiting = hall.turns.find(each => each.stage === 'waiting')
  return waiting ? step('call', waiting, `${stepLabel('call')}：${waiting.position}号`) : null
}

function stepOf(hall: Hall, turn: HallTurn, mayReveal: boolean): NextStep | null {
  switch (turn.stage) {
    case 'called':
      return step('start-pitch', turn)
    case 'pitching':
      return step(hall.session.rules?.times.answer === 0 ? 'open-scoring' : 'start-answer', turn)
    case 'answering':
      return step('open-scoring', turn)
    case 'scoring':
      return { ...step('seal', turn), problem: sealProblem(hall, turn.application) }
    case 'sealed': {
      const problem = mayReveal ? null : '亮分由经办人或负责人操作，请通知他们'
      return { ...step('reveal', turn), problem, confirm: true }
    }
    default:
      return null
  }
}

function step(action: NextStep['action'], turn: HallTurn, label = stepLabel(action)): NextStep {
  const { application, version } = turn
  return { action, application, label, problem: null, confirm: false, expectedVersion: version }
}
