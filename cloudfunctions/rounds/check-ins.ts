import { checkIns as input } from '../../src/contract/schemas/rounds-check-in'
import type { CheckInsView } from '../../src/contract/views/rounds-check-in'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { arrivalsOf } from '../shared/records/hall-check-ins'
import { sessionScope } from '../shared/session-scope'
import { checkInProblem } from './check-in-window'
import { hosts } from './roles'

/** Who of a session's projects is in the hall; telephone numbers masked (trust model §1.4). */
export const checkIns = defineOperation(['rounds', 'checkIns'], {
  kind: 'read',
  summary: '现场签到情况',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id }, { db, host, now }): Promise<CheckInsView> {
    const { session, feed } = await hallOrFail(db, id, now)
    const rows = await arrivalsOf(db, id)
    return {
      session: { id, name: session.name, venue: session.venue, startsAt: session.startsAt },
      feed,
      expected: rows.length,
      arrived: rows.filter(({ at }) => at !== null).length,
      problem: checkInProblem(session, now),
      rows: rows.map(({ ownerId, phoneSealed, at, way, offline, ...row }) => ({
        ...row,
        phoneMasked: phoneSealed ? masked(host.keys.open(phoneSealed, `person|phone|${ownerId}`)) : null,
        at: at?.toISOString() ?? null,
        way: way as 'code' | 'staff' | null,
        offline: offline ?? false,
      })),
    }
  },
})

const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
