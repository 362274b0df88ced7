import { exportFollowUp as input } from '../../src/contract/schemas/services'
import { beijingMinute } from '../shared/beijing-text'
import { type FormDocument, safeFilename } from '../shared/documents/form-document'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { followUpExportsSince, noteFollowUpExport } from '../shared/records/services-audit'
import { progressSentence } from '../shared/service-figures'
import { editionScope } from '../shared/session-scope'
import { followUpRows } from './follow-up-rows'
import { deciders } from './roles'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const perHour = 20
const landed = { yes: '是', no: '否' }
const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? '未填' : String(value)

/** 赛后跟踪台账 as a workbook, without any telephone; every export is noted and limited. */
export const exportFollowUp = defineOperation(['services', 'exportFollowUp'], {
  kind: 'direct',
  summary: '导出赛后跟踪台账',
  who: { may: deciders, scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller, now }) {
    const edition = knownEdition(slug)
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await followUpExportsSince(db, caller.actor, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const { rows, reports } = await followUpRows(db, edition, caller, false)
    const form: FormDocument = {
      title: `${edition.name}赛后跟踪台账`,
      unitLine: `${edition.issuer}（截至${beijingMinute(now)}）`,
      columns: [
        ...['项目名称', '企业（创客）名称', '县区', '组别', '获奖', '填报次数'],
        ...['融资（万元）', '营业收入（万元）', '新增就业（人）', '是否落地', '进展说明', '最近填报'],
      ],
      rows: rows.map(({ latest, ...row }) => [
        ...[row.projectName, row.subjectName, row.countyName, row.groupName, row.award ?? '决赛项目'],
        ...[String(row.reports), shown(latest?.financing), shown(latest?.revenue), shown(latest?.jobs)],
        latest?.landed ? landed[latest.landed] : '未填',
        latest?.text ?? '',
        latest ? `${beijingMinute(new Date(latest.reportedAt))} ${latest.reportedAs}` : '还没有填报',
      ]),
      note: progressSentence(reports),
      draft: false,
      author: edition.issuer,
      sheet: '赛后跟踪台账',
    }
    // The writer is loaded when it is needed: most calls of this function never are an export.
    const { formXlsx } = await import('../shared/documents/form-xlsx')
    const file = await formXlsx(form)
    await noteFollowUpExport(db, { at: now, actor: caller.actor, edition: slug, rows: rows.length })
    const filename = safeFilename(form.title, 'xlsx')
    return { filename, mediaType, base64: file.toString('base64'), draft: false }
  },
})
