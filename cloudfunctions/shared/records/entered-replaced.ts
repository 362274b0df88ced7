import { and, eq, inArray, max } from 'drizzle-orm'
import type { FormValues } from '../../../src/core/application-form/field'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { application, submission, teamMember } from '../database/schema/applications'
import { enteredProject } from '../database/schema/entered-projects'
import type { EnteredRows } from '../entered-rows'
import { changeApplication } from './applications'
import { insertEvent } from './applications-events'
import { type MemberRow, replaceMembers } from './team'

/** A project that came up from one source, as it stands. */
export interface EnteredBefore {
  application: string
  owner: string
  projectName: string
  externalNumber: string
  officialNumber: string | null
  state: ApplicationState
}

/** Everything one source ever sent into an edition. */
export async function enteredFrom(db: Queries, edition: string, source: string): Promise<EnteredBefore[]> {
  const rows = await db
    .select({
      application: enteredProject.applicationId,
      owner: application.ownerId,
      projectName: application.projectName,
      externalNumber: enteredProject.externalNumber,
      officialNumber: application.officialNumber,
      state: application.state,
    })
    .from(enteredProject)
    .innerJoin(application, eq(application.id, enteredProject.applicationId))
    .where(and(eq(enteredProject.edition, edition), eq(enteredProject.source, source)))
  return rows.map(row => ({ ...row, state: row.state as ApplicationState }))
}

/** A registration below as it is copied upwards, with its team. */
export interface RegistrationBelow {
  row: typeof application.$inferSelect & { form: FormValues }
  members: MemberRow[]
}

/** Registrations with their teams, by id. */
export async function registrationsBelow(
  db: Queries,
  ids: readonly string[],
): Promise<Map<string, RegistrationBelow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(application)
    .where(inArray(application.id, [...ids]))
  const team = await db
    .select()
    .from(teamMember)
    .where(inArray(teamMember.applicationId, [...ids]))
  return new Map(
    rows.map(row => [
      row.id,
      {
        row: { ...row, form: row.form as FormValues },
        members: team.filter(({ applicationId }) => applicationId === row.id),
      },
    ]),
  )
}

/** Frees the official numbers of these registrations, so that two of them may exchange theirs. */
export async function freeNumbers(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(application)
    .set({ officialNumber: null })
    .where(inArray(application.id, [...ids]))
}

/** Puts what a newer list says of a project in place of what an older one said; the registration stays the same. */
export async function replaceEntered(
  tx: Transaction,
  { application: next, members, entered }: EnteredRows,
  before: EnteredBefore,
): Promise<void> {
  const { id, ownerId: _owner, version: _version, createdAt: _created, state, ...columns } = next
  const [last] = await tx
    .select({ number: max(submission.number) })
    .from(submission)
    .where(eq(submission.applicationId, id))
  const number = (last?.number ?? 0) + 1
  await changeApplication(tx, id, { ...columns, state, submission: number })
  const kept = { applicationId: id, number, form: next.form, findings: [] }
  await tx.insert(submission).values({ ...kept, submittedAt: entered.enteredAt })
  await replaceMembers(tx, id, members)
  const { externalNumber, fromApplication, batch, enteredBy, enteredAt } = entered
  await tx
    .update(enteredProject)
    .set({ externalNumber, fromApplication, batch, enteredBy, enteredAt })
    .where(eq(enteredProject.applicationId, id))
  await insertEvent(tx, {
    ...{ applicationId: id, at: enteredAt, actorId: enteredBy, kind: 'enter' },
    ...{ fromState: before.state, toState: 'accepted' as const, data: { source: entered.source, batch } },
  })
}

/** Takes a project that is no longer on its unit's list out of the contest, with the reason. */
export async function withdrawEntered(
  tx: Transaction,
  { application: id, state }: EnteredBefore,
  { actor, now, reason, batch }: { actor: string; now: Date; reason: string; batch: string },
): Promise<void> {
  await changeApplication(tx, id, { state: 'withdrawn', updatedAt: now })
  await insertEvent(tx, {
    ...{ applicationId: id, at: now, actorId: actor, kind: 'unlist', fromState: state },
    ...{ toState: 'withdrawn' as const, reason, data: { batch } },
  })
}
