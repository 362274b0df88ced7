import { and, asc, desc, eq, gt, inArray, notInArray, type SQL, sql } from 'drizzle-orm'
import type { FormValues } from '../../../src/core/application-form/field'
import type { Finding } from '../../../src/core/eligibility/criterion'
import type { Queries, Transaction } from '../database/connect'
import { application, creditCheck, submission, teamMember } from '../database/schema/applications'
import { newId } from '../identifiers'
import type { ApplicationRow } from './applications'
import type { MemberRow } from './team'

const LEFT_OUT = ['draft', 'withdrawn', 'rejected', 'disqualified']

type CreditCheckRow = typeof creditCheck.$inferSelect

/** An application that was handed in, with what was handed in and what is stored beside it. */
export interface HandedIn {
  row: ApplicationRow
  form: FormValues
  members: MemberRow[]
  /** Newest first. */
  creditChecks: CreditCheckRow[]
}

/** Applications of an edition that were handed in and still stand, by id, after `after`, at most `limit`. */
export async function handedIn(
  db: Queries,
  edition: string,
  { after, limit }: { after: string; limit: number },
): Promise<HandedIn[]> {
  const rows = await db
    .select({ row: application, form: submission.form })
    .from(application)
    .innerJoin(
      submission,
      and(eq(submission.applicationId, application.id), eq(submission.number, application.submission)),
    )
    .where(
      and(
        eq(application.edition, edition),
        gt(application.id, after),
        notInArray(application.state, LEFT_OUT),
      ),
    )
    .orderBy(asc(application.id))
    .limit(limit)
  if (rows.length === 0) return []
  const ids = rows.map(({ row }) => row.id)
  const members = await db
    .select()
    .from(teamMember)
    .where(inArray(teamMember.applicationId, ids))
    .orderBy(asc(teamMember.position))
  const checks = await db
    .select()
    .from(creditCheck)
    .where(inArray(creditCheck.applicationId, ids))
    .orderBy(desc(creditCheck.recordedAt))
  return rows.map(({ row, form }) => ({
    row: row as ApplicationRow,
    form: form as FormValues,
    members: members.filter(each => each.applicationId === row.id),
    creditChecks: checks.filter(each => each.applicationId === row.id),
  }))
}

/** What a supplementary notice makes of an application: its findings anew, and the requirements open to decide again. */
export interface Rejudged {
  id: string
  /** The submission it stands on now. */
  submission: number
  findings: readonly Finding[]
  reopened: readonly string[]
}

interface Act {
  actor: string
  now: Date
  /** The paper it was done by, for the timeline. */
  basis: string
  edition: string
  version: number
}

/** Locks applications and gives those that no longer stand on the submission and in the state named. */
export async function lockHandedIn(
  tx: Transaction,
  rows: readonly Pick<ApplicationRow, 'id' | 'submission' | 'state'>[],
): Promise<string[]> {
  const locked = await tx
    .select({ id: application.id, submission: application.submission, state: application.state })
    .from(application)
    .where(
      inArray(
        application.id,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(application.id))
    .for('update')
  const found = new Map(locked.map(row => [row.id, row]))
  return rows
    .filter(({ id, submission: number, state }) => {
      const now = found.get(id)
      return now?.submission !== number || now.state !== state
    })
    .map(({ id }) => id)
}

/**
 * Keeps new findings of a locked application beside its unchanged form as the next submission, with the officers'
 * decisions on every requirement but `reopened`; returns its number. The application itself is for the caller to change.
 */
export async function keepRejudged(
  tx: Transaction,
  row: Pick<ApplicationRow, 'id' | 'submission'>,
  findings: readonly Finding[],
  { reopened, now }: { reopened: readonly string[]; now: Date },
): Promise<number> {
  await keepFindings(tx, itemsOf([{ id: row.id, submission: row.submission, findings, reopened }]), now)
  return row.submission + 1
}

/** Like keepRejudged for many at once, each moved on to its new submission, and said so in its timeline. */
export async function moveRejudged(tx: Transaction, rejudged: readonly Rejudged[], act: Act): Promise<void> {
  const items = itemsOf(rejudged)
  const at = sql`${act.now.toISOString()}::timestamptz`
  await keepFindings(tx, items, act.now)
  await tx.execute(sql`
    update csc.application a set submission = i.submission + 1, version = a.version + 1, updated_at = ${at}
    from ${items} where a.id = i.id`)
  await tx.execute(sql`
    insert into csc.application_event (id, application_id, at, actor_id, kind, reason, data)
    select i.event, i.id, greatest(${at}, (select max(e.at) + interval '1 millisecond'
      from csc.application_event e where e.application_id = i.id)), ${act.actor}, 'supplementary-notice', ${act.basis},
      jsonb_build_object('edition', ${act.edition}::text, 'version', ${act.version}::int,
        'submission', i.submission + 1, 'requirements', i.reopened)
    from ${items}`)
}

/** The applications as rows `i` of a statement, each with an id for its event. */
function itemsOf(rejudged: readonly Rejudged[]): SQL {
  const rows = rejudged.map(each => ({ ...each, event: newId('evt') }))
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as i(id text, submission int, findings jsonb, reopened jsonb, event text)`
}

async function keepFindings(tx: Transaction, items: SQL, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into csc.submission (application_id, number, form, findings, submitted_at)
    select s.application_id, s.number + 1, s.form, i.findings, ${now.toISOString()}::timestamptz
    from ${items} join csc.submission s on s.application_id = i.id and s.number = i.submission`)
  await tx.execute(sql`
    insert into csc.requirement_decision (application_id, submission, requirement, outcome, reason, decided_by, decided_at)
    select d.application_id, d.submission + 1, d.requirement, d.outcome, d.reason, d.decided_by, d.decided_at
    from ${items} join csc.requirement_decision d on d.application_id = i.id and d.submission = i.submission
    where not (i.reopened ? d.requirement)`)
}

/** What the present submissions of applications were found to be, by application. */
export async function keptFindings(
  db: Queries,
  rows: readonly Pick<ApplicationRow, 'id'>[],
): Promise<Map<string, Finding[]>> {
  const kept = await db
    .select({ id: application.id, findings: submission.findings })
    .from(application)
    .innerJoin(
      submission,
      and(eq(submission.applicationId, application.id), eq(submission.number, application.submission)),
    )
    .where(
      inArray(
        application.id,
        rows.map(({ id }) => id),
      ),
    )
  return new Map(kept.map(({ id, findings }) => [id, findings as Finding[]]))
}
