import type {
  CrossCaseView,
  CrossRulingView,
  CrossSideView,
  CrossStatementView,
} from '../../../src/contract/views/cross'
import { type ApplicationState, applicationStates } from '../../../src/core/application-states'
import { crossStates } from '../../../src/core/cross-states'
import type { Edition } from '../../../src/core/edition'
import { comparableNumber } from '../../../src/core/similarity/folded'
import { type Segment, sharedSegments } from '../../../src/core/similarity/shared-phrases'
import { groupName } from '../../shared/edition-of'
import { quoted } from '../../shared/objection-words'
import type { CrossCaseRow } from '../../shared/records/cross-cases'
import type { OriginRow } from '../../shared/records/cross-projects'
import type { CrossRulingRow, CrossSeatRow, CrossStatementRow } from '../../shared/records/cross-rulings'
import type { SideRow } from '../../shared/records/duplicates-sides'
import { type CrossCaller, crossBlocked } from './cross-blocked'
import { hintsOf, kindNames, stanceNames } from './cross-words'
import { sidesOf } from './hold-cross'
import { inForce } from './ruled-out'
import { editionBelow, sourceName } from './upper-edition'

/** Everything the cases of a page are shown with. */
export interface CrossKnown {
  edition: Edition
  sides: ReadonlyMap<string, SideRow>
  origins: ReadonlyMap<string, OriginRow>
  statements: readonly CrossStatementRow[]
  rulings: readonly CrossRulingRow[]
  seats: ReadonlyMap<string, CrossSeatRow>
  names: ReadonlyMap<string, string>
}

/** A case as the office above sees it: both records with what agrees marked, never an identity number. */
export function crossCaseView(row: CrossCaseRow, known: CrossKnown, caller: CrossCaller): CrossCaseView {
  const ids = sidesOf(row)
  const rulings = known.rulings.filter(({ caseId }) => caseId === row.id)
  const owners = ids.map(id => known.sides.get(id)?.ownerId)
  return {
    ...{ case: row.id, version: row.version, state: row.state },
    stateName: crossStates.states[row.state].staff,
    kinds: row.kinds.map(id => ({ id, name: kindNames[id] })),
    likeness: row.likeness,
    hints: hintsOf(row),
    compared: 'sentence' in row.evidence ? row.evidence.compared : [],
    sides: ids.map((id, i) => sideView(row, id, ids[1 - i] ?? null, known)),
    ...{ question: row.question, dueOn: row.dueOn, note: row.note, foundAt: row.foundAt },
    rulings: rulings.map(ruling => rulingView(ruling, known)),
    blocked: crossBlocked(row, {
      ...caller,
      own: owners.includes(caller.person ?? undefined),
      proposedBy: rulings.find(({ state }) => state === 'proposed')?.proposedBy ?? null,
    }),
  }
}

function sideView(row: CrossCaseRow, id: string, otherId: string | null, known: CrossKnown): CrossSideView {
  const { edition, sides, origins, statements, seats, rulings, names } = known
  const side = sides.get(id)!
  const other = otherId === null ? null : (sides.get(otherId) ?? null)
  const origin = origins.get(id)
  const numbers = new Set(other?.numbers.flatMap(number => comparableNumber(number) ?? []))
  const people = new Set(other?.members.flatMap(({ key }) => key ?? []))
  const seat = seats.get(id)
  return {
    application: id,
    sourceName: origin ? sourceName(edition, origin.source) : '',
    projectName: marked(side.projectName, other?.projectName),
    summary: marked(side.summary, other?.summary),
    ...{ subjectName: side.subjectName, companyCode: side.companyCode ?? '' },
    groupName: groupName(edition, side.group),
    numbers: side.numbers.map(text => ({ text, shared: numbers.has(comparableNumber(text) ?? '') })),
    members: side.members.map(({ name, key }) => ({ text: name, shared: key !== null && people.has(key) })),
    stateName: applicationStates.states[side.state as ApplicationState].staff,
    here: editionBelow(edition, origin) !== null,
    statements: statements
      .filter(each => each.caseId === row.id && each.applicationId === id)
      .map(each => statementView(each, names)),
    out: inForce(row, rulings)?.out.includes(id) ?? false,
    seat: seat ? seatView(seat) : null,
  }
}

const marked = (text: string, other: string | undefined): Segment[] =>
  other === undefined ? [{ text, shared: false }] : sharedSegments(text, other)

/** A decision on a seat as everybody concerned reads it. */
export function seatView({ mayFill, basis, decidedAt }: CrossSeatRow) {
  return { mayFill, basis, at: decidedAt.toISOString() }
}

/** What a unit said, with the name of who wrote or entered it. */
export function statementView(
  { round, stance, text, ref, by, at }: CrossStatementRow,
  names: ReadonlyMap<string, string>,
): CrossStatementView {
  const said = stance as CrossStatementView['stance']
  return {
    ...{
      round: round as CrossStatementView['round'],
      stance: said,
      stanceText: stanceNames[said],
      text,
      ref,
    },
    ...{ by: names.get(by) || '工作人员', at: at.toISOString() },
  }
}

function rulingView(ruling: CrossRulingRow, { edition, sides, names }: CrossKnown): CrossRulingView {
  const { number, out, reason, clause, decidedNote } = ruling
  const nameOf = (id: string) => `“${sides.get(id)?.projectName ?? '另一个项目'}”`
  return {
    ...{ number, state: ruling.state as CrossRulingView['state'], out, reason, decidedNote },
    sentence: out.length === 0 ? '不移出任何项目。' : `${out.map(nameOf).join('、')}移出名单。`,
    clause: quoted(edition, clause),
    proposedBy: names.get(ruling.proposedBy) || '工作人员',
    proposedAt: ruling.proposedAt.toISOString(),
    decidedBy: ruling.decidedBy === null ? null : names.get(ruling.decidedBy) || '工作人员',
    decidedAt: ruling.decidedAt?.toISOString() ?? null,
  }
}
