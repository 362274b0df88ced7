import { exportPayments as input } from '../../src/contract/schemas/certificates'
import type { PaymentsView } from '../../src/contract/views/certificates'
import type { Edition } from '../../src/core/edition'
import { type FormDocument, formFilename } from '../shared/documents/form-document'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { noteResultExport, resultExportsSince } from '../shared/records/certificate-requests'
import { editionScope } from '../shared/session-scope'
import { readPayments } from './payment-lines'

const operation = 'results.exportPayments'
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const perHour = 20
const columns = [
  ...['序号', '组别', '奖项', '名次', '项目名称', '获奖单位（团队）', '奖金（元）'],
  ...['重复奖励申明', '重复奖励核查', '领取签字', '备注'],
]

/** 奖金发放表 as a workbook, with the column on repeated rewards; every export is noted and limited. */
export const exportPayments = defineOperation(['results', 'exportPayments'], {
  kind: 'direct',
  summary: '导出奖金发放表',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const view = await readPayments(db, edition)
    if (view.lines.length === 0)
      throw new Failure('STATE_REFUSED', undefined, '获奖名单还没有公布，公布后再导出')
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await resultExportsSince(db, caller.actor, operation, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const form = paymentForm(edition, view, host.demo !== null)
    const { formXlsx } = await import('../shared/documents/form-xlsx')
    const file = await formXlsx(form)
    const detail = { projects: view.lines.length }
    await noteResultExport(db, { at: now, actor: caller.actor, edition: slug, operation, detail })
    return {
      ...{ filename: formFilename(form, unitOf(edition).name, 'xlsx'), mediaType },
      base64: file.toString('base64'),
    }
  },
})

function paymentForm(edition: Edition, view: PaymentsView, demo: boolean): FormDocument {
  return {
    ...{
      title: demo ? `${view.title}（演示）` : view.title,
      unitLine: `制表单位：${edition.issuer}`,
      columns,
    },
    rows: view.lines.map((line, i) => [
      ...[String(i + 1), line.groupName, line.level, String(line.rank), line.projectName, line.subjectName],
      ...[line.money === null ? '未定' : String(line.money), line.declaration],
      ...[line.finding === '' ? '未登记重复' : `不再发放：${line.finding}`, '', ''],
    ]),
    note: `${view.totalText}。${view.sentence}`,
    ...{ draft: false, author: edition.issuer, sheet: '奖金发放表' },
  }
}
