import { board as input } from '../../src/contract/schemas/services'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { institutionOfPerson } from '../shared/records/services-institutions'
import { matchedNeeds } from '../shared/records/services-matches'
import { shownNeeds } from '../shared/records/services-needs'
import { needView } from './need-view'
import { mayAct } from './own-institution'
import { ownProjects } from './own-projects'

const page = 20

/**
 * The other side's needs: projects' to verified institutions only, institutions' to projects that take part. Whoever
 * is neither sees none and is told why; contacts are in none of them.
 */
export const board = defineOperation(['services', 'board'], {
  kind: 'read',
  summary: '对方发布的需求',
  who: { may: 'signed-in' },
  input,
  async run({ edition: slug, side, after }, { db, caller }) {
    const edition = knownEdition(slug)
    const person = caller.person!
    const own = side === 'project' ? await institutionOfPerson(db, slug, person) : null
    const sees =
      side === 'project'
        ? own !== null && mayAct(own.state)
        : (await ownProjects(db, edition, person)).length > 0
    const blocked = side === 'project' ? '机构核验通过后可以看项目需求' : '报名提交后可以看机构发布的需求'
    if (!sees) return { needs: [], next: null, blocked }
    const rows = await shownNeeds(db, { edition: slug, side, limit: page + 1, ...(after && { after }) })
    const shown = rows.slice(0, page)
    const ids = shown.map(({ need }) => need.id)
    const matched = await matchedNeeds(db, ids, { person })
    return {
      needs: shown
        .filter(({ ownerId }) => ownerId !== person)
        .map(row => ({ ...needView(edition, row), matched: matched.has(row.need.id) })),
      next: rows.length > page ? (ids.at(-1) ?? null) : null,
      blocked: null,
    }
  },
})
