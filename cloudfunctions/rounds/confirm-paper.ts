import { confirmPaper as input } from '../../src/contract/schemas/rounds-paper'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSheet, entriesOf } from '../shared/records/paper'
import { newestCard } from '../shared/records/scorecards-own'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { officials, stands } from './acts/act'
import { takePaperCard } from './paper-card'
import { closedSentence, replyOf, sheetOrFail } from './paper-sheet'
import { openEntry, openSessionKey } from './paper-values'
import { openScene } from './scene'

/**
 * A third person, an official or the supervisor, takes an agreed sheet in. Where the judge's phone has been faster the
 * sheet is not counted and two people decide which one is (PAPER_DUPLICATE case, trust model §3.4).
 */
export const confirmPaper = defineOperation(['rounds', 'confirmPaper'], {
  kind: 'write',
  summary: '确认纸质评分表入库',
  who: { may: officials, scope: sessionScope },
  input,
  async run({ session: id, sheetNo }, context) {
    const { db, host, caller, now } = context
    const scene = await openScene(context, id)
    const sheet = await sheetOrFail(scene, sheetNo)
    if (sheet.state !== 'agreed') {
      const sentence = closedSentence(sheet.state) ?? '还没有两遍一致的录入，请先由两人各录一遍'
      if (sheet.state === 'sealed') return replyOf(sheet, 'sealed', sentence)
      throw new Failure(
        sheet.state === 'duplicate' ? 'PAPER_DUPLICATE' : 'STATE_REFUSED',
        undefined,
        sentence,
      )
    }
    if (sheet.enteredBy.includes(caller.actor))
      throw new Failure('SAME_PERSON', undefined, '录入的人不能自己确认，请监督员或另一位同事确认')
    const place = { session: id, application: sheet.applicationId, person: sheet.personId }
    const card = await newestCard(db, place)
    const duplicate = card !== null && stands(card.state as Parameters<typeof stands>[0])
    if (duplicate) await changeSheet(db, sheetNo, { state: 'duplicate' })
    else {
      const [entry] = await entriesOf(db, sheetNo, sheet.attempt)
      const values = openEntry(openSessionKey(host, scene.session), entry!)
      await takePaperCard(scene, sheet, values, { enteredBy: sheet.enteredBy, verifiedBy: caller.actor })
    }
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.confirmPaper', edition: scene.session.edition },
      ...{ session: id, detail: { sheetNo, enteredBy: sheet.enteredBy, duplicate } },
    })
    await bumpSession(db, id)
    return duplicate
      ? replyOf(sheet, 'duplicate', '手机已交过一份，这张表不计，请两人决定以哪份为准')
      : replyOf(sheet, 'sealed', `${sheet.number}号席的纸质分已入库，来源标为纸质`)
  },
})
