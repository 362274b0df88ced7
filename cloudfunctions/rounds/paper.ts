import { paper as input } from '../../src/contract/schemas/rounds-paper'
import type { PaperSheetView, PaperState, PaperView } from '../../src/contract/views/rounds-paper'
import type { Caller } from '../shared/caller'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { type SheetRow, sheetsOf } from '../shared/records/paper'
import { photosOfSession } from '../shared/records/paper-photos'
import type { Hall } from '../shared/records/sessions-hall'
import { holds, sessionScope } from '../shared/session-scope'
import { sessionWords } from '../shared/session-words'
import { officials } from './acts/act'
import { differingNames, sheetCriteria } from './paper-sheet'
import { mayAttach, mayLook } from './photos/photo-sheet'
import { hosts } from './roles'

const stateNames: Record<PaperState, string> = {
  open: '待录入',
  agreed: '两遍一致，待确认',
  disputed: '待监督裁定',
  duplicate: '与手机重复，待两人决定',
  sealed: '已入库',
  void: '已作废',
}

/** The sheets of a session and how far each has come, without a value; also what is printed on them (M5). */
export const paper = defineOperation(['rounds', 'paper'], {
  kind: 'read',
  summary: '纸质评分表',
  who: { may: [...hosts, 'supervisor', 'notary'], scope: sessionScope },
  input,
  async run({ session: id }, { db, now, caller }): Promise<PaperView> {
    const hall = await hallOrFail(db, id, now)
    const { edition, round, group, name, venue, rules } = hall.session
    const { roundName, groupName } = sessionWords({ edition, round, group })
    const rows = await sheetsOf(db, id)
    const photos = await photosOfSession(db, id)
    return {
      session: { id, name, roundName, groupName, venue },
      feed: hall.feed,
      step: rules?.step ?? 100,
      total: rules?.total ?? 0,
      sheets: rows
        .map(({ sheet, enteredBy }) =>
          sheetView(hall, sheet, { enteredBy, photoAt: photos.get(sheet.sheetNo) ?? null }, caller),
        )
        .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || a.number - b.number),
    }
  },
})

function sheetView(
  hall: Hall,
  sheet: SheetRow,
  { enteredBy, photoAt }: { enteredBy: string[]; photoAt: Date | null },
  caller: Caller,
): PaperSheetView {
  const { sheetNo, applicationId: application, number, attempt } = sheet
  const state = sheet.state as PaperState
  const turn = hall.turns.find(each => each.application === application)
  const of = { edition: hall.session.edition, session: hall.session.id }
  const mine = enteredBy.includes(caller.actor)
  const own = mine || sheet.enteredBy.includes(caller.actor)
  return {
    ...{ sheetNo, application, number, attempt, state, stateName: stateNames[state] },
    code: `CSCP1:${hall.session.id}:${application}:${number}:${sheetNo}`,
    position: turn?.position ?? null,
    projectName: turn?.projectName ?? '',
    entered: state === 'open' ? enteredBy.length : 0,
    enteredByMe: mine,
    criteria: sheetCriteria(hall, number).map(({ id, name, max }) => ({ id, name, max })),
    differing: differingNames(hall, number, sheet.differing),
    photoAt: photoAt?.toISOString() ?? null,
    may: {
      enter: state === 'open' && !mine && holds(caller, hosts, of),
      confirm: state === 'agreed' && !own && holds(caller, officials, of),
      decide: state === 'disputed' && holds(caller, ['supervisor'], of),
      attach: mayAttach(hall, sheet, caller),
      look: photoAt !== null && mayLook(hall, sheet, caller),
    },
  }
}
