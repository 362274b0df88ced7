import type * as z from 'zod'
import type { fileObjection } from '../../src/contract/schemas/objections'
import type { Edition } from '../../src/core/edition'
import { mayObject } from '../../src/core/list-standing'
import { Failure, fieldFailure } from '../shared/failure'
import type { WriteContext } from '../shared/operation'
import { closedSentence, officeView, standingFacts } from '../shared/publicity-board'
import { listStandings, projectsOnList, type StandingRow } from '../shared/records/list-standings'
import { projectIn } from '../shared/records/objections'

type Asked = z.output<typeof fileObjection>

/** What an objection is about: the list whose period counts, and the project as far as it is known. */
export interface ObjectionTarget {
  listId: string | null
  applicationId: string | null
  projectName: string
}

/**
 * Finds what is objected to. Refuses a list that is not the newest of its kind, a list whose period is over, a project
 * that is neither on a list nor one's own (as if there were none), and an objection to nothing in particular.
 */
export async function objectionTarget(
  context: WriteContext,
  edition: Edition,
  asked: Asked,
): Promise<ObjectionTarget> {
  const rows = await listStandings(context.db, edition.slug)
  const counted = countedList(rows, asked)
  const facts = counted ? standingFacts(counted) : null
  if (!mayObject(asked.kind, facts, context.now.toISOString())) throw closed(edition, facts!.endsOn!)
  return { listId: counted?.list.id ?? null, ...(await targetProject(context, rows, asked)) }
}

/** The list whose period counts; where none was chosen the one published last: leaving it out opens no back door. */
function countedList(rows: readonly StandingRow[], { list: id, kind }: Asked): StandingRow | undefined {
  if (id === undefined) {
    if (kind === 'list') throw fieldFailure('list', '请选择对哪一份名单提出异议')
    return rows.at(-1)
  }
  const chosen = rows.find(({ list }) => list.id === id)
  if (!chosen) throw fieldFailure('list', '这份名单已有新版或不存在，请重新选择名单')
  return chosen
}

async function targetProject(
  { db, caller }: WriteContext,
  rows: readonly StandingRow[],
  { edition, application, kind, projectName }: Asked,
): Promise<Omit<ObjectionTarget, 'listId'>> {
  if (application !== undefined) {
    const project = await projectIn(db, edition, application)
    const known = project && (project.ownerId === caller.person || (await onSome(db, rows, project.id)))
    if (!known) throw new Failure('NOT_FOUND')
    return { applicationId: project.id, projectName: project.projectName }
  }
  if (kind !== 'list' && projectName === undefined)
    throw fieldFailure('projectName', '请选择或填写是哪一个项目')
  return { applicationId: null, projectName: projectName ?? '' }
}

async function onSome(db: WriteContext['db'], rows: readonly StandingRow[], id: string): Promise<boolean> {
  for (const { list } of rows) {
    const projects = await projectsOnList(db, list.id)
    if (projects.some(({ application }) => application === id)) return true
  }
  return false
}

function closed(edition: Edition, endsOn: string): Failure {
  const { name, phone } = officeView(edition)
  return new Failure('STATE_REFUSED', { office: name, phone, endsOn }, closedSentence(edition, endsOn))
}
