import type { FollowUpRow } from '../../src/contract/views/services-desk'
import type { Edition } from '../../src/core/edition'
import type { Caller } from '../shared/caller'
import { covers } from '../shared/caller'
import type { Database } from '../shared/database/connect'
import { countyName, groupName } from '../shared/edition-of'
import { followedProjects } from '../shared/followed-projects'
import { reaches, reachOf } from '../shared/reach'
import { progressOf } from '../shared/records/services-progress'
import { latestReports } from '../shared/service-figures'
import { progressView } from './progress-view'
import { followers } from './roles'

/** The followed projects within the caller's reach with their newest reports, and those reports' rows. */
export async function followUpRows(db: Database, edition: Edition, caller: Caller, open: boolean) {
  const reach = reachOf(caller, followers, edition)
  const projects = (await followedProjects(db, edition)).filter(({ county }) => reaches(reach, county))
  const shown = new Set(projects.map(({ id }) => id))
  const reports = (await progressOf(db, edition.slug)).filter(row => shown.has(row.applicationId))
  const latest = latestReports(reports)
  const rows = projects.map(({ id, projectName, subjectName, group, county, award }): FollowUpRow => {
    const newest = latest.get(id)
    const mine = { edition: edition.slug, ...(county && { unit: county }) }
    return {
      application: id,
      ...{ projectName, subjectName, award },
      groupName: groupName(edition, group),
      countyName: countyName(edition, county),
      reports: newest?.number ?? 0,
      latest: newest ? progressView(newest) : null,
      mayReport: open && county !== null && caller.grants.some(each => covers(each, ['liaison'], mine)),
    }
  })
  return { rows, reports }
}
