import type { ProjectToRead, Reader } from '../../src/core/assignment'
import type { Queries, Transaction } from './database/connect'
import { assignmentsOf, type PlanRow, putAssignment, readingMatter } from './records/reviews'
import type { Hall } from './records/sessions-hall'

/** What sharing out a review works with: its projects with their fields, and its judges with what keeps them away. */
export interface ReviewSituation {
  projects: readonly ProjectToRead[]
  readers: readonly Reader[]
}

/** Projects that are still in the review, and every seat with the projects it stands aside for. */
export async function reviewSituation(
  db: Queries,
  hall: Hall,
  fields: PlanRow['fields'],
): Promise<ReviewSituation> {
  const matter = await readingMatter(db, hall.session.id)
  const inside = matter.filter(({ application }) =>
    hall.turns.some(turn => turn.application === application && turn.stage !== 'skipped'),
  )
  const readers = hall.seats.map(({ person, employer }): Reader => {
    const declared = hall.recusals.filter(r => r.person === person && r.kind !== 'unassigned')
    const own = matter.filter(({ units }) => units.some(unit => sameUnit(unit, employer)))
    const aside = [...declared, ...own].map(({ application }) => application)
    return { id: person, fields: fields[person] ?? [], aside: new Set(aside) }
  })
  return { projects: inside.map(({ application, field }) => ({ id: application, field })), readers }
}

/** Whether two names mean one unit: equal without spaces and brackets, or one is the other with a department. */
export function sameUnit(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/[\s()（）·]/g, '')
  const [x, y] = [plain(a), plain(b)]
  if (x.length < 4 || y.length < 4) return x !== '' && x === y
  return x.startsWith(y) || y.startsWith(x)
}

/** Who reads each project now, by application. */
export async function readersNow(db: Queries, session: string): Promise<Map<string, string[]>> {
  const rows = await assignmentsOf(db, session)
  const readers = new Map<string, string[]>()
  for (const { applicationId, personId, state } of rows) {
    if (state !== 'assigned') continue
    readers.set(applicationId, [...(readers.get(applicationId) ?? []), personId])
  }
  return readers
}

/** How many projects of the same field, and altogether, each judge reads. */
export function loadsOf(
  { projects }: ReviewSituation,
  readers: ReadonlyMap<string, readonly string[]>,
  field: string,
): (judge: string) => { field: number; all: number } {
  return judge => {
    const own = projects.filter(({ id }) => readers.get(id)?.includes(judge))
    return { field: own.filter(project => project.field === field).length, all: own.length }
  }
}

/** Gives or takes a project, with the reason and who did it. */
export async function changeReader(
  tx: Transaction,
  act: { session: string; application: string; person: string; actor: string; now: Date; reason: string },
  state: 'assigned' | 'withdrawn',
): Promise<void> {
  const { session, application, person, actor, now, reason } = act
  await putAssignment(tx, {
    ...{ sessionId: session, applicationId: application, personId: person },
    ...{ state, reason, changedBy: actor, changedAt: now },
  })
}
