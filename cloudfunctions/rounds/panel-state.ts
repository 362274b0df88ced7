import type { RubricJury } from '../../src/core/rubric-juries'
import type { Hall, HallSeat } from '../shared/records/sessions-hall'

/** How the seats stand for one project. */
export interface PanelState {
  submitted: HallSeat[]
  missing: HallSeat[]
  recused: HallSeat[]
  absent: HallSeat[]
}

/** Sorts the seats of a panel by what they have done for a project; tells nothing of values. */
export function panelState(hall: Hall, application: string): PanelState {
  const aside = (seat: HallSeat) =>
    hall.recusals.find(r => r.application === application && r.person === seat.person)?.kind
  const hasCard = (seat: HallSeat) =>
    hall.cards.some(
      card =>
        card.application === application &&
        card.person === seat.person &&
        ['submitted', 'sealed', 'revealed'].includes(card.state),
    )
  const present = hall.seats.filter(seat => !aside(seat))
  return {
    submitted: present.filter(hasCard),
    missing: present.filter(seat => !hasCard(seat)),
    recused: hall.seats.filter(seat => aside(seat) === 'recused'),
    absent: hall.seats.filter(seat => aside(seat) === 'absent'),
  }
}

/** Why the cards of a project cannot be sealed yet, naming the seats; null when the panel is complete. */
export function sealProblem(hall: Hall, application: string): string | null {
  const { submitted, missing, absent } = panelState(hall, application)
  const rules = hall.session.rules
  if (missing.length > 0)
    return `还差${missing.length}位：${missing.map(seat => `${seat.number}号`).join('、')}`
  if (absent.length > 0 && rules?.absence === 'panel-complete')
    return '评分标准要求应到全评，有评委缺席不能封存，请专家委员会书面决定'
  const least = rules?.minCards ?? 1
  if (submitted.length < least) return `有效评委${submitted.length}位，少于评分标准要求的${least}位`
  const thin = thinJury(rules?.juries, submitted)
  return thin ? `${thin.name}有效评委${thin.seats}位，少于要求的${thin.minCards}位` : null
}

/** The first jury with fewer of these seats than its minimum, by name; null where all are strong enough. */
export function thinJury(
  juries: readonly RubricJury[] | undefined,
  seats: readonly Pick<HallSeat, 'jury'>[],
): { name: string; seats: number; minCards: number } | null {
  for (const { id, name, minCards } of juries ?? []) {
    const own = seats.filter(({ jury }) => jury === id).length
    if (own < minCards) return { name, seats: own, minCards }
  }
  return null
}
