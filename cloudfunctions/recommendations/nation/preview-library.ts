import { previewLibrary as input } from '../../../src/contract/schemas/nation-library'
import type { LibraryPreview } from '../../../src/contract/views/nation-library'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { readBatch } from '../../shared/records/library'
import { officers } from './filing-access'
import { batchScope } from './library-access'
import { planLibrary } from './library-plan'

const shown = 100

/** What importing a file would do: rows that can go in, that cannot and why, that are there, that look alike. */
export const previewLibrary = defineOperation(['recommendations', 'previewLibrary'], {
  kind: 'read',
  summary: '预览项目库的导入',
  who: { may: officers, scope: batchScope },
  input,
  async run({ batch: id, mapping }, { db, host }): Promise<LibraryPreview> {
    const batch = await readBatch(db, id)
    if (batch?.state !== 'uploading') throw new Failure('STATE_REFUSED', undefined, '这个文件已经导入或放弃')
    const plan = await planLibrary(db, host.keys, batch, mapping)
    const { good, problems, suspects, known } = plan
    return {
      ...{ batch: id, fileName: batch.fileName, headings: plan.file.headings, mapping: plan.mapping },
      ...{ mappingProblem: plan.mappingProblem, previewed: plan.mark },
      counts: {
        good: good.length - suspects.length,
        wrong: new Set(problems.map(({ line }) => line)).size,
        ...{ suspected: suspects.length, known },
      },
      wrong: problems.slice(0, shown),
      suspected: suspects.slice(0, shown).map(({ row: { line, projectName, subjectName }, because }) => ({
        ...{ line, projectName, subjectName, because },
      })),
      sources: plan.channels.flatMap(({ key, name }) => {
        const count = good.filter(({ source }) => source === key).length
        return count > 0 ? [{ name, good: count }] : []
      }),
    }
  },
})
