import { previewExperts as input } from '../../../src/contract/schemas/experts'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { poolUnit } from './expert-roles'
import { planRoster } from './experts-plan'

const shown = 100

/** What importing a roster of experts would add, what is wrong with it line by line, and who is there already. */
export const previewExperts = defineOperation(['rounds', 'previewExperts'], {
  kind: 'read',
  summary: '预览专家名册的导入',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ edition, file }, { db, host }) {
    const unit = poolUnit(edition)
    const { mark, added, duplicates, problems } = await planRoster(db, host.keys, {
      unit,
      base64: file.base64,
    })
    const fields = new Map<string, number>()
    for (const field of added.flatMap(entry => entry.fields)) fields.set(field, (fields.get(field) ?? 0) + 1)
    return {
      previewed: mark,
      counts: {
        good: added.length,
        wrong: new Set(problems.map(({ line }) => line)).size,
        duplicate: duplicates.length,
      },
      fields: [...fields].map(([field, experts]) => ({ field, experts })),
      wrong: problems.slice(0, shown),
      duplicates: duplicates.slice(0, shown).map(({ entry: { line, name, employer }, because }) => ({
        ...{ line, name, employer, because },
      })),
    }
  },
})
