import { exportPlan as input } from '../../../src/contract/schemas/nation-filings'
import { planTable } from '../../../src/core/contest-lists'
import { safeFilename } from '../../shared/documents/form-document'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { readers } from './filing-access'

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ordinals = '一二三四五六七八九十'

/** 附件2 赛事计划 as a Word file: every list the notice prints, under its headings and in its order (CN24-38). */
export const exportPlan = defineOperation(['recommendations', 'exportPlan'], {
  kind: 'direct',
  summary: '导出赛事计划（附件2）',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: slug }) {
    const edition = knownEdition(slug)
    if (edition.contests.length === 0)
      throw new Failure('STATE_REFUSED', undefined, '本届通知没有列出赛事计划，不能导出')
    const title = `${edition.name}赛事计划`
    const { contestPlanDocx } = await import('../../shared/documents/contest-plan-docx')
    const file = await contestPlanDocx({
      ...{ title, author: edition.issuer },
      parts: edition.contests.map((list, i) => ({
        heading: `${ordinals[i] ?? ''}、${list.title}（共 ${list.contests.length} 场）`,
        ...planTable(list),
      })),
    })
    return { filename: safeFilename(title, 'docx'), mediaType, base64: file.toString('base64'), draft: false }
  },
})
