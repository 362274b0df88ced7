import type { Hall } from '../shared/records/sessions-hall'
import { openingItems } from './opening-items'
import { panelState, sealProblem } from './panel-state'

const notOnline = ['check-in', 'draw', 'screen']

/** What keeps the share of a review from being published, a sentence each; `shared`: somebody worked it out. */
export function publishProblems(hall: Hall, shared: boolean, now: Date): string[] {
  const { rubric, closesAt } = hall.session
  const found = openingItems(hall)
    .filter(({ id, ok }) => !ok && !notOnline.includes(id) && (shared || id !== 'recusals'))
    .map(({ note }) => note)
  if (rubric?.body.juries) found.push('网评只用一个评审组，请选用没有分评审组的评分标准')
  if (!shared) found.push('还没有分工，请先自动分工')
  if (closesAt && now.getTime() >= Date.parse(closesAt)) found.push('截止时间已经过去，请重新建网评场次')
  return found
}

/** Why the cards of a review cannot be opened yet; null when every project has all of its cards. */
export function revealProblem(hall: Hall, now: Date): string | null {
  if (hall.session.state !== 'open') return '网评还没有发布分工'
  const open = hall.turns.filter(turn => turn.stage === 'scoring')
  if (open.length === 0) return '没有待开分的项目'
  const missing = open.reduce((n, turn) => n + panelState(hall, turn.application).missing.length, 0)
  const over = hall.session.closesAt !== null && now.getTime() > Date.parse(hall.session.closesAt)
  if (missing > 0)
    return over
      ? `已截止，还差${missing}份评分，请改派、撤下或延长截止`
      : `还差${missing}份评分，交齐后才能开分`
  const blocked = open.find(turn => sealProblem(hall, turn.application))
  return blocked ? `“${blocked.projectName}”${sealProblem(hall, blocked.application)}` : null
}
