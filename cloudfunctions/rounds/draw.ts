import { draw as input } from '../../src/contract/schemas/rounds-sessions'
import { drawView } from '../shared/draw-view'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { newestDraw } from '../shared/records/draws'
import { sessionScope } from '../shared/session-scope'
import { watchers } from './roles'

/** The draw of the running order: the fixed list, the commitment, and what came out (M2). */
export const draw = defineOperation(['rounds', 'draw'], {
  kind: 'read',
  summary: '出场顺序抽签',
  who: { may: watchers, scope: sessionScope },
  input,
  async run({ session }, { db, now }) {
    return drawView(await hallOrFail(db, session, now), await newestDraw(db, session, 'running-order'))
  },
})
