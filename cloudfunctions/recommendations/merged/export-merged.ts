import { exportMerged as input } from '../../../src/contract/schemas/merged'
import type { Edition } from '../../../src/core/edition'
import type { Queries } from '../../shared/database/connect'
import { type FormDocument, formFilename } from '../../shared/documents/form-document'
import { groupName, unitOf } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteResultExport, resultExportsSince } from '../../shared/records/certificate-requests'
import { editionScope } from '../../shared/session-scope'
import { crossOfficers, knownUpper, sourceName } from '../cross/upper-edition'
import { mediaTypes, writeForm } from '../write-form'
import { mergedWork, onList } from './merged-work'

const operation = 'recommendations.exportMerged'
const perHour = 20

/** The list of every group as a file; a draft until each group is published. No telephone, no identity number. */
export const exportMerged = defineOperation(['recommendations', 'exportMerged'], {
  kind: 'direct',
  summary: '导出汇总名单',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run({ edition: slug, format }, { db, caller, now }) {
    const edition = knownUpper(slug)
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await resultExportsSince(db, caller.actor, operation, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const form = await mergedForm(db, edition)
    if (form.rows.length === 0)
      throw new Failure('STATE_REFUSED', undefined, '名单还是空的，请先接收各市名单')
    const file = await writeForm(form, format)
    const detail = { format, draft: form.draft, projects: form.rows.length }
    await noteResultExport(db, { at: now, actor: caller.actor, edition: slug, operation, detail })
    return {
      ...{ filename: formFilename(form, unitOf(edition).name, format), mediaType: mediaTypes[format] },
      ...{ base64: file.toString('base64'), draft: form.draft },
    }
  },
})

/** The list of every group as a form, numbered through. */
export async function mergedForm(db: Queries, edition: Edition): Promise<FormDocument> {
  const rows: string[][] = []
  let draft = false
  for (const { id } of edition.groups) {
    const work = await mergedWork(db, edition, id)
    const listed = onList(work)
    draft ||= listed.length > 0 && work.draft?.state !== 'published'
    for (const { source, projectName, subjectName, officialNumber } of listed)
      rows.push([
        ...[String(rows.length + 1), sourceName(edition, source), groupName(edition, id)],
        ...[projectName, subjectName, officialNumber ?? ''],
      ])
  }
  return {
    title: `${edition.name}进入${edition.stages[0]?.name ?? '比赛'}项目名单`,
    unitLine: `共${rows.length}个项目`,
    columns: ['序号', '推荐单位', '组别', '项目名称', '企业（创客）名称', '官网报名号'],
    ...{ rows, note: '本届通知未规定本表的格式。', draft, author: edition.issuer, sheet: '汇总名单' },
  }
}
