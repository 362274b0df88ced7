import type { CaseCard } from '../../src/contract/views/objections'
import { beijingDate, daysBetween } from '../../src/core/calendar'
import { objectionKinds, objectionNumber } from '../../src/core/objection-kinds'
import { objectionStates, openObjectionStates } from '../../src/core/objection-states'
import { aboutOf } from '../shared/objection-words'
import type { ObjectionRow } from '../shared/records/objections'

/** An objection on the office's board: nothing of who objected. `listTexts`: what each list waits for. */
export function caseCard(
  row: ObjectionRow,
  {
    now,
    names,
    listTexts,
  }: { now: Date; names: ReadonlyMap<string, string>; listTexts: ReadonlyMap<string, string> },
): CaseCard {
  const filedAt = row.filedAt.toISOString()
  return {
    objection: row.id,
    number: objectionNumber(row.number),
    version: row.version,
    state: row.state,
    kind: row.kind,
    kindText: objectionKinds[row.kind],
    stateText: objectionStates.states[row.state].staff,
    about: aboutOf(row),
    filedAt,
    waitingDays: daysBetween(beijingDate(filedAt), beijingDate(now.toISOString())),
    open: openObjectionStates.some(state => state === row.state),
    listText: (row.listId && listTexts.get(row.listId)) || null,
    handlerName: row.handlerId && (names.get(row.handlerId) || '工作人员'),
  }
}
