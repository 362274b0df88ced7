import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { RegisterKind } from '../../../src/contract/views/registers'
import type { AwardLevel } from '../../../src/core/eligibility/check-parameters'
import type { Act } from '../acts'
import type { Queries, Transaction } from '../database/connect'
import { registerImport } from '../database/schema/editions'
import { audit, person } from '../database/schema/people'

export type RegisterImportRow = typeof registerImport.$inferSelect
/** An import as it is made. */
export type RegisterImportDraft = Omit<RegisterImportRow, 'withdrawnBy' | 'withdrawnAt'>

/** A project of a list as it is kept: names as printed, and the keys they are looked up by. */
export interface RegisterEntry {
  line: number
  award: string
  projectName: string
  projectKey: string
  subjectName: string
  subjectKey: string
  companyCode: string | null
}

/** An entry with the list it stands on. */
export interface ListedEntry extends RegisterEntry {
  kind: RegisterKind
  level: AwardLevel
  year: number
  list: string
}

/** Imports made in these editions that stand, newest year first. */
export async function standingImports(
  db: Queries,
  editions: readonly string[],
): Promise<RegisterImportRow[]> {
  return db
    .select()
    .from(registerImport)
    .where(and(inArray(registerImport.edition, [...editions]), isNull(registerImport.withdrawnAt)))
    .orderBy(desc(registerImport.year), desc(registerImport.importedAt), registerImport.id)
}

/** Every import made in these editions, those withdrawn too, with the names of who did it; the newest 500. */
export async function importsWithNames(db: Queries, editions: readonly string[]) {
  const rows = await db
    .select()
    .from(registerImport)
    .where(inArray(registerImport.edition, [...editions]))
    .orderBy(desc(registerImport.year), desc(registerImport.importedAt), registerImport.id)
    .limit(500)
  const ids = [...new Set(rows.flatMap(row => [row.importedBy, row.withdrawnBy ?? row.importedBy]))]
  const people = await db
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(row => ({
    row,
    by: names.get(row.importedBy),
    withdrawnBy: names.get(row.withdrawnBy ?? ''),
  }))
}

const listedColumns =
  sql.raw(`i.kind, i.level, i.year, i.list, e.line, e.award, e.project_name as "projectName",
  e.project_key as "projectKey", e.subject_name as "subjectName", e.subject_key as "subjectKey",
  e.company_code as "companyCode"`)

const texts = (values: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`

/** What applications are looked up by; none of the keys is empty. */
export interface RegisterKeys {
  projects: readonly string[]
  subjects: readonly string[]
  companyCodes: readonly string[]
}

/** Entries that share a key with an application; each kind of key has its own index, the table is never read whole. */
export async function entriesLike(
  db: Queries,
  editions: readonly string[],
  keys: RegisterKeys,
): Promise<ListedEntry[]> {
  const result = await db.execute<ListedEntry & Record<string, unknown>>(sql`
    select ${listedColumns}
    from (
      select * from csc.register_entry where project_key = any(${texts(keys.projects)})
      union select * from csc.register_entry where subject_key = any(${texts(keys.subjects)})
      union select * from csc.register_entry where company_code = any(${texts(keys.companyCodes)})
    ) e
    join csc.register_import i on i.id = e.import_id
    where i.withdrawn_at is null and i.edition = any(${texts(editions)})
    order by i.year desc, i.list, e.line`)
  return result.rows
}

/** Entries of one kind and of these years, to find what is there already. */
export async function entriesOfYears(
  db: Queries,
  editions: readonly string[],
  of: { kind: RegisterKind; years: readonly number[] },
): Promise<ListedEntry[]> {
  const result = await db.execute<ListedEntry & Record<string, unknown>>(sql`
    select ${listedColumns}
    from csc.register_import i join csc.register_entry e on e.import_id = i.id
    where i.withdrawn_at is null and i.edition = any(${texts(editions)}) and i.kind = ${of.kind}
      and i.year = any(array(select jsonb_array_elements_text(${JSON.stringify(of.years)}::jsonb)::int))`)
  return result.rows
}

/** Keeps an imported list with its entries, which never change afterwards. */
export async function insertImport(
  tx: Transaction,
  row: RegisterImportDraft,
  entries: readonly RegisterEntry[],
): Promise<void> {
  await tx.insert(registerImport).values(row)
  if (entries.length === 0) return
  await tx.execute(sql`
    insert into csc.register_entry
      (import_id, line, award, project_name, project_key, subject_name, subject_key, company_code)
    select ${row.id}, x.line, x.award, x."projectName", x."projectKey", x."subjectName", x."subjectKey", x."companyCode"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as x(line int, award text, "projectName" text,
      "projectKey" text, "subjectName" text, "subjectKey" text, "companyCode" text)`)
}

/** Marks an edition's import as withdrawn; null when there is none that stands. */
export async function withdrawImport(
  tx: Transaction,
  of: { id: string; edition: string },
  by: { actor: string; at: Date },
): Promise<RegisterImportRow | null> {
  const [row] = await tx
    .update(registerImport)
    .set({ withdrawnBy: by.actor, withdrawnAt: by.at })
    .where(
      and(
        eq(registerImport.id, of.id),
        eq(registerImport.edition, of.edition),
        isNull(registerImport.withdrawnAt),
      ),
    )
    .returning()
  return row ?? null
}

/** Notes what was done to the lists, with the words the chain does not hold. */
export async function noteRegisterAct(
  tx: Transaction,
  note: { at: Date; actor: string; operation: Act; edition: string; subject: string; detail: object },
): Promise<void> {
  await tx.insert(audit).values({ ...note, outcome: 'ok' })
}
