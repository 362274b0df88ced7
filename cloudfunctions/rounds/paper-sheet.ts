import type { PaperReply, PaperState } from '../../src/contract/views/rounds-paper'
import { rulesOfJury } from '../../src/core/jury-rules'
import type { Criterion } from '../../src/core/rubric'
import { Failure } from '../shared/failure'
import { lockSheet, type SheetRow } from '../shared/records/paper'
import type { Hall } from '../shared/records/sessions-hall'
import type { Scene } from './acts/act'

/** From the third pair that does not agree on, a supervisor decides. */
export const mostAttempts = 3

/** A sheet of the session, locked; without any the desk is told to start paper first. */
export async function sheetOrFail({ db, session }: Scene, sheetNo: string): Promise<SheetRow> {
  const row = await lockSheet(db, session.id, sheetNo)
  if (!row) throw new Failure('NOT_FOUND', undefined, '没有这张表，请核对表号，或先由两人启用纸质评分')
  return row
}

/** The criteria of the sheet of a seat: its jury's own where it has any. */
export function sheetCriteria({ session, seats }: Hall, number: number): readonly Criterion[] {
  if (!session.rules) return []
  return rulesOfJury(session.rules, seats.find(seat => seat.number === number)?.jury).criteria
}

/** Names of criteria, and 手写合计, in the rubric's order. */
export function differingNames(hall: Hall, number: number, ids: readonly string[]): string[] {
  return sheetCriteria(hall, number).flatMap(({ id, name }, place) =>
    ids.includes(id) ? [`第${place + 1}项${name}`] : [],
  )
}

/** The answer about a sheet. */
export function replyOf(sheet: SheetRow, state: PaperState, sentence: string): PaperReply {
  return { sheetNo: sheet.sheetNo, state, attempt: sheet.attempt, sentence }
}

/** What is said of a sheet that no longer takes entries; null while it does. */
export function closedSentence(state: string): string | null {
  switch (state) {
    case 'agreed':
      return '两遍一致，等待监督确认入库'
    case 'disputed':
      return '三次不一致，请监督员对照原表裁定'
    case 'duplicate':
      return '手机已交过一份，等待两人决定以哪份为准'
    case 'sealed':
      return '这张表已入库，不用再录'
    case 'void':
      return '这张表已作废，请用新的表'
    default:
      return null
  }
}
