import { registers as input } from '../../src/contract/schemas/registers'
import type { RegistersView, RegisterYearView } from '../../src/contract/views/registers'
import type { Edition } from '../../src/core/edition'
import { yearSpan } from '../../src/core/eligibility/wording'
import { knownEdition } from '../shared/edition-of'
import { wholeYears } from '../shared/listed-projects'
import { defineOperation } from '../shared/operation'
import { importsWithNames, type RegisterImportRow } from '../shared/records/registers'
import { listsFor, registerQuestions } from '../shared/register-reach'
import { editionScope, holds } from '../shared/session-scope'
import { headings } from './registers-headings'
import { registerReaders, registrars, withdrawers } from './registers-roles'
import { levelNames } from './registers-rows'

/** 往届名单: what the edition's conditions ask for, what has been entered, and by whom. */
export const registers = defineOperation(['screening', 'registers'], {
  kind: 'read',
  summary: '往届获奖与榜单',
  who: { may: registerReaders, scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller }): Promise<RegistersView> {
    const edition = knownEdition(slug)
    const rows = await importsWithNames(db, listsFor(edition))
    const standing = rows.map(({ row }) => row).filter(row => row.withdrawnAt === null)
    return {
      asked: askedBy(edition),
      years: yearsOf(edition, standing),
      lists: rows.map(({ row, by, withdrawnBy }) => ({
        ...{ id: row.id, kind: row.kind, level: row.level, levelName: levelNames[row.level], year: row.year },
        ...{ list: row.list, source: row.source, rows: row.rows, complete: row.complete, first: row.first },
        importedBy: by || '工作人员',
        importedAt: row.importedAt.toISOString(),
        withdrawn: row.withdrawnAt && {
          by: withdrawnBy || '工作人员',
          at: row.withdrawnAt.toISOString(),
        },
        own: row.edition === slug,
      })),
      headings: Object.values(headings),
      may: {
        import: holds(caller, registrars, { edition: slug }),
        withdraw: holds(caller, withdrawers, { edition: slug }),
      },
    }
  },
})

function askedBy(edition: Edition): RegistersView['asked'] {
  return edition.requirements.flatMap(requirement =>
    registerQuestions(requirement).map(({ years }) => ({
      title: requirement.title,
      clause: requirement.clause,
      years: yearSpan(years),
    })),
  )
}

/** Every year asked about or entered, once, newest first. */
function yearsOf(edition: Edition, imports: readonly RegisterImportRow[]): RegisterYearView[] {
  const asked = edition.requirements.flatMap(registerQuestions).flatMap(({ kind, level, years }) => {
    return years === 'all' ? [] : years.map(year => ({ kind, level, year }))
  })
  const all = new Map([...asked, ...imports].map(each => [`${each.kind}|${each.level}|${each.year}`, each]))
  return [...all.values()]
    .map(({ kind, level, year }) => {
      const lists = imports.filter(each => each.kind === kind && each.level === level && each.year === year)
      const whole = wholeYears({ kind, level }, imports).includes(year)
      const entered = whole ? ('whole' as const) : lists.length > 0 ? ('part' as const) : ('none' as const)
      const projects = lists.reduce((sum, { rows }) => sum + rows, 0)
      return { kind, level, levelName: levelNames[level], year, projects, entered }
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.level.localeCompare(b.level) || b.year - a.year)
}
