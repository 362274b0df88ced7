import { openTies, type SessionResults } from '../../src/core/ranking'
import type { Hall } from '../shared/records/sessions-hall'

/** Why the ranking cannot be frozen yet, naming what is missing; null when it can. */
export function freezeProblem(hall: Hall, results: SessionResults | null): string | null {
  if (hall.session.state !== 'open' || !results) return '场次还没有开始，或名次已经冻结'
  if (hall.session.mode === 'online' && !hall.session.calibratedAt)
    return '专家委员会还没有完成校准，请等完成后再冻结'
  const left = hall.turns.filter(turn => turn.stage !== 'revealed' && turn.stage !== 'skipped')
  if (left.length > 0) return `还有${left.length}个项目没有亮分，请完成或跳过`
  const unsigned = hall.seats.filter(seat => !seat.signedAt).map(seat => `${seat.number}号`)
  if (unsigned.length > 0) return `${unsigned.join('、')}还没有签名确认，请提醒`
  const lacking = results.groups.flatMap(group =>
    group.unranked.filter(({ reason }) => reason === 'stage-score-missing'),
  )
  if (lacking.length > 0) return `有${lacking.length}个项目缺早先一轮的成绩，请组委会书面决定`
  if (hall.vetoes.some(({ confirmedBy }) => confirmedBy === null))
    return '有一票否决等待第二人确认，请确认或撤回'
  return openTies(results).length > 0 ? '还有并列没有处理，请先登记处理结果' : null
}
