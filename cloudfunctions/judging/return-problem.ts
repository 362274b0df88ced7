import type { CardRow } from '../shared/records/scorecards-own'
import type { Hall } from '../shared/records/sessions-hall'

/** Why a judge may not ask for his card back, with what he can do instead; null when he may (J5). */
export function returnProblem(hall: Hall, application: string, card: CardRow | null): string | null {
  const stage = hall.turns.find(turn => turn.application === application)?.stage
  if (stage === 'revealed' || hall.session.state === 'locked') return '已亮分，只能会后申请仲裁'
  if (stage === 'sealed') return '已封存，不能退回。如确有误，请会后申请仲裁。'
  if (card?.state !== 'submitted') return '还没有提交，可以直接修改'
  return hall.session.state === 'open' ? null : '本场没有开放，请联系主持人'
}
