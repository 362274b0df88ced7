import {
  exportLibraryProblems as problemsInput,
  libraryTemplate as templateInput,
} from '../../../src/contract/schemas/nation-library'
import { libraryColumns, libraryHeadings, neededColumns } from '../../../src/core/library-columns'
import { safeFilename } from '../../shared/documents/form-document'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { readBatch } from '../../shared/records/library'
import { editionScope } from '../../shared/session-scope'
import { officers, readers } from './filing-access'
import { batchScope } from './library-access'
import { planLibrary } from './library-plan'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** So many wrong rows fill a sheet people can still work on. */
const most = 5_000

/** The blank form of an import: its headings and nothing else. */
export const libraryTemplate = defineOperation(['recommendations', 'libraryTemplate'], {
  kind: 'read',
  summary: '下载导入模板',
  who: { may: readers, scope: editionScope },
  input: templateInput,
  async run({ edition: slug }) {
    knownEdition(slug)
    const { textSheet } = await import('../../shared/documents/text-sheet')
    const needed = (column: (typeof libraryColumns)[number]) => neededColumns.includes(column)
    const file = await textSheet(
      '项目库导入',
      libraryColumns.map(column => libraryHeadings[column]),
      [],
      {
        marked: libraryColumns.map(needed),
      },
    )
    return { filename: '项目库导入模板.xlsx', mediaType, base64: file.toString('base64'), draft: false }
  },
})

/**
 * The rows that cannot be taken, as they are in the file, under our headings with line and reason behind them: put right,
 * the same sheet can be imported again. Telephones leave in clear to who sent them: noted.
 */
export const exportLibraryProblems = defineOperation(['recommendations', 'exportLibraryProblems'], {
  kind: 'direct',
  summary: '下载导入错误表',
  who: { may: officers, scope: batchScope },
  input: problemsInput,
  async run({ batch: id, mapping }, { db, host, caller, now }) {
    const batch = await readBatch(db, id)
    if (batch?.state !== 'uploading') throw new Failure('STATE_REFUSED', undefined, '这个文件已经导入或放弃')
    const plan = await planLibrary(db, host.keys, batch, mapping)
    const reasons = new Map<number, string[]>()
    for (const { line, column, reason } of plan.problems)
      reasons.set(line, [...(reasons.get(line) ?? []), `${column}：${reason}`])
    const wrong = plan.file.rows.filter(({ line }) => reasons.has(line)).slice(0, most)
    if (wrong.length === 0) throw new Failure('STATE_REFUSED', undefined, '这个文件没有错误的行')
    const columns = libraryColumns.filter(column => plan.mapping[column] !== null)
    const { textSheet } = await import('../../shared/documents/text-sheet')
    const file = await textSheet(
      '导入错误',
      [...columns.map(column => libraryHeadings[column]), '原行号', '错误原因'],
      wrong.map(({ line, cells }) => [
        ...columns.map(column => cells[plan.mapping[column]!] ?? ''),
        ...[String(line), (reasons.get(line) ?? []).join('；')],
      ]),
    )
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.exportLibraryProblems' },
      ...{ edition: batch.edition, subject: id, detail: { rows: wrong.length } },
    })
    const filename = safeFilename(`导入错误-${batch.fileName.replace(/\.[^.]*$/, '')}`, 'xlsx')
    return { filename, mediaType, base64: file.toString('base64'), draft: false }
  },
})
