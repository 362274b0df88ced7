import type { Status } from '../../../components/status-chip'
import type { LiveSeat } from '../../../contract/views/rounds-live'

const looks: Record<LiveSeat['state'], Status> = {
  waiting: 'idle',
  seen: 'idle',
  scoring: 'manual',
  submitted: 'pass',
  recused: 'excused',
  absent: 'excused',
}

/** How a seat looks at the host's desk: a judge not heard of is a warning unless the card is already in. */
export function seatStatus(seat: LiveSeat): Status {
  return seat.lost && ['seen', 'scoring', 'waiting'].includes(seat.state) ? 'soon' : looks[seat.state]
}

/**
 * What stands under a seat: its value after the reveal, an absence that waits for its second person, else how long ago
 * its phone was heard. `now` in ms.
 */
export function seatNote(seat: LiveSeat, now: number | null): string | undefined {
  if (seat.value?.total !== null && seat.value?.total !== undefined) {
    const mark = seat.value.dropped === 'high' ? ' 最高' : seat.value.dropped === 'low' ? ' 最低' : ''
    return `${(seat.value.total / 100).toFixed(2)}${mark}`
  }
  if (seat.absenceWaits) return '缺席待确认'
  if (!seat.lastSeenAt || now === null) return undefined
  const seconds = Math.max(0, Math.round((now - Date.parse(seat.lastSeenAt)) / 1000))
  const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return seat.lost ? `失联 ${clock}` : `${seconds} 秒前`
}
