import type { ServiceProject } from '../../src/contract/views/services'
import type { Edition } from '../../src/core/edition'
import type { Queries } from '../shared/database/connect'
import { groupName } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { type ApplicationRow, ownApplication, ownApplications } from '../shared/records/applications'

const takingPart = ['submitted', 'returned', 'accepted']

/** Whether an application takes part in its edition: handed in, and neither refused nor withdrawn. */
export function takesPart({ state }: Pick<ApplicationRow, 'state'>): boolean {
  return takingPart.includes(state)
}

/** A person's projects that take part in an edition. */
export async function ownProjects(db: Queries, edition: Edition, person: string): Promise<ServiceProject[]> {
  const rows = await ownApplications(db, person, edition.slug)
  return rows.filter(takesPart).map(({ id, projectName, group }) => ({
    application: id,
    projectName,
    groupName: groupName(edition, group),
  }))
}

/** One's own project that takes part; NOT_FOUND for anybody else's, STATE_REFUSED for a draft or one that left. */
export async function ownProject(db: Queries, id: string, person: string): Promise<ApplicationRow> {
  const row = await ownApplication(db, id, person)
  if (!row) throw new Failure('NOT_FOUND')
  if (!takesPart(row))
    throw new Failure('STATE_REFUSED', undefined, '报名提交后才能使用对接服务，请先提交报名')
  return row
}
