import { type SQL, sql } from 'drizzle-orm'
import type { SimilarPair } from '../../../src/core/similarity'
import type { LikenessEvidence } from '../../../src/core/similarity/likeness'
import type { Queries, Transaction } from '../database/connect'
import { newId } from '../identifiers'
import type { Reach } from '../reach'
import { standing } from './duplicates-projects'

export type CaseState = 'suspected' | 'confirmed-same' | 'not-same'

/** A stored case; `kept` names the application that stays where people ruled them the same. */
export interface CaseRow {
  id: string
  first: string
  second: string
  likeness: number
  evidence: LikenessEvidence & { kept?: string | null }
  state: CaseState
  foundAt: string
  decidedBy: string | null
  decidedAt: string | null
  reason: string | null
  revision: number
}

/** Cases per statement. */
const batch = 1000

/** Keeps new suspected cases; a pair that has one already stays as it is, decided or not. Answers how many were new. */
export async function insertCases(
  tx: Transaction,
  edition: string,
  pairs: readonly SimilarPair[],
  foundAt: Date,
): Promise<number> {
  let added = 0
  for (let from = 0; from < pairs.length; from += batch) {
    const rows = pairs.slice(from, from + batch).map(pair => ({ id: newId('dup'), ...pair }))
    const result = await tx.execute(sql`
      insert into csc.duplicate_case (id, edition, first_id, second_id, likeness, evidence, state, found_at)
      select r.id, ${edition}, r.first, r.second, r.likeness, r.evidence, 'suspected',
        ${foundAt.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(id text, first text, second text, likeness integer, evidence jsonb)
      order by r.first, r.second
      on conflict (edition, first_id, second_id) do nothing`)
    added += result.rowCount ?? 0
  }
  return added
}

const iso = (column: SQL) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const columns = sql`
  d.id, d.first_id as first, d.second_id as second, d.likeness, d.evidence, d.state, d.reason, d.revision,
  ${iso(sql`d.found_at`)} as "foundAt", d.decided_by as "decidedBy", ${iso(sql`d.decided_at`)} as "decidedAt"`

const list = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`

/** Cases of an edition of which the caller reaches one side; what waits is only what both sides still stand for. */
function casesWithin(of: { edition: string; reach: Reach; state?: CaseState }): SQL {
  const reached =
    of.reach === 'all' ? sql`true` : sql`(a.county in ${list(of.reach)} or b.county in ${list(of.reach)})`
  const live = sql`a.state in ${standing} and b.state in ${standing}`
  return sql`
    from csc.duplicate_case d
    join csc.application a on a.id = d.first_id
    join csc.application b on b.id = d.second_id
    where d.edition = ${of.edition} and ${reached} and (d.state <> 'suspected' or (${live}))
      ${of.state ? sql`and d.state = ${of.state}` : sql``}`
}

/** One page of cases of a state, likest first, behind the case `after`. */
export async function casesPage(
  db: Queries,
  of: { edition: string; reach: Reach; state: CaseState },
  { after, limit }: { after: { likeness: number; id: string } | null; limit: number },
): Promise<CaseRow[]> {
  const behind = after ? sql`and (d.likeness, d.id) < (${after.likeness}, ${after.id})` : sql``
  const { rows } = await db.execute<CaseRow & Record<string, unknown>>(sql`
    select ${columns} ${casesWithin(of)} ${behind} order by d.likeness desc, d.id desc limit ${limit}`)
  return rows
}

/** How many cases there are of each state. */
export async function caseCounts(
  db: Queries,
  of: { edition: string; reach: Reach },
): Promise<Record<CaseState, number>> {
  const { rows } = await db.execute<{ state: CaseState; count: number }>(sql`
    select x.state, count(*)::int as count from (select d.state ${casesWithin(of)}) x group by x.state`)
  const counts = { suspected: 0, 'confirmed-same': 0, 'not-same': 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}

/** A case of the edition, locked until the end of the transaction; null for none. */
export async function lockCase(tx: Transaction, edition: string, id: string): Promise<CaseRow | null> {
  const { rows } = await tx.execute<CaseRow & Record<string, unknown>>(sql`
    select ${columns} from csc.duplicate_case d where d.edition = ${edition} and d.id = ${id} for update`)
  return rows[0] ?? null
}

/** The case of a pair, locked; null where nobody compared them yet. */
export async function lockCaseOfPair(
  tx: Transaction,
  edition: string,
  { first, second }: { first: string; second: string },
): Promise<CaseRow | null> {
  const { rows } = await tx.execute<CaseRow & Record<string, unknown>>(sql`
    select ${columns} from csc.duplicate_case d
    where d.edition = ${edition} and d.first_id = ${first} and d.second_id = ${second} for update`)
  return rows[0] ?? null
}

/** Writes a ruling into a locked case and counts its revision up; answers the new revision. */
export async function ruleOnCase(
  tx: Transaction,
  ruling: { id: string; state: CaseState; kept: string | null; reason: string; by: string; at: Date },
): Promise<number> {
  const { rows } = await tx.execute<{ revision: number }>(sql`
    update csc.duplicate_case set state = ${ruling.state}, reason = ${ruling.reason}, decided_by = ${ruling.by},
      decided_at = ${ruling.at.toISOString()}::timestamptz, revision = revision + 1,
      evidence = evidence || jsonb_build_object('kept', ${ruling.kept}::text)
    where id = ${ruling.id} returning revision`)
  return rows[0]!.revision
}

/** Which of these applications stand in a case that nobody has ruled on yet. */
export async function inWaitingCases(db: Queries, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select distinct side.id from csc.duplicate_case, unnest(array[first_id, second_id]) as side (id)
        where state = 'suspected' and side.id = any(${sql.param([...ids])}::text[])`,
  )
  return rows.map(({ id }) => id)
}
