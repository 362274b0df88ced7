import type { DuplicateCaseView, DuplicateSideView } from '../../src/contract/views/duplicates'
import type { ApplicationState } from '../../src/core/application-states'
import { applicationStates } from '../../src/core/application-states'
import type { Edition } from '../../src/core/edition'
import { comparableNumber } from '../../src/core/similarity/folded'
import { type Segment, sharedSegments } from '../../src/core/similarity/shared-phrases'
import { countyName, groupName } from '../shared/edition-of'
import { type Reach, reaches } from '../shared/reach'
import type { CaseRow } from '../shared/records/duplicates'
import type { SideRow } from '../shared/records/duplicates-sides'

interface Seen {
  edition: Edition
  reach: Reach
  /** The caller, who may not rule on his own entry. */
  person: string | null
  names: ReadonlyMap<string, string>
}

/** A case with its two records; the words of a record out of the caller's reach are left out. */
export function duplicateCaseView(
  row: CaseRow,
  sides: ReadonlyMap<string, SideRow>,
  seen: Seen,
): DuplicateCaseView {
  const [first, second] = [sides.get(row.first)!, sides.get(row.second)!]
  const { kept, ...evidence } = row.evidence
  const both = [first, second].every(side => reaches(seen.reach, side.county))
  const because = becauseOf(
    both,
    [first, second].some(side => side.ownerId === seen.person),
  )
  return {
    id: row.id,
    revision: row.revision,
    state: row.state,
    likeness: row.likeness,
    evidence: both ? evidence : { ...evidence, phrases: [], numbers: [] },
    foundAt: row.foundAt,
    sides: [sideView(first, second, seen), sideView(second, first, seen)],
    decision:
      row.decidedBy === null || row.decidedAt === null
        ? null
        : {
            by: seen.names.get(row.decidedBy) || '工作人员',
            at: row.decidedAt,
            reason: row.reason ?? '',
            kept: kept ?? null,
          },
    may: { decide: because === null },
    because,
  }
}

function becauseOf(both: boolean, own: boolean): string | null {
  if (own) return '其中有您自己的报名，请换一位同事判断'
  return both ? null : '另一份报名不在您负责的县区，请由市级经办人判断'
}

function sideView(side: SideRow, other: SideRow, { edition, reach }: Seen): DuplicateSideView {
  const base = {
    application: side.id,
    group: groupName(edition, side.group),
    county: countyName(edition, side.county),
    state: applicationStates.states[side.state as ApplicationState].staff,
    submittedAt: side.submittedAt,
  }
  if (!reaches(reach, side.county))
    return {
      ...{ ...base, reached: false, projectName: [], summary: [], subjectName: '', companyCode: '' },
      ...{ numbers: [], members: [] },
    }
  const numbers = new Set(other.numbers.flatMap(number => comparableNumber(number) ?? []))
  const people = new Set(other.members.flatMap(({ key }) => key ?? []))
  return {
    ...base,
    reached: true,
    projectName: sharedSegments(side.projectName, other.projectName),
    summary: sharedSegments(side.summary, other.summary),
    subjectName: side.subjectName,
    companyCode: side.companyCode ?? '',
    numbers: side.numbers.map(
      (text): Segment => ({ text, shared: numbers.has(comparableNumber(text) ?? '') }),
    ),
    members: side.members.map(({ name, key }): Segment => ({ text: name, shared: people.has(key ?? '') })),
  }
}
