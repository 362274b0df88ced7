import { mine as input } from '../../src/contract/schemas/services'
import type { FollowedProject } from '../../src/contract/views/services'
import type { Edition } from '../../src/core/edition'
import type { Database } from '../shared/database/connect'
import { groupName, knownEdition } from '../shared/edition-of'
import { followUpTerm, serviceClause } from '../shared/follow-up-term'
import { followedProjects } from '../shared/followed-projects'
import { defineOperation } from '../shared/operation'
import { eventsOf } from '../shared/records/services-events'
import { institutionOfPerson } from '../shared/records/services-institutions'
import { ownMatches } from '../shared/records/services-matches'
import { ownNeeds } from '../shared/records/services-needs'
import { outcomesOf } from '../shared/records/services-outcomes'
import { progressOf } from '../shared/records/services-progress'
import { eventCard } from './event-card'
import { matchView } from './match-view'
import { needView } from './need-view'
import { ownInstitutionView } from './own-institution'
import { ownProjects } from './own-projects'
import { progressView } from './progress-view'

/** A15: the person's projects, institution, needs, matches, events and progress in one edition. */
export const mine = defineOperation(['services', 'mine'], {
  kind: 'read',
  summary: '我的对接服务',
  who: { may: 'signed-in' },
  input,
  async run({ edition: slug }, { db, host, caller, now }) {
    const edition = knownEdition(slug)
    const person = caller.person!
    const own = await institutionOfPerson(db, slug, person)
    const rows = await ownMatches(db, slug, person)
    const outcomes = rows.length > 0 ? (await outcomesOf(db, slug)).map(({ outcome }) => outcome) : []
    const matches = []
    for (const row of rows) matches.push(await matchView({ db, keys: host.keys, person }, row, outcomes))
    return {
      edition: slug,
      editionName: edition.name,
      projects: await ownProjects(db, edition, person),
      institution: own && ownInstitutionView(host.keys, own),
      needs: (await ownNeeds(db, slug, person)).map(row => needView(edition, row)),
      matches,
      events: (await eventsOf(db, slug, person)).map(eventCard),
      followed: await ownFollowed(db, edition, person),
      term: followUpTerm(edition, now),
      institutionClause: serviceClause(edition, '服务机构', '对接需求'),
    }
  },
})

async function ownFollowed(db: Database, edition: Edition, person: string): Promise<FollowedProject[]> {
  const rows = (await followedProjects(db, edition)).filter(({ ownerId }) => ownerId === person)
  if (rows.length === 0) return []
  const reports = await progressOf(db, edition.slug)
  return rows.map(({ id, projectName, group, award }) => ({
    application: id,
    ...{ projectName, award },
    groupName: groupName(edition, group),
    reports: reports.filter(({ applicationId }) => applicationId === id).map(progressView),
  }))
}
