import { enterPaper as input } from '../../src/contract/schemas/rounds-paper'
import type { PaperReply } from '../../src/contract/views/rounds-paper'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSheet, dropEntries, entriesOf, insertEntry, type SheetRow } from '../shared/records/paper'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import type { Scene } from './acts/act'
import { closedSentence, differingNames, mostAttempts, replyOf, sheetOrFail } from './paper-sheet'
import {
  checkedValues,
  differingIn,
  openEntry,
  openSessionKey,
  type PaperValues,
  sealEntry,
} from './paper-values'
import { hosts } from './roles'
import { openScene } from './scene'

/**
 * One of two people reads a sheet off, blind to the other (M5). Two that agree wait for a third to confirm; two that do
 * not are both dropped, naming the lines and no value. Outside the request log: a stored fingerprint of a score without
 * a nonce could be guessed. The same person with the same values again is answered as before.
 */
export const enterPaper = defineOperation(['rounds', 'enterPaper'], {
  kind: 'direct',
  summary: '录入一张纸质评分表（两人各录一遍）',
  who: { may: hosts, scope: sessionScope },
  input,
  async run(sent, { db, ...rest }): Promise<PaperReply> {
    return db.transaction(async tx => {
      const scene = await openScene({ ...rest, db: tx }, sent.session)
      const sheet = await sheetOrFail(scene, sent.sheetNo)
      const closed = closedSentence(sheet.state)
      if (closed) return replyOf(sheet, sheet.state as PaperReply['state'], closed)
      const values = checkedValues(scene.hall, sheet.personId, {
        criteria: sent.criteria as [string, number][],
        total: sent.total,
      })
      const reply = await enter(scene, sheet, values)
      await bumpSession(tx, sent.session)
      return reply
    })
  },
})

async function enter(scene: Scene, sheet: SheetRow, values: PaperValues) {
  const { db, host, caller, now, session } = scene
  const { sheetNo, attempt } = sheet
  const key = openSessionKey(host, session)
  const [first] = await entriesOf(db, sheetNo, attempt)
  if (first?.enteredBy === caller.actor) {
    if (differingIn(openEntry(key, first), values).length > 0)
      throw new Failure('SAME_PERSON', undefined, '同一张表不能一人录两遍，请换一位同事录')
    return replyOf(sheet, 'open', '您已录过，等待另一位录入')
  }
  const slot = first ? 'B' : 'A'
  const sealed = sealEntry(key, { sheetNo, attempt, slot }, values)
  await insertEntry(db, { sheetNo, attempt, slot, enteredBy: caller.actor, sealed, at: now })
  await note(scene, sheet, { slot })
  if (!first) return replyOf(sheet, 'open', '已录入，等待另一位录入')
  const differing = differingIn(openEntry(key, first), values)
  return differing.length === 0
    ? agree(scene, sheet, [first.enteredBy, caller.actor])
    : disagree(scene, sheet, differing)
}

async function agree({ db }: Scene, sheet: SheetRow, enteredBy: string[]) {
  await changeSheet(db, sheet.sheetNo, { state: 'agreed', enteredBy, differing: [] })
  return replyOf(sheet, 'agreed', '两遍一致，等待监督确认入库')
}

async function disagree(scene: Scene, sheet: SheetRow, differing: string[]) {
  const { db, hall } = scene
  await dropEntries(db, sheet.sheetNo)
  const last = sheet.attempt >= mostAttempts
  const state = last ? ('disputed' as const) : ('open' as const)
  await changeSheet(db, sheet.sheetNo, {
    state,
    differing,
    attempt: last ? sheet.attempt : sheet.attempt + 1,
  })
  await note(scene, sheet, { differing })
  const names = differingNames(hall, sheet.number, differing).join('、')
  const then = last ? '已是第3次，请监督员对照原表裁定。' : '请对照原表重录。'
  return replyOf(sheet, state, `与另一位录入不一致：${names}，${then}`)
}

async function note({ db, caller, now, session }: Scene, sheet: SheetRow, detail: object) {
  await noteInSession(db, {
    ...{ at: now, actor: caller.actor, operation: 'rounds.enterPaper', edition: session.edition },
    ...{ session: session.id, detail: { sheetNo: sheet.sheetNo, attempt: sheet.attempt, ...detail } },
  })
}
