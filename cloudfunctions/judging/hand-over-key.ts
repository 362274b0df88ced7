import { handOverKey as input } from '../../src/contract/schemas/judging-card'
import { handOverKey as keyOf } from '../shared/hand-over-key'
import { defineOperation } from '../shared/operation'
import { ownHall } from './own-hall'

/** The key the judge's phone encrypts a card with when it has to show it as a code; fetched on entering the session. */
export const handOverKey = defineOperation(['judging', 'handOverKey'], {
  kind: 'read',
  summary: '取交分码密钥',
  who: { may: 'signed-in' },
  input,
  async run({ session }, { db, host, caller, now }) {
    const { seat } = await ownHall(db, session, caller, now)
    return { key: keyOf(host.keys, { session, person: caller.actor }), seat: seat.number }
  },
})
