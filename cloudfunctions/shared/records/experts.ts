import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { ExpertState } from '../../../src/core/expert-states'
import type { Act } from '../acts'
import type { Queries, Transaction } from '../database/connect'
import { expert } from '../database/schema/experts'
import { audit } from '../database/schema/people'
import { institution } from '../database/schema/services'

export type ExpertRow = typeof expert.$inferSelect

/** What part of a pool is looked at; `text` is found in name or employer. */
export interface ExpertFilter {
  unit: string
  state: ExpertState | null
  field: string | null
  text: string
}

const of = ({ unit, state, field, text }: ExpertFilter): SQL => {
  const like = `%${text.replace(/[\\%_]/g, sign => `\\${sign}`)}%`
  const parts = [
    eq(expert.unit, unit),
    state ? eq(expert.state, state) : undefined,
    field ? sql`${expert.fields} ? ${field}` : undefined,
    text ? sql`(${expert.name} like ${like} or ${expert.employer} like ${like})` : undefined,
  ]
  return and(...parts)!
}

/** A page of the pool by name, and how many there are in all. */
export async function expertsOf(db: Queries, filter: ExpertFilter, page: { from: number; size: number }) {
  const rows = await db
    .select()
    .from(expert)
    .where(of(filter))
    .orderBy(expert.name, expert.id)
    .limit(page.size)
    .offset(page.from)
  const [counted] = await db.select({ n: sql<number>`count(*)::int` }).from(expert).where(of(filter))
  return { rows, total: counted?.n ?? 0 }
}

/** How many experts of a unit stand in each state. */
export async function expertCounts(db: Queries, unit: string): Promise<{ state: ExpertState; n: number }[]> {
  return db
    .select({ state: expert.state, n: sql<number>`count(*)::int` })
    .from(expert)
    .where(eq(expert.unit, unit))
    .groupBy(expert.state)
}

/** The fields of a unit's pool with how many active experts each has, most first. */
export async function expertFields(db: Queries, unit: string): Promise<{ field: string; active: number }[]> {
  const result = await db.execute<{ field: string; active: number }>(sql`
    select f.field, count(*) filter (where e.state = 'active')::int as active
    from csc.expert e cross join lateral jsonb_array_elements_text(e.fields) as f(field)
    where e.unit = ${unit} group by f.field order by active desc, f.field limit 200`)
  return result.rows
}

/** An expert of the unit; null when there is none there. `lock`: held for a change. */
export async function readExpert(
  db: Queries,
  of: { id: string; unit: string },
  lock = false,
): Promise<ExpertRow | null> {
  const query = db
    .select()
    .from(expert)
    .where(and(eq(expert.id, of.id), eq(expert.unit, of.unit)))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** Experts by id, in no order. */
export async function expertsByIds(db: Queries, ids: readonly string[]): Promise<ExpertRow[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(expert)
    .where(inArray(expert.id, [...ids]))
}

/** The keyed hashes of the phones that stand in a unit's pool already. */
export async function knownPhones(db: Queries, unit: string): Promise<Set<string>> {
  const rows = await db.select({ phone: expert.phoneHmac }).from(expert).where(eq(expert.unit, unit))
  return new Set(rows.map(({ phone }) => phone))
}

/** Adds experts to a pool. */
export async function insertExperts(
  tx: Transaction,
  rows: readonly (typeof expert.$inferInsert)[],
): Promise<void> {
  const most = 1000
  for (let from = 0; from < rows.length; from += most)
    await tx.insert(expert).values(rows.slice(from, from + most))
}

/** Changes an expert and counts the version up; returns it. */
export async function changeExpert(
  tx: Transaction,
  id: string,
  change: Partial<Omit<ExpertRow, 'id' | 'unit' | 'version'>>,
): Promise<number> {
  const [row] = await tx
    .update(expert)
    .set({ ...change, version: sql`${expert.version} + 1` })
    .where(eq(expert.id, id))
    .returning({ version: expert.version })
  return row!.version
}

/** Reviews on record here since an instant, by expert: panels of sessions that were opened. */
export async function reviewsOnRecord(
  db: Queries,
  experts: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  if (experts.length === 0) return new Map()
  const result = await db.execute<{ id: string; n: number }>(sql`
    select e.id, count(*)::int as n from csc.expert e
    join csc.seat s on s.person_id = e.person_id
    join csc.round_session r on r.id = s.session_id and r.state in ('open', 'locked')
    where e.id = any(array(select jsonb_array_elements_text(${JSON.stringify(experts)}::jsonb)))
      and r.starts_at >= ${since.toISOString()}::timestamptz
    group by e.id`)
  return new Map(result.rows.map(({ id, n }) => [id, n]))
}

/** Notes what was done to a pool, with the words the chain does not hold. */
export async function noteExpertAct(
  tx: Transaction,
  note: { at: Date; actor: string; operation: Act; edition: string; subject: string; detail: object },
): Promise<void> {
  await tx.insert(audit).values({ ...note, outcome: 'ok' })
}

/** Entries of a unit's pool that institutions put forward. */
export async function expertsOfInstitutions(
  db: Queries,
  unit: string,
): Promise<Pick<ExpertRow, 'id' | 'institutionId' | 'name'>[]> {
  return db
    .select({ id: expert.id, institutionId: expert.institutionId, name: expert.name })
    .from(expert)
    .where(and(eq(expert.unit, unit), isNotNull(expert.institutionId)))
}

/** The name of the institution an expert was put forward by. */
export async function institutionNameOf(db: Queries, id: string): Promise<string | null> {
  const [row] = await db.select({ name: institution.name }).from(institution).where(eq(institution.id, id))
  return row?.name ?? null
}
