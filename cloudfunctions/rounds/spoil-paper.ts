import { spoilPaper as input } from '../../src/contract/schemas/rounds-paper'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSheet, dropEntries } from '../shared/records/paper'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { closedSentence, replyOf, sheetOrFail } from './paper-sheet'
import { hosts } from './roles'
import { openScene } from './scene'

/** A sheet that is torn, miswritten or not needed is made void with a reason; a new one is printed for the seat. */
export const spoilPaper = defineOperation(['rounds', 'spoilPaper'], {
  kind: 'write',
  summary: '作废一张纸质评分表',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, sheetNo, reason }, context) {
    const { db, caller, now } = context
    const scene = await openScene(context, id)
    const sheet = await sheetOrFail(scene, sheetNo)
    if (sheet.state !== 'open')
      throw new Failure('STATE_REFUSED', undefined, closedSentence(sheet.state) ?? undefined)
    await dropEntries(db, sheetNo)
    await changeSheet(db, sheetNo, { state: 'void', closedAt: now })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.spoilPaper', edition: scene.session.edition },
      ...{ session: id, detail: { sheetNo, reason } },
    })
    await bumpSession(db, id)
    return replyOf(sheet, 'void', '这张表已作废，需要时请重新启用纸质评分')
  },
})
