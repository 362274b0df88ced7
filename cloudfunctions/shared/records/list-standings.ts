import { and, asc, eq, sql } from 'drizzle-orm'
import { openObjectionStates } from '../../../src/core/objection-states'
import type { Queries, Transaction } from '../database/connect'
import { publishedList } from '../database/schema/lists'
import { listFinal, publicityEnd } from '../database/schema/objections'
import type { PublishedListRow } from './published-lists'

/** The newest version of one kind of list, with what decides whether it may be called final. */
export interface StandingRow {
  list: PublishedListRow
  openObjections: number
  toCorrect: number
  finalisedAt: Date | null
}

/**
 * The newest version of every kind of list of an edition. An objection without a list touches all of them; a ruling is
 * carried out by a version published after it, or for a disqualified project by one that no longer names it.
 */
export async function listStandings(db: Queries, edition: string): Promise<StandingRow[]> {
  const states = JSON.stringify(openObjectionStates)
  const rows = await db
    .select({
      list: publishedList,
      finalisedAt: listFinal.finalisedAt,
      openObjections: sql<number>`(
        select count(*)::int from csc.objection o left join csc.published_list l on l.id = o.list_id
        where o.edition = ${publishedList}.edition and (l.id is null or l.kind = ${publishedList}.kind)
          and o.state in (select jsonb_array_elements_text(${states}::jsonb)))`,
      toCorrect: sql<number>`(
        select count(*)::int from csc.objection o left join csc.published_list l on l.id = o.list_id
        where o.edition = ${publishedList}.edition and (l.id is null or l.kind = ${publishedList}.kind)
          and o.state = 'upheld' and o.ruling->>'consequence' in ('correct-list', 'arbitration')
          and o.decided_at >= ${publishedList}.published_at)
        + (select count(*)::int
           from jsonb_path_query(${publishedList}.body, '$.record.lines[*].project') line
           join csc.application a on a.id = line #>> '{}' where a.state = 'disqualified')`,
    })
    .from(publishedList)
    .leftJoin(listFinal, eq(listFinal.listId, publishedList.id))
    .where(
      and(
        eq(publishedList.edition, edition),
        sql`not exists (select from csc.published_list newer where newer.edition = ${publishedList}.edition
          and newer.kind = ${publishedList}.kind and newer.version > ${publishedList}.version)`,
      ),
    )
    .orderBy(asc(publishedList.publishedAt), asc(publishedList.kind))
  return rows
}

/** Declares a version final. */
export async function insertListFinal(tx: Transaction, row: typeof listFinal.$inferInsert): Promise<void> {
  await tx.insert(listFinal).values(row)
}

/** The projects a list names, with the names of who stands behind them, in the order of the list. */
export async function projectsOnList(db: Queries, list: string) {
  const result = await db.execute<{ application: string; projectName: string; subjectName: string }>(sql`
    select a.id as application, a.project_name as "projectName", a.subject_name as "subjectName"
    from csc.published_list p
      cross join lateral jsonb_array_elements(p.body #> '{record,lines}') with ordinality as line(entry, place)
      join csc.application a on a.id = line.entry->>'project'
    where p.id = ${list} and jsonb_typeof(p.body #> '{record,lines}') = 'array' order by line.place`)
  return result.rows
}

/** The last day people decided on for lists published on a day, by that day; a later decision replaces the earlier. */
export async function decidedEnds(db: Queries, edition: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ on: publicityEnd.publishedOn, endsOn: publicityEnd.endsOn })
    .from(publicityEnd)
    .where(eq(publicityEnd.edition, edition))
    .orderBy(asc(publicityEnd.number))
  return new Map(rows.map(({ on, endsOn }) => [on, endsOn]))
}

/** Keeps such a decision under its next number. */
export async function insertDecidedEnd(
  tx: Transaction,
  row: Omit<typeof publicityEnd.$inferInsert, 'number'>,
): Promise<void> {
  const { edition, publishedOn } = row
  const before = await tx.$count(
    publicityEnd,
    and(eq(publicityEnd.edition, edition), eq(publicityEnd.publishedOn, publishedOn)),
  )
  await tx.insert(publicityEnd).values({ ...row, number: before + 1 })
}
