import { roleNames } from '../../src/contract/roles'
import { journal as input } from '../../src/contract/schemas/witnessing'
import type { JournalView } from '../../src/contract/views/witnessing'
import { shortCode } from '../../src/core/ledger'
import { chainLight } from '../shared/chain-light'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { rolesOf } from '../shared/records/audit-timeline'
import { chainOf } from '../shared/records/bundle'
import { sessionScope } from '../shared/session-scope'
import { actName } from './act-words'
import { entrySentence } from './entry-sentence'
import { readEntries } from './heads'
import { witnesses } from './roles'

/** Every entry of a session's chain in plain words, newest first: who by seat or role, what, when, its short code. */
export const journal = defineOperation(['witnessing', 'journal'], {
  kind: 'read',
  summary: '场次存证流水',
  who: { may: witnesses, scope: sessionScope },
  input,
  async run({ session }, { db, now }): Promise<JournalView> {
    const hall = await hallOrFail(db, session, now)
    const chain = await chainOf(db, session)
    const entries = readEntries(chain)
    const roles = await rolesOf(
      db,
      hall.session.edition,
      entries.map(({ actor }) => actor),
    )
    const seatOf = (person: string) => hall.seats.find(seat => seat.person === person)?.number
    const who = (actor: string) => {
      const seat = seatOf(actor)
      if (seat !== undefined) return `${seat}号评委`
      const role = roles.get(actor)
      return role ? roleNames[role] : '系统'
    }
    const names = {
      project: (id: string) => hall.turns.find(turn => turn.application === id)?.projectName ?? '本场项目',
      seat: (judge: string) => `${seatOf(judge) ?? '—'}号席`,
    }
    return {
      check: chainLight(session, chain),
      entries: entries
        .map(entry => ({
          ...{ seq: entry.seq, at: entry.at, who: who(entry.actor), short: shortCode(entry.hash) },
          what: entrySentence(entry, names) ?? actName(entry.kind),
        }))
        .reverse(),
    }
  },
})
