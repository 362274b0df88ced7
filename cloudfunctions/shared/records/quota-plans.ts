import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { UnitCounts } from '../../../src/contract/views/quota-plans'
import type { Queries, Transaction } from '../database/connect'
import { audit, person } from '../database/schema/people'
import { quotaPlan } from '../database/schema/quota-plans'

export type QuotaPlanRow = typeof quotaPlan.$inferSelect

/** Every version of an edition's plan, newest first. */
export async function quotaPlans(db: Queries, edition: string): Promise<QuotaPlanRow[]> {
  return db.select().from(quotaPlan).where(eq(quotaPlan.edition, edition)).orderBy(desc(quotaPlan.version))
}

/** One version, or null. */
export async function readQuotaPlan(
  db: Queries,
  edition: string,
  version: number,
): Promise<QuotaPlanRow | null> {
  const [row] = await db
    .select()
    .from(quotaPlan)
    .where(and(eq(quotaPlan.edition, edition), eq(quotaPlan.version, version)))
  return row ?? null
}

/** The newest version of one of these states, or null. */
export async function newestQuotaPlan(
  db: Queries,
  edition: string,
  states: readonly QuotaPlanRow['state'][],
): Promise<QuotaPlanRow | null> {
  const [row] = await db
    .select()
    .from(quotaPlan)
    .where(and(eq(quotaPlan.edition, edition), inArray(quotaPlan.state, [...states])))
    .orderBy(desc(quotaPlan.version))
    .limit(1)
  return row ?? null
}

/** Adds a version; the earlier ones stay. */
export async function insertQuotaPlan(tx: Transaction, row: typeof quotaPlan.$inferInsert): Promise<void> {
  await tx.insert(quotaPlan).values(row)
}

type Step = Partial<
  Pick<
    QuotaPlanRow,
    'state' | 'document' | 'announcedBy' | 'announcedAt' | 'stagedBy' | 'stagedAt' | 'lockedBy' | 'lockedAt'
  >
>

/** Takes a version one step on; its content never changes. */
export async function stepQuotaPlan(
  tx: Transaction,
  edition: string,
  version: number,
  step: Step,
): Promise<void> {
  await tx
    .update(quotaPlan)
    .set(step)
    .where(and(eq(quotaPlan.edition, edition), eq(quotaPlan.version, version)))
}

/**
 * Registrations of editions as they stood at an instant: handed in until then, and accepted then (whatever became of them
 * afterwards). Editions without any are left out.
 */
export async function countsAt(
  db: Queries,
  editions: readonly string[],
  instant: Date,
): Promise<Map<string, UnitCounts & { qualified: number }>> {
  if (editions.length === 0) return new Map()
  const at = sql`${instant.toISOString()}::timestamptz`
  const result = await db.execute<{
    edition: string
    submitted: number
    accepted: number
    qualified: number
  }>(sql`
    select a.edition, count(*) filter (where a.submitted_at <= ${at} and a.state <> 'draft')::int as submitted,
      count(*) filter (where coalesce(past.to_state,
        case when a.accepted_at <= ${at} then 'accepted' else '' end) = 'accepted')::int as accepted,
      count(*) filter (where a.state = 'accepted')::int as qualified
    from csc.application a
      left join lateral (select e.to_state from csc.application_event e
        where e.application_id = a.id and e.at <= ${at} and e.to_state is not null
        order by e.at desc, e.id desc limit 1) past on true
    where a.edition in (${sql.join(
      editions.map(each => sql`${each}`),
      sql`, `,
    )}) group by a.edition`)
  return new Map(result.rows.map(({ edition, ...counts }) => [edition, counts]))
}

/** Names of people by id. */
export async function namesOf(db: Queries, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap(id => id ?? []))]
  if (known.length === 0) return new Map()
  const rows = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, known))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const exported = 'recommendations.exportQuotaSheet'

/** Notes that somebody took the sheet out as a file. */
export async function noteQuotaExport(
  db: Queries,
  note: { at: Date; actor: string; edition: string; detail: object },
): Promise<void> {
  await db.insert(audit).values({ ...note, operation: exported, outcome: 'ok' })
}

/** How often a person did since an instant. */
export async function quotaExportsSince(db: Queries, actor: string, since: Date): Promise<number> {
  return db.$count(audit, and(eq(audit.actor, actor), eq(audit.operation, exported), gt(audit.at, since)))
}
