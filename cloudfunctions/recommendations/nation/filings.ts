import { filings as input } from '../../../src/contract/schemas/nation-filings'
import type { FilingPlace, FilingsView } from '../../../src/contract/views/nation-filings'
import { filingStates } from '../../../src/core/filing-states'
import { knownEdition } from '../../shared/edition-of'
import type { Keys } from '../../shared/keys'
import { maskedPhoneOf } from '../../shared/mask-phone'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { filingsOf } from '../../shared/records/contest-filings'
import { editionScope, holds } from '../../shared/session-scope'
import { officers, readers } from './filing-access'
import { filingDeadline, filingTermsOf } from './filing-terms'

/** N1: the contests of the plan with the state of each one's filing; telephones masked. */
export const filings = defineOperation(['recommendations', 'filings'], {
  kind: 'read',
  summary: '各赛事备案情况',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller, now }): Promise<FilingsView> {
    const edition = knownEdition(slug)
    const { form, contests } = filingTermsOf(edition)
    const rows = new Map((await filingsOf(db, slug)).map(each => [each.row.contest, each]))
    const places = contests.map(({ key, kindName, number, name, host: hostName }) => ({
      ...{ contest: key, kindName, number, name, host: hostName },
      filing: shownFiling(rows.get(key), host.keys),
    }))
    const count = (state: string) => places.filter(({ filing }) => (filing?.state ?? 'none') === state).length
    return {
      edition: slug,
      deadline: filingDeadline(edition, now),
      clauses: [form.dueClause, form.nameClause].map(id => quoteClause(id, edition)),
      counts: {
        ...{ none: count('none'), draft: count('draft'), submitted: count('submitted') },
        ...{ accepted: count('accepted'), returned: count('returned') },
      },
      places,
      may: {
        decide: holds(caller, officers, { edition: slug }),
        allowLate: holds(caller, ['approver'], { edition: slug }),
      },
    }
  },
})

function shownFiling(
  found: Awaited<ReturnType<typeof filingsOf>>[number] | undefined,
  keys: Keys,
): FilingPlace['filing'] {
  if (!found) return null
  const { row, phoneSealed } = found
  return {
    ...{ id: row.id, state: row.state, stateLabel: filingStates.states[row.state].staff },
    ...{ version: row.version, filerName: row.filerName, late: row.late !== null },
    phoneMasked: maskedPhoneOf(keys, { id: row.filerId, phoneSealed }),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  }
}
