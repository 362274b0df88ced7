import { submitFiling as input } from '../../../src/contract/schemas/nation-filings'
import { canonical } from '../../../src/core/canonical'
import { filingProblems } from '../../../src/core/filing'
import { filingStates } from '../../../src/core/filing-states'
import { transitionRefusal } from '../../../src/core/lifecycle'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { sha256 } from '../../shared/keys'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeFiling } from '../../shared/records/contest-filings'
import { lockOwnFiling } from './filing-access'
import { filingDeadline, filingTermsOf, plannedContest } from './filing-terms'

/**
 * Hands the form in (CN24-06): INPUT_INVALID names every line that is wrong, with the plan's name where the name
 * differs; after the day of the notice only with the secretariat's special approval.
 */
export const submitFiling = defineOperation(['recommendations', 'submitFiling'], {
  kind: 'write',
  summary: '提交备案表',
  who: { may: 'signed-in' },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const row = await lockOwnFiling(context, asked)
    const refusal = transitionRefusal(filingStates, row.state, 'submit', 'applicant')
    if (refusal) throw new Failure('STATE_REFUSED', { state: row.state }, refusal.message)
    const edition = knownEdition(row.edition)
    const terms = filingTermsOf(edition)
    const problems = filingProblems(row.values, plannedContest(terms, row.contest), {
      ...{ year: edition.year, maxCharacters: terms.maxCharacters },
    })
    if (problems.length > 0) {
      const fields = problems.map(({ field, message }) => ({ path: `values.${field}`, message }))
      throw new Failure('INPUT_INVALID', { fields }, problems[0]!.message)
    }
    const late = filingDeadline(edition, now).passed
    if (late && !row.late)
      throw new Failure('EDITION_CLOSED', undefined, '备案已经截止，请联系大赛秘书处特批后再提交')
    const data = { contest: row.contest, filing: row.id, hash: sha256(canonical(row.values)), late }
    const entry = {
      session: `edition:${row.edition}`,
      actor: caller.actor,
      requestId,
      kind: 'filing.submit' as const,
    }
    await appendToLedger(db, { ...entry, data }, now)
    const version = await changeFiling(db, row.id, { state: 'submitted', submittedAt: now })
    return { version, late }
  },
})
