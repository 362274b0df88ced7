import { exportFigures as input } from '../../../src/contract/schemas/summary-figures'
import type { SummaryFiguresView } from '../../../src/contract/views/summary-figures'
import { beijingMinute } from '../../shared/beijing-text'
import { safeFilename } from '../../shared/documents/form-document'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteResultExport, resultExportsSince } from '../../shared/records/certificate-requests'
import { editionScope } from '../../shared/session-scope'
import { figuresReport } from './figures-report'
import { summaryFiguresOf } from './summary-figures-of'

const operation = 'results.exportFigures'
const perHour = 20
const office = 'application/vnd.openxmlformats-officedocument'
const mediaTypes = {
  png: 'image/png',
  xlsx: `${office}.spreadsheetml.sheet`,
  docx: `${office}.wordprocessingml.document`,
} as const

/** The figures of this moment as a picture, a workbook or a Word file; noted and limited. */
export const exportFigures = defineOperation(['results', 'exportFigures'], {
  kind: 'direct',
  summary: '导出总结图表',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, format }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await resultExportsSince(db, caller.actor, operation, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const view = await summaryFiguresOf(db, edition, now)
    const marks = [
      `数字取自系统，截至${beijingMinute(now)}`,
      ...(host.demo === null ? [] : ['演示数据，不是真实的比赛']),
    ]
    const file = await write(view, format, { marks, author: edition.issuer })
    await noteResultExport(db, { at: now, actor: caller.actor, edition: slug, operation, detail: { format } })
    return {
      filename: safeFilename(view.title, format),
      ...{ mediaType: mediaTypes[format], base64: file.toString('base64'), draft: false },
    }
  },
})

/** The writers are loaded when they are needed: most calls of this function never are an export. */
async function write(
  view: SummaryFiguresView,
  format: 'png' | 'xlsx' | 'docx',
  around: { marks: string[]; author: string },
): Promise<Buffer> {
  if (format === 'xlsx')
    return (await import('../../shared/documents/figures-xlsx')).figuresXlsx(view.figures, around)
  const { figuresPng } = await import('../../shared/documents/figures-png')
  if (format === 'png') return figuresPng(view.title, view.figures, around.marks)
  const { reportDocx } = await import('../../shared/documents/report-docx')
  return reportDocx(figuresReport(view, around, figure => figuresPng('', [figure], [])))
}
