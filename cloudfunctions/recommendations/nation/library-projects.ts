import { libraryProjects as input } from '../../../src/contract/schemas/nation-library'
import type { LibraryProjectsView } from '../../../src/contract/views/nation-library'
import { applicationStates } from '../../../src/core/application-states'
import { groupName, knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { libraryPage } from '../../shared/records/library-projects'
import { editionScope } from '../../shared/session-scope'
import { channelsOf } from './channels'
import { readers } from './filing-access'

const size = 20

/** A page of the library, by contest, group and a word of the name or a whole number. */
export const libraryProjects = defineOperation(['recommendations', 'libraryProjects'], {
  kind: 'read',
  summary: '项目库里的项目',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: slug, page, ...filter }, { db }): Promise<LibraryProjectsView> {
    const edition = knownEdition(slug)
    const names = new Map((await channelsOf(db, edition)).map(({ key, name }) => [key, name]))
    const search = filter.search.trim()
    const { total, rows } = await libraryPage(db, { ...filter, edition: slug, search }, { page, size })
    return {
      ...{ total, page, pages: Math.max(1, Math.ceil(total / size)) },
      projects: rows.map(({ source, externalNumber, group, state, nominated, ...row }) => ({
        ...row,
        ...{ source: source ?? '', sourceName: source === null ? '官网直接报名' : (names.get(source) ?? '') },
        ...{ externalNumber: externalNumber ?? '', group: group ?? '', groupName: groupName(edition, group) },
        stateLabel: applicationStates.states[state as keyof typeof applicationStates.states].staff,
        nominated: nominated === null ? null : (names.get(nominated) ?? null),
      })),
    }
  },
})
