import { draw as input } from '../../src/contract/schemas/rounds-sessions'
import { drawView } from '../shared/draw-view'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { drawAttempts } from '../shared/records/draws'
import { peopleNames } from '../shared/records/expert-draws'
import { sessionScope } from '../shared/session-scope'
import { watchers } from './roles'

/** The draw of the running order: the fixed list, the commitment, and what came out (M2). */
export const draw = defineOperation(['rounds', 'draw'], {
  kind: 'read',
  summary: '出场顺序抽签',
  who: { may: watchers, scope: sessionScope },
  input,
  async run({ session }, { db, caller, now }) {
    const attempts = await drawAttempts(db, session, 'running-order')
    const names = await peopleNames(
      db,
      attempts.flatMap(({ redrawBy }) => redrawBy ?? []),
    )
    return drawView(await hallOrFail(db, session, now), attempts, { caller: caller.actor, names })
  },
})
