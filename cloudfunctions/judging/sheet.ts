import { sheet as input } from '../../src/contract/schemas/judging'
import { defineOperation } from '../shared/operation'
import { ownHall } from './own-hall'
import { sheetOf } from './sheet-of'

/** The judge's own sheet of the session, as he is asked to sign it (J6). */
export const sheet = defineOperation(['judging', 'sheet'], {
  kind: 'read',
  summary: '我的评分汇总',
  who: { may: 'signed-in' },
  input,
  async run({ session }, { db, caller, now }) {
    const { hall, seat } = await ownHall(db, session, caller, now)
    return sheetOf(hall, seat)
  },
})
