import type { FilingView } from '../../../src/contract/views/nation-filings'
import { filingLines, filingProblems } from '../../../src/core/filing'
import { filingStates } from '../../../src/core/filing-states'
import { nextState } from '../../../src/core/lifecycle'
import type { Caller } from '../../shared/caller'
import { knownEdition } from '../../shared/edition-of'
import type { FilingRow } from '../../shared/records/contest-filings'
import { holds } from '../../shared/session-scope'
import { officers } from './filing-access'
import { filingDeadline, filingTermsOf, plannedContest } from './filing-terms'

/** A filing form with what is still wrong with it and what the caller may do with it now. */
export function filingView(row: FilingRow, caller: Caller, now: Date): FilingView {
  const edition = knownEdition(row.edition)
  const terms = filingTermsOf(edition)
  const contest = plannedContest(terms, row.contest)
  const { maxCharacters } = terms
  const problems = filingProblems(row.values, contest, { year: edition.year, maxCharacters })
  const mine = row.filerId === caller.person
  const state = filingStates.states[row.state]
  const officer = holds(caller, officers, row)
  const open = nextState(filingStates, row.state, 'save') !== null
  return {
    ...{ id: row.id, edition: row.edition, editionName: edition.name, formTitle: terms.form.title },
    contest: { name: contest.name, kind: contest.kind, kindName: contest.kindName },
    ...{ state: row.state, stateLabel: mine ? state.applicant : state.staff, version: row.version },
    ...{ values: row.values, problems: problems.map(({ field, message }) => ({ field, message })) },
    lines: filingLines.map((id, i) => ({
      ...{ id, label: terms.form.lines[i]?.label ?? '', hint: terms.form.lines[i]?.hint ?? '' },
    })),
    kinds: kindsOf(row.edition),
    maxCharacters,
    scan: row.scan && { name: row.scan.name },
    deadline: filingDeadline(edition, now),
    late: row.late && { reason: row.late.reason },
    ...{ returned: row.state === 'returned' ? row.returned : null, filerName: row.filerName, mine },
    submittedAt: row.submittedAt?.toISOString() ?? null,
    may: {
      edit: mine && open,
      decide: officer && row.state === 'submitted',
      allowLate: holds(caller, ['approver'], row) && open && row.late === null,
    },
  }
}

/** The choices of the line 赛事类型, as printed; a value is the kind of contest in the plan. */
export function kindsOf(slug: string): { value: string; label: string }[] {
  const kinds = ['regional', 'thematic', 'overseas-regional']
  const { form } = filingTermsOf(knownEdition(slug))
  const choices = form.lines.find(line => line.oneOf)?.oneOf ?? []
  return choices.map(({ choice }, i) => ({ value: kinds[i] ?? '', label: choice }))
}
