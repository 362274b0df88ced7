import { exportCountyReport as input } from '../../src/contract/schemas/county-reports'
import { beijingMinute } from '../shared/beijing-text'
import { type FormDocument, safeFilename } from '../shared/documents/form-document'
import { countyName, knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { reaches } from '../shared/reach'
import { readCountyReport } from '../shared/records/county-reports'
import { editionOnly, reachAs } from './officers'

const mayRead = ['operator', 'approver', 'liaison'] as const
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A filed report as a workbook, just as it was filed; a county out of reach does not exist. */
export const exportCountyReport = defineOperation(['screening', 'exportCountyReport'], {
  kind: 'read',
  summary: '导出报名统计备案',
  who: { may: mayRead, scope: editionOnly },
  input,
  async run({ edition: slug, report }, { db, caller }) {
    const edition = knownEdition(slug)
    const row = await readCountyReport(db, slug, report)
    if (!row || !reaches(reachAs(caller, mayRead, edition), row.county)) throw new Failure('NOT_FOUND')
    const { body, number, filedAt, filedByName } = row
    const county = countyName(edition, row.county)
    const figures = body.figures.map(each => `${each.groupName}${each.stateName}${each.count}个`)
    const form: FormDocument = {
      title: `${edition.name}报名统计备案`,
      unitLine: `${county}（第${number}次，${beijingMinute(filedAt)}，联络员${filedByName}）`,
      columns: ['项目名称', '企业（创客）名称', '组别', '状态'],
      rows: body.projects.map(each => [
        ...[each.projectName, each.subjectName, each.groupName, each.stateName],
      ]),
      note: [`共${body.total}个项目`, ...figures].join('，'),
      draft: false,
      author: edition.issuer,
      sheet: '报名统计备案',
    }
    const { formXlsx } = await import('../shared/documents/form-xlsx')
    const file = await formXlsx(form)
    const filename = safeFilename(`报名统计备案-${county}-第${number}次`, 'xlsx')
    return { filename, mediaType, base64: file.toString('base64'), draft: false }
  },
})
