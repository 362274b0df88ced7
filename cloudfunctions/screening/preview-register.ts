import { previewRegister as input } from '../../src/contract/schemas/registers'
import type { RegisterPreviewView } from '../../src/contract/views/registers'
import { knownEdition } from '../shared/edition-of'
import { wholeYears } from '../shared/listed-projects'
import { defineOperation } from '../shared/operation'
import { standingImports } from '../shared/records/registers'
import { listsFor } from '../shared/register-reach'
import { editionScope } from '../shared/session-scope'
import { listsOf, planImport } from './registers-plan'
import { registrars } from './registers-roles'
import { levelNames } from './registers-rows'

const shown = 100

/** What importing a list of past winners would add, what is wrong with it line by line, and what is there already. */
export const previewRegister = defineOperation(['screening', 'previewRegister'], {
  kind: 'read',
  summary: '预览往届名单的导入',
  who: { may: registrars, scope: editionScope },
  input,
  async run({ edition: slug, kind, file }, { db }): Promise<RegisterPreviewView> {
    const edition = knownEdition(slug)
    const plan = await planImport(db, edition, { kind, base64: file.base64 })
    const { added, duplicates, problems } = plan
    const lists = listsOf(plan)
    const imports = await standingImports(db, listsFor(edition))
    const years = new Map(lists.map(({ year, level }) => [`${year}|${level}`, { year, level }]))
    return {
      previewed: plan.mark,
      counts: {
        good: added.length,
        wrong: new Set(problems.map(({ line }) => line)).size,
        duplicate: duplicates.length,
      },
      lists: lists.map(({ year, level, list, added: good, duplicates: duplicate }) => ({
        ...{ year, level, levelName: levelNames[level], list, good: good.length, duplicate },
      })),
      years: [...years.values()].map(({ year, level }) => ({
        ...{ year, level, levelName: levelNames[level] },
        complete: wholeYears({ kind, level }, imports).includes(year),
      })),
      wrong: problems.slice(0, shown),
      duplicates: duplicates
        .slice(0, shown)
        .map(({ entry: { line, projectName, subjectName }, because }) => ({
          ...{ line, projectName, subjectName, because },
        })),
    }
  },
})
