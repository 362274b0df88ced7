import type {
  AmendmentItemView,
  CorrectionView,
  CreditSubjectView,
  ReviewView,
} from '../../src/contract/views/screening'
import { FORM_FIELDS } from '../../src/core/application-form/form-fields'
import { addDays, beijingDate } from '../../src/core/calendar'
import type { Edition, Group } from '../../src/core/edition'
import { groupName } from '../shared/edition-of'
import { quoteClause } from '../shared/quote-clause'
import type { ApplicationRow } from '../shared/records/applications'
import type { AmendmentRow, CorrectionRow, creditChecksOf } from '../shared/records/applications-corrections'
import type { MemberRow } from '../shared/records/team'
import { creditSubjects } from './credit-subjects'

const conclusions: Record<string, string> = {
  clear: '未见记录',
  bad: '有其他不良记录',
  listed: '有失信记录',
  serious: '有严重失信记录',
  unclear: '查不清',
}
/** A look-up older than this is to be made again; the notice sets no period, so it is only a mark. */
const staleDays = 30

type CreditRows = Awaited<ReturnType<typeof creditChecksOf>>

/** A member with the last four of his number, and whether he himself gave it: as it stands now, not as handed in. */
function labelOf(name: string, member: MemberRow | undefined): string {
  if (!member?.identityLast4) return name
  return `${name}（证件尾号${member.identityLast4}，${member.confirmedAt ? '本人已确认' : '待本人确认'}）`
}

/** Who is to be looked up, in which words, and what was found; members with the last four of their number. */
export function creditViews(
  edition: Edition,
  row: ApplicationRow,
  checks: CreditRows,
  members: readonly MemberRow[],
  names: ReadonlyMap<string, string>,
  now: Date,
): CreditSubjectView[] {
  const oldest = addDays(beijingDate(now.toISOString()), -staleDays)
  return creditSubjects(edition, row).map(({ subject, name, wording }) => {
    const mine = checks.filter(check => check.subject === subject)
    const [newest] = mine
    return {
      subject,
      label: labelOf(
        name,
        members.find(member => member.name === name),
      ),
      wording,
      checks: mine.map(check => ({
        source: check.source,
        checkedOn: check.checkedOn,
        conclusion: conclusions[check.conclusion] ?? check.conclusion,
        note: check.note,
        by: names.get(check.recordedBy) || '工作人员',
      })),
      stale: newest !== undefined && newest.checkedOn < oldest,
    }
  })
}

/** The latest return for amendment, in the words of the office. */
export function amendmentView(row: AmendmentRow | null, edition: Edition): ReviewView['amendment'] {
  if (!row) return null
  return {
    items: row.items.map((item): AmendmentItemView => {
      const requirement = edition.requirements.find(({ id }) => id === item.requirement)
      return {
        ...item,
        fieldLabel: FORM_FIELDS.find(({ id }) => id === item.field)?.label ?? item.field,
        clause: requirement ? quoteClause(requirement.clause, edition).source : null,
      }
    }),
    dueAt: row.dueAt.toISOString(),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }
}

/** The latest group correction. */
export function correctionView(row: CorrectionRow | null, edition: Edition): CorrectionView | null {
  if (!row) return null
  return {
    id: row.id,
    from: groupName(edition, row.fromGroup),
    to: groupName(edition, row.toGroup),
    reason: row.reason,
    proposedAt: row.proposedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    officialSite: row.officialSiteSyncedAt ? 'done' : 'to-do',
  }
}

/** Groups (and subtypes) open to this kind of applicant, besides the present one. */
export function correctionChoices(edition: Edition, row: ApplicationRow): ReviewView['correctionChoices'] {
  const choices = edition.groups.filter(group => opens(group, row)).flatMap(group => choicesIn(group, row))
  return choices.filter(
    ({ group, subtype }) => group.id !== row.group || (subtype?.id ?? null) !== row.subtype,
  )
}

const opens = ({ subjects }: { subjects: readonly string[] }, row: ApplicationRow) =>
  subjects.some(open => open === row.form.subject)

function choicesIn(group: Group, row: ApplicationRow): ReviewView['correctionChoices'] {
  const label = { id: group.id, name: group.name }
  if (group.subtypes.length === 0) return [{ group: label, subtype: null }]
  return group.subtypes
    .filter(subtype => opens(subtype, row))
    .map(({ id, name }) => ({ group: label, subtype: { id, name } }))
}
