import { decidePaper as input } from '../../src/contract/schemas/rounds-paper'
import type { PaperReply } from '../../src/contract/views/rounds-paper'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSheet, insertEntry } from '../shared/records/paper'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { closedSentence, replyOf, sheetOrFail } from './paper-sheet'
import { checkedValues, openSessionKey, sealEntry } from './paper-values'
import { openScene } from './scene'

/**
 * After three pairs that did not agree the supervisor reads the sheet himself and says why (M5); an official still
 * has to confirm it. Outside the request log for the same reason as an entry.
 */
export const decidePaper = defineOperation(['rounds', 'decidePaper'], {
  kind: 'direct',
  summary: '监督员裁定纸质评分表',
  who: { may: ['supervisor'], scope: sessionScope },
  input,
  async run(sent, { db, ...rest }): Promise<PaperReply> {
    return db.transaction(async tx => {
      const scene = await openScene({ ...rest, db: tx }, sent.session)
      const { caller, now, session, host, hall } = scene
      const sheet = await sheetOrFail(scene, sent.sheetNo)
      const { sheetNo, attempt } = sheet
      if (sheet.state !== 'disputed') {
        const sentence = closedSentence(sheet.state) ?? '两人录入还没有三次不一致，不用裁定'
        throw new Failure('STATE_REFUSED', undefined, sentence)
      }
      const values = checkedValues(hall, sheet.personId, {
        criteria: sent.criteria as [string, number][],
        total: sent.total,
      })
      const sealed = sealEntry(openSessionKey(host, session), { sheetNo, attempt, slot: 'A' }, values)
      await insertEntry(tx, { sheetNo, attempt, slot: 'A', enteredBy: caller.actor, sealed, at: now })
      await changeSheet(tx, sheetNo, { state: 'agreed', enteredBy: [caller.actor], differing: [] })
      await noteInSession(tx, {
        ...{ at: now, actor: caller.actor, operation: 'rounds.decidePaper', edition: session.edition },
        ...{ session: session.id, detail: { sheetNo, reason: sent.reason } },
      })
      await bumpSession(tx, session.id)
      return replyOf(sheet, 'agreed', '已裁定，等待另一位同事确认入库')
    })
  },
})
