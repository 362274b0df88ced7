import type { CityCaseView } from '../../../src/contract/views/cross'
import { beijingDate } from '../../../src/core/calendar'
import { type CrossAction, crossStates } from '../../../src/core/cross-states'
import { nextState, transitionRefusal } from '../../../src/core/lifecycle'
import { groupName } from '../../shared/edition-of'
import type { CrossCaseRow } from '../../shared/records/cross-cases'
import type { CrossKnown } from './cross-view'
import { seatView, statementView } from './cross-view'
import { hintsOf, kindNames, maskedName } from './cross-words'
import { sidesOf } from './hold-cross'
import { inForce } from './ruled-out'
import { sourceName } from './upper-edition'

/** One project of a unit in a case of the edition above: its own record, and of the other only what agrees, masked. */
export function cityCaseView(
  row: CrossCaseRow,
  own: string,
  known: CrossKnown,
  { officer, now }: { officer: boolean; now: Date },
): CityCaseView {
  const { edition, sides, statements, rulings, seats, names } = known
  const side = sides.get(own)!
  const otherId = sidesOf(row).find(id => id !== own) ?? null
  const people = new Set(sides.get(otherId ?? '')?.members.flatMap(({ key }) => key ?? []))
  const ruling = inForce(row, rulings)
  const seat = seats.get(own)
  const ownOut = ruling?.out.includes(own) ?? false
  const blocked = (action: CrossAction) =>
    officer
      ? (transitionRefusal(crossStates, row.state, action, 'staff')?.message ?? null)
      : '由经办人或负责人办理'
  return {
    ...{ case: row.id, version: row.version, state: row.state },
    stateName: crossStates.states[row.state].staff,
    kinds: row.kinds.map(id => ({ id, name: kindNames[id] })),
    hints: hintsOf(row),
    compared: 'sentence' in row.evidence ? row.evidence.compared : [],
    own: {
      ...{ application: own, projectName: side.projectName, subjectName: side.subjectName },
      groupName: groupName(edition, side.group),
      members: side.members.map(({ name, key }) => ({ name, shared: key !== null && people.has(key) })),
      ...{ out: ownOut, seat: seat ? seatView(seat) : null },
    },
    other: otherId === null ? null : maskedSide(otherId, known),
    ...{ question: row.question, dueOn: row.dueOn },
    late: row.dueOn !== null && beijingDate(now.toISOString()) > row.dueOn && waits(row),
    statements: statements
      .filter(each => each.caseId === row.id && each.applicationId === own)
      .map(each => statementView(each, names)),
    ruling: ruling && {
      number: ruling.number,
      sentence: ownOut ? '本市项目移出名单。' : '本市项目保留。',
      ...{ reason: ruling.reason, at: (ruling.decidedAt ?? ruling.proposedAt).toISOString() },
    },
    blocked: {
      state: blocked('state'),
      appeal: blocked('appeal') ?? (ownOut ? null : '本市项目没有被移出，不用申诉'),
    },
  }
}

/** Whether a case waits for what its units say. */
export function waits({ state }: Pick<CrossCaseRow, 'state'>): boolean {
  return nextState(crossStates, state, 'state') !== null
}

function maskedSide(id: string, { edition, sides, origins }: CrossKnown): CityCaseView['other'] {
  const side = sides.get(id)
  const origin = origins.get(id)
  return {
    sourceName: origin ? sourceName(edition, origin.source) : '',
    groupName: groupName(edition, side?.group ?? null),
    projectName: maskedName(side?.projectName ?? ''),
    subjectName: maskedName(side?.subjectName ?? ''),
  }
}
