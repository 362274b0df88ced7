import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { turn } from '../database/schema/hall'
import { nominatingUniversity, nomination } from '../database/schema/nominations'

export type NominationRow = typeof nomination.$inferSelect

/** The universities of an edition, as they were registered. */
export async function universitiesOf(db: Queries, edition: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: nominatingUniversity.id, name: nominatingUniversity.name })
    .from(nominatingUniversity)
    .where(eq(nominatingUniversity.edition, edition))
    .orderBy(asc(nominatingUniversity.registeredAt), asc(nominatingUniversity.id))
}

/** Registers a university; false when its name is there already. */
export async function insertUniversity(
  tx: Transaction,
  row: typeof nominatingUniversity.$inferInsert,
): Promise<boolean> {
  const added = await tx.insert(nominatingUniversity).values(row).onConflictDoNothing().returning()
  return added.length === 1
}

/** How many nominations each channel has in each group and state; counted by the database. */
export async function nominationCounts(
  db: Queries,
  edition: string,
): Promise<{ channel: string; group: string; state: NominationRow['state']; count: number }[]> {
  return db
    .select({
      channel: nomination.channel,
      group: nomination.group,
      state: nomination.state,
      count: sql<number>`count(*)::int`,
    })
    .from(nomination)
    .where(eq(nomination.edition, edition))
    .groupBy(nomination.channel, nomination.group, nomination.state)
}

/** A nomination with its project and what stands in the way of the pool. */
export interface NominatedRow extends Record<string, unknown> {
  id: string
  channel: string
  application: string
  group: string
  rank: number
  finalWinner: boolean
  reason: string
  late: boolean
  state: NominationRow['state']
  version: number
  decision: string
  projectName: string
  subjectName: string
  officialNumber: string | null
  applicationState: string
  /** Cases nobody has ruled on, and cases ruled the same in which the other one is kept. */
  openCases: number
  lostCases: number
}

const cases = (condition: ReturnType<typeof sql>) => sql`(
  select count(*)::int from csc.duplicate_case d join csc.application o
    on o.id = case when d.first_id = n.application_id then d.second_id else d.first_id end
  where (d.first_id = n.application_id or d.second_id = n.application_id)
    and o.state in ('submitted', 'returned', 'accepted') and ${condition})`
const open = cases(sql`d.state = 'suspected'`)
const lost = cases(sql`d.state = 'confirmed-same' and coalesce(d.evidence->>'kept', '') <> n.application_id`)

/** Nominations of one channel, or of all that wait; by group and rank, at most `limit`. */
export async function nominationsOf(
  db: Queries,
  of: { edition: string; channel: string | null; ids?: readonly string[] },
  limit = 500,
): Promise<NominatedRow[]> {
  const which = of.ids
    ? sql`n.id in (select jsonb_array_elements_text(${JSON.stringify(of.ids)}::jsonb))`
    : of.channel === null
      ? sql`n.state = 'nominated'`
      : sql`n.channel = ${of.channel}`
  const { rows } = await db.execute<NominatedRow>(sql`
    select n.id, n.channel, n.application_id as application, n.group_id as "group", n.rank,
      n.final_winner as "finalWinner", n.reason, n.late, n.state, n.version, n.decision,
      a.project_name as "projectName", a.subject_name as "subjectName", a.official_number as "officialNumber",
      a.state as "applicationState", ${open} as "openCases", ${lost} as "lostCases"
    from csc.nomination n join csc.application a on a.id = n.application_id
    where n.edition = ${of.edition} and ${which}
    order by n.channel, n.group_id, n.rank, n.id limit ${limit}`)
  return rows
}

/**
 * The pool (评审备选名单, CN24-22) of an edition's group: approved nominations of projects that still compete and that no
 * ruling on duplicates or open suspicion stands against.
 */
export async function poolOf(db: Queries, edition: string, group: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select n.application_id as id from csc.nomination n join csc.application a on a.id = n.application_id
    where n.edition = ${edition} and n.group_id = ${group} and n.state = 'approved' and a.state = 'accepted'
      and ${open} = 0 and ${lost} = 0
    order by n.channel, n.rank, n.id`)
  return rows.map(({ id }) => id)
}

/** How large the pool of each group is. */
export async function poolCounts(db: Queries, edition: string): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ group: string; count: number }>(sql`
    select n.group_id as "group", count(*)::int as count
    from csc.nomination n join csc.application a on a.id = n.application_id
    where n.edition = ${edition} and n.state = 'approved' and a.state = 'accepted'
      and ${open} = 0 and ${lost} = 0 group by 1`)
  return new Map(rows.map(({ group, count }) => [group, count]))
}

/** The standing nominations of a channel's group: their ranks. */
export async function ranksTaken(
  tx: Transaction,
  of: { edition: string; channel: string; group: string },
): Promise<number[]> {
  const rows = await tx
    .select({ rank: nomination.rank })
    .from(nomination)
    .where(
      and(
        eq(nomination.edition, of.edition),
        eq(nomination.channel, of.channel),
        eq(nomination.group, of.group),
        sql`${nomination.state} in ('nominated', 'approved')`,
      ),
    )
  return rows.map(({ rank }) => rank)
}

/** The nomination of a project, locked, or null. */
export async function lockNominationOf(
  tx: Transaction,
  edition: string,
  application: string,
): Promise<NominationRow | null> {
  const [row] = await tx
    .select()
    .from(nomination)
    .where(and(eq(nomination.edition, edition), eq(nomination.applicationId, application)))
    .for('update')
  return row ?? null
}

/** A nomination of an edition, locked, or null. */
export async function lockNomination(
  tx: Transaction,
  edition: string,
  id: string,
): Promise<NominationRow | null> {
  const [row] = await tx
    .select()
    .from(nomination)
    .where(and(eq(nomination.edition, edition), eq(nomination.id, id)))
    .for('update')
  return row ?? null
}

/** Puts a project forward; one that was withdrawn or refused before is put forward anew. */
export async function putNomination(tx: Transaction, row: typeof nomination.$inferInsert): Promise<number> {
  const { id: _, edition: __, applicationId: ___, version: ____, ...change } = row
  const [kept] = await tx
    .insert(nomination)
    .values(row)
    .onConflictDoUpdate({
      target: [nomination.edition, nomination.applicationId],
      set: {
        ...{ ...change, decidedBy: null, decidedAt: null, decision: '' },
        version: sql`${nomination.version} + 1`,
      },
    })
    .returning({ version: nomination.version })
  return kept!.version
}

/** Changes nominations nobody else can change meanwhile (the library's row is held) and counts their versions up. */
export async function changeNominations(
  tx: Transaction,
  ids: readonly string[],
  change: Partial<Pick<NominationRow, 'state' | 'decidedBy' | 'decidedAt' | 'decision'>>,
): Promise<void> {
  await tx
    .update(nomination)
    .set({ ...change, version: sql`${nomination.version} + 1` })
    .where(inArray(nomination.id, [...ids]))
}

/** A project as it is nominated: its group, whether it stands, where it came from. Null for another edition's. */
export async function projectToNominate(tx: Transaction, edition: string, application: string) {
  const { rows } = await tx.execute<{
    group: string
    state: string
    officialNumber: string | null
    source: string | null
  }>(sql`
    select a.group_id as "group", a.state, a.official_number as "officialNumber", e.source
    from csc.application a left join csc.entered_project e on e.application_id = a.id
    where a.id = ${application} and a.edition = ${edition} for update of a`)
  return rows[0] ?? null
}

/** Those of these projects that stand in a session already: their nominations stay. */
export async function competingAmong(tx: Transaction, applications: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ application: turn.applicationId })
    .from(turn)
    .where(inArray(turn.applicationId, [...applications]))
  return new Set(rows.map(({ application }) => application))
}
