import { objectionForm as input } from '../../src/contract/schemas/objections'
import { objectionFilesText } from '../../src/core/objection-files'
import { knownEdition } from '../shared/edition-of'
import { clauseChoices } from '../shared/objection-words'
import { defineOperation } from '../shared/operation'
import { publicityBoard } from '../shared/publicity-board'
import { ownApplications } from '../shared/records/applications'
import { listStandings, projectsOnList } from '../shared/records/list-standings'
import { readPerson } from '../shared/records/people'

/** A14: what an objection can be about, which clauses it can rest on, and until when it is taken. */
export const objectionForm = defineOperation(['applications', 'objectionForm'], {
  kind: 'read',
  summary: '提出异议的表单',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug }, { db, caller, now }) {
    const edition = knownEdition(slug)
    const rows = await listStandings(db, slug)
    const { person } = caller
    const projects = []
    for (const { list } of rows) {
      projects.push({ list: list.id, projects: await projectsOnList(db, list.id) })
    }
    const own = person === null ? [] : await ownApplications(db, person, slug)
    const account = person === null ? null : await readPerson(db, person)
    return {
      ...publicityBoard(edition, rows, now),
      projects,
      own: own
        .filter(({ state }) => state !== 'draft')
        .map(({ id, projectName, subjectName }) => ({ application: id, projectName, subjectName })),
      clauses: clauseChoices(slug),
      signedIn: person !== null,
      phoneKnown: Boolean(account?.phoneSealed),
      papers: objectionFilesText,
    }
  },
})
