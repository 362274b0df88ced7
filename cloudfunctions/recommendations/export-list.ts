import { exportList as input } from '../../src/contract/schemas/recommendations'
import type { Edition } from '../../src/core/edition'
import type { Database } from '../shared/database/connect'
import { type FormDocument, formFilename } from '../shared/documents/form-document'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import type { Keys } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { exportsSince, latestSubmission, noteExport } from '../shared/records/recommendations'
import { editionScope } from '../shared/session-scope'
import { readListFacts } from './list-facts'
import { openCells } from './sealed-cells'
import { upwardColumnsOf, upwardTermsOf } from './upward-terms'
import { mediaTypes, writeForm } from './write-form'

/** The printed parts of the list; refused where the notice prints no form. */
function officialForm(edition: Edition, unitName: string) {
  const { form } = upwardTermsOf(edition)
  if (!form)
    throw new Failure('STATE_REFUSED', undefined, '本届通知未规定推荐名单的表格，请按上级下发的表格填报')
  return {
    title: form.title,
    unitLine: form.unitLabel ? `${form.unitLabel}：${unitName}` : '',
    columns: form.columns.map(({ heading }) => heading),
    note: form.note?.text ?? '',
  }
}

const perHour = 20

/**
 * 附件4 as a file: the submitted list as it was frozen, or a draft that says so. The only place where telephone
 * numbers leave in clear, so every export is noted (who, when, what) and limited.
 */
export const exportList = defineOperation(['recommendations', 'export'], {
  kind: 'direct',
  summary: '导出推荐项目名单（附件4）',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, format }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await exportsSince(db, caller.actor, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const { list, unit, rows, applications } = await rowsOf(db, host.keys, edition)
    if (rows.length === 0) throw new Failure('STATE_REFUSED', undefined, '名单还是空的，请先选择项目')
    const draft = list?.state !== 'submitted'
    const form: FormDocument = { ...officialForm(edition, unit.name), rows, draft, author: edition.issuer }
    const file = await writeForm(form, format)
    await noteExport(db, {
      at: now,
      actor: caller.actor,
      edition: slug,
      subject: list?.id ?? unit.code,
      detail: {
        format,
        draft,
        projects: rows.length,
        version: list?.version ?? 0,
        listHash: list?.listHash ?? null,
        // whose telephone left: shown to each of them under 谁看过我的资料
        applications,
      },
    })
    return {
      filename: formFilename(form, unit.name, format),
      mediaType: mediaTypes[format],
      base64: file.toString('base64'),
      draft,
    }
  },
})

/** The rows of the form: those frozen at the submission, or what the saved draft would submit now. */
async function rowsOf(db: Database, keys: Keys, edition: Edition) {
  const { list, unit, saved, contenders } = await readListFacts(db, keys, edition)
  const submission = list?.state === 'submitted' ? await latestSubmission(db, list.id) : null
  const rows = submission
    ? openCells(keys, submission)
    : saved.flatMap(item => {
        const contender = contenders.get(item.application)
        return contender ? [contender.line.cells] : []
      })
  return { list, unit, rows: numbered(edition, rows), applications: saved.map(item => item.application) }
}

/** A column of running numbers counts the lines as they stand. */
function numbered(edition: Edition, rows: readonly (readonly string[])[]): string[][] {
  const columns = upwardColumnsOf(edition)
  return rows.map((row, line) =>
    row.map((cell, i) => (columns[i]?.value === 'line-number' ? String(line + 1) : cell)),
  )
}
