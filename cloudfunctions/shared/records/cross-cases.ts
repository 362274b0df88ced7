import { type SQL, sql } from 'drizzle-orm'
import type { CrossKind } from '../../../src/core/cross-pairs'
import { type CrossState, openCrossStates, ruledCrossStates } from '../../../src/core/cross-states'
import type { LikenessEvidence } from '../../../src/core/similarity/likeness'
import type { Queries, Transaction } from '../database/connect'
import { newId } from '../identifiers'

/** What a case was found by: what two projects share, or a project and a list. */
export type CrossEvidence =
  | (LikenessEvidence & { bothTeams: boolean })
  | { sentence: string; compared: { label: string; value: string; against: string }[] }

/** A case as it is found. `second` null: `subject` says what the one project is compared with. */
export interface CrossFound {
  first: string
  second: string | null
  subject: string
  kinds: readonly CrossKind[]
  likeness: number
  evidence: CrossEvidence
}

export interface CrossCaseRow extends CrossFound {
  id: string
  edition: string
  state: CrossState
  version: number
  foundAt: string
  changedAt: string
  question: string
  dueOn: string | null
  note: string
}

const batch = 1000
const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const texts = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify([...values])}::jsonb))`

const columns = sql`c.id, c.edition, c.first_id as first, c.second_id as second, c.subject, c.kinds, c.likeness,
  c.evidence, c.state, c.version, c.question, c.due_on as "dueOn", c.note,
  ${iso(sql`c.found_at`)} as "foundAt", ${iso(sql`c.changed_at`)} as "changedAt"`

/** Keeps new cases; one that is there already stays as it is, decided or not. Answers how many were new. */
export async function insertCross(
  tx: Transaction,
  edition: string,
  found: readonly CrossFound[],
  at: Date,
): Promise<number> {
  let added = 0
  for (let from = 0; from < found.length; from += batch) {
    const rows = found.slice(from, from + batch).map(each => ({ id: newId('crs'), ...each }))
    const result = await tx.execute(sql`
      insert into csc.cross_case (id, edition, first_id, second_id, subject, kinds, likeness, evidence, state, version,
        found_at, changed_at)
      select r.id, ${edition}, r.first, r.second, r.subject, r.kinds, r.likeness, r.evidence, 'found', 1,
        ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, first text, second text, subject text,
        kinds jsonb, likeness integer, evidence jsonb)
      order by r.first, r.subject
      on conflict (edition, first_id, subject) do nothing`)
    added += result.rowCount ?? 0
  }
  return added
}

/** Parts of the cases of an edition as officers walk through them. */
export type CrossPart = 'open' | 'ruled' | 'dismissed'
const statesOf: Record<CrossPart, readonly CrossState[]> = {
  open: openCrossStates,
  ruled: ['ruled', 'final'],
  dismissed: ['dismissed'],
}

/** How many cases of each part; an appeal under way counts as open. */
export async function crossCounts(db: Queries, edition: string): Promise<Record<CrossPart, number>> {
  const { rows } = await db.execute<{ state: CrossState; count: number }>(sql`
    select state, count(*)::int as count from csc.cross_case where edition = ${edition} group by state`)
  const count = (part: CrossPart) =>
    rows.filter(row => statesOf[part].includes(row.state)).reduce((sum, row) => sum + row.count, 0)
  return { open: count('open'), ruled: count('ruled'), dismissed: count('dismissed') }
}

/** One page of a part, what a notice forbids and the likest first. */
export async function crossPage(
  db: Queries,
  of: { edition: string; part: CrossPart },
  { after, limit }: { after: { likeness: number; id: string } | null; limit: number },
): Promise<CrossCaseRow[]> {
  const behind = after ? sql`and (c.likeness, c.id) < (${after.likeness}, ${after.id})` : sql``
  const { rows } = await db.execute<CrossCaseRow & Record<string, unknown>>(sql`
    select ${columns} from csc.cross_case c
    where c.edition = ${of.edition} and c.state in ${texts(statesOf[of.part])} ${behind}
    order by c.likeness desc, c.id desc limit ${limit}`)
  return rows
}

/** A case of the edition, locked until the end of the transaction; null for none. */
export async function lockCross(tx: Transaction, edition: string, id: string): Promise<CrossCaseRow | null> {
  const { rows } = await tx.execute<CrossCaseRow & Record<string, unknown>>(sql`
    select ${columns} from csc.cross_case c where c.edition = ${edition} and c.id = ${id} for update`)
  return rows[0] ?? null
}

/** Changes a locked case and counts its version up; answers the new version. */
export async function changeCross(
  tx: Transaction,
  id: string,
  change: { state: CrossState; at: Date; question?: string; dueOn?: string; note?: string },
): Promise<number> {
  const set = [
    sql`state = ${change.state}`,
    sql`version = version + 1`,
    sql`changed_at = ${change.at.toISOString()}::timestamptz`,
    ...(change.question === undefined ? [] : [sql`question = ${change.question}`]),
    ...(change.dueOn === undefined ? [] : [sql`due_on = ${change.dueOn}`]),
    ...(change.note === undefined ? [] : [sql`note = ${change.note}`]),
  ]
  const { rows } = await tx.execute<{ version: number }>(sql`
    update csc.cross_case set ${sql.join(set, sql`, `)} where id = ${id} returning version`)
  return rows[0]!.version
}

/** Cases asked about or decided of registrations a unit recommended, as its own edition here knows it; newest first. */
export async function crossOfUnit(
  db: Queries,
  of: { above: string; below: string; unit: string },
): Promise<CrossCaseRow[]> {
  const { rows } = await db.execute<CrossCaseRow & Record<string, unknown>>(sql`
    select ${columns} from csc.cross_case c
    where c.edition = ${of.above} and c.state not in ('found', 'dismissed') and exists (
      select from csc.entered_project e left join csc.application b on b.id = e.from_application_id
      where e.application_id in (c.first_id, c.second_id) and e.edition = ${of.above}
        and (b.edition = ${of.below} or (b.id is null and e.source = ${of.unit})))
    order by c.changed_at desc, c.id limit 200`)
  return rows
}

/** Registrations of an edition that stand in an open case, and those a ruling in force takes off the list. */
export async function crossMarks(
  db: Queries,
  edition: string,
): Promise<{ open: Set<string>; out: Set<string> }> {
  const { rows } = await db.execute<{ id: string; mark: 'open' | 'out' }>(sql`
    select side.id, 'open' as mark from csc.cross_case c, unnest(array[c.first_id, c.second_id]) as side (id)
    where c.edition = ${edition} and c.state in ${texts(openCrossStates)} and side.id is not null
    union
    select o.id, 'out' as mark from csc.cross_case c
    cross join lateral (select r.out from csc.cross_ruling r where r.case_id = c.id and r.state = 'confirmed'
      order by r.number desc limit 1) last
    cross join lateral jsonb_array_elements_text(last.out) as o (id)
    where c.edition = ${edition} and c.state in ${texts(ruledCrossStates)}`)
  const marked = (mark: 'open' | 'out') => new Set(rows.filter(row => row.mark === mark).map(({ id }) => id))
  return { open: marked('open'), out: marked('out') }
}
