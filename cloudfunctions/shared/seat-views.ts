import type { LiveSeat, SeatState } from '../../src/contract/views/rounds-live'
import type { SeatValue } from '../../src/contract/views/rounds-sessions'
import { countedResults } from './counted-results'
import { droppedAs } from './dropped-as'
import type { Hall, HallSeat, HallTurn } from './records/sessions-hall'
import type { SeatTotal } from './score-steps'

const lostAfterMs = 30_000
const presentMs = 60_000

const stateNames: Record<SeatState, string> = {
  waiting: '未连接',
  seen: '已看到',
  scoring: '打分中',
  submitted: '已提交',
  recused: '回避',
  absent: '缺席',
}

/** The revealed values of a project by seat; empty before the reveal, whatever the database holds. */
export function seatValues(hall: Hall, turn: HallTurn): SeatValue[] {
  if (turn.stage !== 'revealed') return []
  const result = countedResults(hall).get(turn.application)?.result ?? null
  return panelOf(hall, turn).map(({ number, person, jury }) => {
    const card = hall.cards.find(c => c.application === turn.application && c.person === person)
    const total = card?.state === 'revealed' ? (card.card?.total ?? null) : null
    const aside = hall.recusals.find(r => r.application === turn.application && r.person === person)
    return {
      number,
      ...juryOf(hall, jury),
      total,
      dropped: total === null ? null : droppedAs(result, number),
      absent: total === null && aside?.kind !== 'unassigned' ? (aside?.kind ?? null) : null,
      ...(card?.state === 'voided' && card.card ? { voided: card.card.total } : {}),
    }
  })
}

/** The seats that have to do with a project: online only those it was shared out to. */
function panelOf(hall: Hall, { application }: HallTurn): HallSeat[] {
  const other = hall.recusals.filter(r => r.application === application && r.kind === 'unassigned')
  return hall.seats.filter(seat => !other.some(r => r.person === seat.person))
}

/** The counted totals of a revealed project, for the steps of its calculation. */
export function revealedTotals(values: readonly SeatValue[]): SeatTotal[] {
  return values.flatMap(({ number, total, jury }) =>
    total === null ? [] : [{ seat: number, total, ...(jury ? { jury } : {}) }],
  )
}

/** The name of a seat's jury, where the rules have several. */
function juryOf({ session }: Hall, id: string | null): { jury?: string } {
  const juries = (session.rules ?? session.rubric?.body)?.juries
  const name = juries?.find(jury => jury.id === id)?.name
  return name ? { jury: name } : {}
}

/** What the host sees of each seat for the project on stage; nobody's value before the reveal. */
export function liveSeats(hall: Hall, turn: HallTurn | null, now: Date): LiveSeat[] {
  const values = turn ? seatValues(hall, turn) : []
  return hall.seats.map(seat => {
    const state = seatState(hall, turn, seat, now)
    const silent = seat.lastSeenAt ? now.getTime() - Date.parse(seat.lastSeenAt) : 0
    return {
      number: seat.number,
      name: seat.name,
      ...juryOf(hall, seat.jury),
      state,
      stateName: stateNames[state],
      lastSeenAt: seat.lastSeenAt,
      lost: silent > lostAfterMs && ['waiting', 'seen', 'scoring'].includes(state),
      absenceWaits: hall.absencesWaiting.some(
        each => each.application === turn?.application && each.number === seat.number,
      ),
      value: values.find(value => value.number === seat.number) ?? null,
    }
  })
}

function seatState(hall: Hall, turn: HallTurn | null, seat: HallSeat, now: Date): SeatState {
  if (turn) {
    const of = (row: { application: string; person: string }) =>
      row.application === turn.application && row.person === seat.person
    const aside = hall.recusals.find(of)
    if (aside && aside.kind !== 'unassigned') return aside.kind
    if (hall.cards.some(card => of(card) && ['submitted', 'sealed', 'revealed'].includes(card.state)))
      return 'submitted'
    if (seat.lastActivity === 'scoring' && seat.lastApplication === turn.application) return 'scoring'
  }
  const seen = seat.lastSeenAt !== null && now.getTime() - Date.parse(seat.lastSeenAt) < presentMs
  return seen ? 'seen' : 'waiting'
}
