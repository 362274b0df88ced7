import type { SheetView } from '../../src/contract/views/judging'
import { canonical } from '../../src/core/ledger'
import { allCriteria } from '../../src/core/rubric-criteria'
import { countedResults } from '../shared/counted-results'
import { droppedAs } from '../shared/dropped-as'
import { sha256 } from '../shared/keys'
import type { Hall, HallSeat } from '../shared/records/sessions-hall'
import { isAnothers } from './readable-turn'

/** A judge's own sheet of a session: his revealed values per project, and the hash he signs (J6). */
export function sheetOf(hall: Hall, seat: HallSeat): SheetView {
  const rows = hall.turns
    .filter(turn => turn.stage === 'revealed' && !isAnothers(hall, seat, turn.application) && mayShow(hall))
    .map(turn => {
      const own = (row: { application: string; person: string }) =>
        row.application === turn.application && row.person === seat.person
      const card = hall.cards.find(own)?.card ?? null
      const aside = hall.recusals.find(own)
      return {
        ...{ application: turn.application, position: turn.position, projectName: turn.projectName },
        criteria: (card?.criteria ?? []).map(([id, value]) => ({ name: criterionName(hall, id), value })),
        total: card?.total ?? null,
        absent: card || aside?.kind === 'unassigned' ? null : (aside?.kind ?? null),
        dropped: card
          ? droppedAs(countedResults(hall).get(turn.application)?.result ?? null, seat.number)
          : null,
      }
    })
  const signed = rows.map(({ application, criteria, total, absent }) => ({
    application,
    criteria,
    total,
    absent,
  }))
  const body = { v: 1, session: hall.session.id, seat: seat.number, judge: seat.person, rows: signed }
  return {
    session: hall.session.id,
    seat: { number: seat.number, name: seat.name },
    rows,
    sheetHash: sha256(canonical(body)),
    signedAt: seat.signedAt,
    problem: signProblem(hall),
  }
}

/** What an online review opened is the committee's alone until its calibration is finished. */
function mayShow({ session }: Hall): boolean {
  return session.mode !== 'online' || session.calibratedAt !== null
}

function criterionName(hall: Hall, id: string): string {
  const { rules } = hall.session
  return (rules && allCriteria(rules).find(criterion => criterion.id === id)?.name) ?? id
}

function signProblem(hall: Hall): string | null {
  if (hall.session.state === 'locked') return '名次已经冻结，不用再签'
  if (!mayShow(hall)) return '专家委员会正在校准，完成后再签'
  const left = hall.turns.filter(turn => turn.stage !== 'revealed' && turn.stage !== 'skipped').length
  if (hall.session.state !== 'open') return '场次还没有开始，结束后再签'
  return left > 0 ? `还有${left}个项目没有亮分，全部亮分后再签` : null
}
