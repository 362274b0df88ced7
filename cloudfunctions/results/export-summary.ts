import { exportSummary as input } from '../../src/contract/schemas/results'
import { safeFilename } from '../shared/documents/form-document'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { noteSummaryExport, summaryExportsSince } from '../shared/records/summaries'
import { editionScope } from '../shared/session-scope'
import { summaryDocument } from './summary-document'
import { summaryFacts } from './summary-facts'
import { summaryTerms } from './summary-terms'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const perHour = 20

/** A draft of 赛事活动总结 as a Word file, with the figures of this moment; every export is noted and limited. */
export const exportSummary = defineOperation(['results', 'exportSummary'], {
  kind: 'direct',
  summary: '导出赛事活动总结草稿',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await summaryExportsSince(db, caller.actor, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const facts = await summaryFacts(db, edition, now)
    const look = { now, demo: host.demo !== null }
    const report = summaryDocument(edition, facts, summaryTerms(edition), look)
    // The writer is loaded when it is needed: most calls of this function never are an export.
    const { reportDocx } = await import('../shared/documents/report-docx')
    const file = await reportDocx(report)
    const { handedIn, accepted } = facts.total
    await noteSummaryExport(db, { at: now, actor: caller.actor, edition: slug }, { handedIn, accepted })
    return {
      filename: safeFilename(`草稿-${report.title}`, 'docx'),
      mediaType,
      base64: file.toString('base64'),
      draft: true,
    }
  },
})
