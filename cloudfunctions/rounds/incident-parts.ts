import type { LostCardView, PanelLook } from '../../src/contract/views/rounds-incidents'
import { panelAfter } from '../../src/core/panel-after'
import type { Database } from '../shared/database/connect'
import { decisionsOf, lostOf } from '../shared/records/incidents'
import type { Hall } from '../shared/records/sessions-hall'
import { panelState } from './panel-state'

/** Each project that is not sealed yet: which seats could still leave, and what the signed rules say if one does. */
export async function panelLooks(db: Database, hall: Hall): Promise<PanelLook[]> {
  const postponed = new Set(
    (await decisionsOf(db, hall.session.id))
      .filter(({ kind }) => kind === 'postponed')
      .map(({ applicationId }) => applicationId),
  )
  return hall.turns
    .filter(turn => !['sealed', 'revealed'].includes(turn.stage))
    .map(turn => {
      const { application, position, projectName, stage, version } = turn
      const { submitted, missing, absent } = panelState(hall, application)
      const counted = submitted.length + missing.length - 1
      const rules = hall.session.rules
      return {
        ...{ application, position, projectName, stage, version },
        openSeats: missing.map(({ number }) => number),
        after: rules ? panelAfter(rules, { counted, absent: absent.length + 1 }).sentence : '',
        postponed: postponed.has(application),
      }
    })
}

/** The cards phones hold receipts for and this server does not, newest version of each. */
export async function lostCards(db: Database, hall: Hall): Promise<LostCardView[]> {
  return (await lostOf(db, hall.session.id)).flatMap(row => {
    const turn = hall.turns.find(each => each.application === row.applicationId)
    const seat = hall.seats.find(each => each.person === row.personId)
    if (!turn || !seat) return []
    const { application, position, projectName } = turn
    return {
      ...{ application, position, projectName, number: seat.number, version: row.version },
      ...{ reportedAt: row.reportedAt.toISOString(), restored: row.restoredAt !== null },
    }
  })
}
