import { receipts as input } from '../../src/contract/schemas/judging'
import { defineOperation } from '../shared/operation'
import { judgeTurns } from './judge-turns'
import { ownHall } from './own-hall'

/** The receipts of all cards the server holds of the judge, for the phone to compare with its own (§3.3). */
export const receipts = defineOperation(['judging', 'receipts'], {
  kind: 'read',
  summary: '核对我的回执',
  who: { may: 'signed-in' },
  input,
  async run({ session }, { db, host, caller, now }) {
    const { hall, seat } = await ownHall(db, session, caller, now)
    const turns = judgeTurns(hall, seat, host.keys, now)
    return { receipts: turns.flatMap(turn => turn.receipt ?? []) }
  },
})
