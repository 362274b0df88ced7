import { exportQuotaSheet as input } from '../../../src/contract/schemas/quota-plans'
import { formFilename } from '../../shared/documents/form-document'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteQuotaExport, quotaExportsSince, readQuotaPlan } from '../../shared/records/quota-plans'
import { editionScope } from '../../shared/session-scope'
import { sheetForm } from './sheet-form'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const perHour = 20

/** The sheet that explains every seat of a version, as a workbook; noted and limited. */
export const exportQuotaSheet = defineOperation(['recommendations', 'exportQuotaSheet'], {
  kind: 'direct',
  summary: '导出名额测算表',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug, version }, { db, caller, now }) {
    const edition = knownEdition(slug)
    const row = await readQuotaPlan(db, slug, version)
    if (!row) throw new Failure('NOT_FOUND')
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await quotaExportsSince(db, caller.actor, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const form = sheetForm(edition, row, now)
    // The writer is loaded when it is needed: most calls of this function never are an export.
    const { formXlsx } = await import('../../shared/documents/form-xlsx')
    const file = await formXlsx(form)
    await noteQuotaExport(db, {
      at: now,
      actor: caller.actor,
      edition: slug,
      detail: { version, hash: row.hash },
    })
    return {
      filename: formFilename(form, `第${version}版`, 'xlsx'),
      ...{ mediaType, base64: file.toString('base64'), draft: form.draft },
    }
  },
})
