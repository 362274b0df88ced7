import { recordSummary as input } from '../../src/contract/schemas/results'
import { beijingDate } from '../../src/core/calendar'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { handedUpPapers, noteHandedUp } from '../shared/records/summaries'
import { editionScope } from '../shared/session-scope'
import { paperNames, summaryTerms } from './summary-terms'

/**
 * Records that the summary (or a special report, where the notice has them) was handed up: document number, date and
 * name of the file, in the edition's chain. The file itself stays with the office.
 */
export const recordSummary = defineOperation(['results', 'recordSummary'], {
  kind: 'write',
  summary: '登记赛事活动总结已报送',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, ...paper }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug)
    if (!summaryTerms(edition).papers.includes(paper.paper))
      throw fieldFailure('paper', `本届通知未规定报送${paperNames[paper.paper]}，请选择总结`)
    if (paper.handedUpOn > beijingDate(now.toISOString()))
      throw fieldFailure('handedUpOn', '报送日期不能晚于今天，请报送以后再登记')
    const entry = {
      session: `edition:${slug}`,
      actor: caller.actor,
      requestId,
      kind: 'summary.hand-up' as const,
    }
    await appendToLedger(db, { ...entry, data: paper }, now)
    // The chain's head is locked now: of two people recording the same paper, the second one sees the first.
    const before = await handedUpPapers(db, slug)
    if (before.some(each => each.paper === paper.paper && each.documentNumber === paper.documentNumber))
      throw new Failure('STATE_REFUSED', undefined, '这个文号已经登记过报送，不用再登记')
    await noteHandedUp(db, { at: now, actor: caller.actor, edition: slug }, paper)
    return { recorded: before.length + 1 }
  },
})
