import { type SQL, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'

/** How many live projects each source has in each group; counted by the database. */
export async function libraryCounts(
  db: Queries,
  edition: string,
): Promise<{ source: string; group: string; count: number }[]> {
  const { rows } = await db.execute<{ source: string; group: string; count: number }>(sql`
    select e.source, coalesce(a.group_id, '') as "group", count(*)::int as count
    from csc.entered_project e join csc.application a on a.id = e.application_id
    where e.edition = ${edition} and a.state = 'accepted' group by 1, 2`)
  return rows
}

export interface LibraryProjectRow {
  application: string
  source: string | null
  externalNumber: string | null
  officialNumber: string | null
  group: string | null
  projectName: string
  subjectName: string
  state: string
  nominated: string | null
}

interface LibraryFilter {
  edition: string
  source: string | null
  group: string | null
  search: string
}

/** A name typed by a person, for `like`: its own signs lose their meaning. */
const pattern = (text: string) => `%${text.replace(/[\\%_]/g, sign => `\\${sign}`)}%`

function within({ edition, source, group, search }: LibraryFilter): SQL {
  return sql`
    from csc.application a left join csc.entered_project e on e.application_id = a.id
    where a.edition = ${edition} and a.state = 'accepted'
      ${source === null ? sql`` : sql`and e.source = ${source}`}
      ${group === null ? sql`` : sql`and a.group_id = ${group}`}
      ${
        search === ''
          ? sql``
          : sql`and (a.project_name ilike ${pattern(search)} or a.subject_name ilike ${pattern(search)}
              or e.external_number = ${search} or a.official_number = ${search})`
      }`
}

/** One page of the library by source and number, and how many there are in all. */
export async function libraryPage(
  db: Queries,
  filter: LibraryFilter,
  { page, size }: { page: number; size: number },
): Promise<{ total: number; rows: LibraryProjectRow[] }> {
  const counted = await db.execute<{ n: number }>(sql`select count(*)::int as n ${within(filter)}`)
  const { rows } = await db.execute<LibraryProjectRow & Record<string, unknown>>(sql`
    select a.id as application, e.source, e.external_number as "externalNumber",
      a.official_number as "officialNumber", a.group_id as "group", a.project_name as "projectName",
      a.subject_name as "subjectName", a.state,
      (select n.channel from csc.nomination n where n.application_id = a.id and n.state <> 'withdrawn') as nominated
    ${within(filter)}
    order by e.source nulls last, e.external_number, a.id limit ${size} offset ${(page - 1) * size}`)
  return { total: counted.rows[0]!.n, rows }
}

/** A live project as far as an import is compared with it. */
export interface LibraryKnown {
  id: string
  source: string | null
  externalNumber: string | null
  projectName: string
  subjectName: string
  companyCode: string | null
  summary: string
}

const texts = (values: readonly string[]) =>
  sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`

/** Live projects of the edition with one of these company codes or of these project names. */
export async function projectsLike(
  db: Queries,
  edition: string,
  { codes, names }: { codes: readonly string[]; names: readonly string[] },
): Promise<LibraryKnown[]> {
  const { rows } = await db.execute<LibraryKnown & Record<string, unknown>>(sql`
    select a.id, e.source, e.external_number as "externalNumber", a.project_name as "projectName",
      a.subject_name as "subjectName", a.company_code as "companyCode", coalesce(a.form->>'summary', '') as summary
    from csc.application a left join csc.entered_project e on e.application_id = a.id
    where a.edition = ${edition} and a.state in ('submitted', 'returned', 'accepted')
      and (a.company_code in ${texts(codes)} or a.project_name in ${texts(names)})`)
  return rows
}

/** Which of these official numbers stand in the edition already. */
export async function officialNumbersTaken(
  db: Queries,
  edition: string,
  numbers: readonly string[],
): Promise<Set<string>> {
  const { rows } = await db.execute<{ number: string }>(sql`
    select official_number as number from csc.application
    where edition = ${edition} and official_number in ${texts(numbers)}`)
  return new Set(rows.map(({ number }) => number))
}

/** How much of each of these imports something else rests on by now: a sentence's worth of counts, by batch. */
export async function batchesInUse(
  db: Queries,
  edition: string,
  batches: readonly string[],
): Promise<Map<string, { nominated: number; competing: number; changed: number; ruled: number }>> {
  const { rows } = await db.execute<{
    batch: string
    nominated: number
    competing: number
    changed: number
    ruled: number
  }>(sql`
    select e.batch,
      count(*) filter (where exists (select from csc.nomination n
        where n.application_id = a.id and n.state <> 'withdrawn'))::int as nominated,
      count(*) filter (where exists (select from csc.turn t where t.application_id = a.id))::int as competing,
      count(*) filter (where a.state <> 'accepted')::int as changed,
      count(*) filter (where exists (select from csc.duplicate_case d
        where d.state <> 'suspected' and (d.first_id = a.id or d.second_id = a.id)))::int as ruled
    from csc.entered_project e join csc.application a on a.id = e.application_id
    where e.edition = ${edition} and e.batch in ${texts(batches)} group by e.batch`)
  return new Map(rows.map(({ batch, ...counts }) => [batch, counts]))
}

/**
 * Takes the registrations of an import out of the contest: they stay on record as withdrawn with the reason, their
 * numbers are free again. Answers how many.
 */
export async function withdrawBatch(
  tx: Transaction,
  of: {
    edition: string
    batch: string
    actor: string
    reason: string
    at: Date
    ids: (n: number) => string[]
  },
): Promise<number> {
  const at = sql`${of.at.toISOString()}::timestamptz`
  const { rows } = await tx.execute<{ id: string }>(sql`
    delete from csc.entered_project where edition = ${of.edition} and batch = ${of.batch}
    returning application_id as id`)
  const ids = rows.map(({ id }) => id)
  const events = of.ids(ids.length).map((event, i) => ({ event, id: ids[i]! }))
  await tx.execute(sql`
    update csc.application set state = 'withdrawn', official_number = null, updated_at = ${at}, version = version + 1
    where id in ${texts(ids)}`)
  await tx.execute(sql`
    insert into csc.application_event
      (id, application_id, at, actor_id, kind, from_state, to_state, reason, data)
    select x.event, x.id, ${at}, ${of.actor}, 'withdraw', 'accepted', 'withdrawn', ${of.reason},
      jsonb_build_object('batch', ${of.batch}::text)
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as x(event text, id text)`)
  return ids.length
}
