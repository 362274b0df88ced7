import type { ObjectionAttachView, ObjectionFileView } from '../../../src/contract/views/objections'
import { nextState, transitionRefusal } from '../../../src/core/lifecycle'
import { OBJECTION_FILES, objectionFilesText } from '../../../src/core/objection-files'
import { objectionStates } from '../../../src/core/objection-states'
import type { Caller } from '../../shared/caller'
import type { Queries, Transaction } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import { secrecyText } from '../../shared/files/secrecy-text'
import { type ObjectionFileRow, objectionFileOf } from '../../shared/records/objection-files'
import { lockSideOf, type ObjectionRow, sideOf } from '../../shared/records/objections'

/** One's own objection, locked, that still takes papers; anybody else's answers as if there were none. */
export async function lockAttachable(tx: Transaction, id: string, caller: Caller): Promise<ObjectionRow> {
  const row = await lockSideOf(tx, id, caller.person!, 'objector')
  if (!row) throw new Failure('NOT_FOUND')
  const refusal = transitionRefusal(objectionStates, row.state, 'attach', 'applicant')
  if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
  return row
}

/** A paper of one's own objection; the other side of it learns of none. */
export async function ownEvidence(
  db: Queries,
  of: { objection: string; file: string },
  caller: Caller,
): Promise<ObjectionFileRow> {
  const found = await sideOf(db, of.objection, caller.person!)
  const file = found?.side === 'objector' ? await objectionFileOf(db, of.objection, of.file) : null
  if (!file) throw new Failure('NOT_FOUND')
  return file
}

/** How more papers can be attached; null where none is taken any more. */
export function attachView(
  row: ObjectionRow,
  files: readonly ObjectionFileView[],
): ObjectionAttachView | null {
  if (nextState(objectionStates, row.state, 'attach') === null) return null
  return {
    left: Math.max(0, OBJECTION_FILES.count - files.length),
    formats: [...OBJECTION_FILES.formats],
    megabytes: OBJECTION_FILES.megabytes,
    text: objectionFilesText,
    secrecy: secrecyText,
  }
}
