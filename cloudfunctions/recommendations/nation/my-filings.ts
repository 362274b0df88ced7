import { myFilings as input } from '../../../src/contract/schemas/nation-filings'
import { filingStates } from '../../../src/core/filing-states'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { filingsBy } from '../../shared/records/contest-filings'
import { filingTermsOf, plannedContest } from './filing-terms'

/** The filing forms the caller was asked to fill in. */
export const myFilings = defineOperation(['recommendations', 'myFilings'], {
  kind: 'read',
  summary: '我要填的备案表',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller }) {
    const rows = await filingsBy(db, caller.person!)
    return {
      filings: rows.map(({ id, edition, contest, state }) => ({
        ...{ id, edition, state, stateLabel: filingStates.states[state].applicant },
        contestName: plannedContest(filingTermsOf(knownEdition(edition)), contest).name,
      })),
    }
  },
})
