import { and, asc, eq, sql } from 'drizzle-orm'
import type { Act } from '../acts'
import type { Queries, Transaction } from '../database/connect'
import { contestFiling } from '../database/schema/contest-filings'
import { audit, person } from '../database/schema/people'

export type FilingRow = typeof contestFiling.$inferSelect

/** Every filing of an edition with its filer's sealed telephone. */
export async function filingsOf(
  db: Queries,
  edition: string,
): Promise<{ row: FilingRow; phoneSealed: string | null }[]> {
  return db
    .select({ row: contestFiling, phoneSealed: person.phoneSealed })
    .from(contestFiling)
    .innerJoin(person, eq(person.id, contestFiling.filerId))
    .where(eq(contestFiling.edition, edition))
    .orderBy(asc(contestFiling.contest))
}

/** A filing, or null. */
export async function readFiling(db: Queries, id: string): Promise<FilingRow | null> {
  const [row] = await db.select().from(contestFiling).where(eq(contestFiling.id, id))
  return row ?? null
}

/** A filing with its row locked until the end of the transaction, or null. */
export async function lockFiling(tx: Transaction, id: string): Promise<FilingRow | null> {
  const [row] = await tx.select().from(contestFiling).where(eq(contestFiling.id, id)).for('update')
  return row ?? null
}

/** The filing of a contest, locked, or null. */
export async function lockFilingOf(
  tx: Transaction,
  edition: string,
  contest: string,
): Promise<FilingRow | null> {
  const [row] = await tx
    .select()
    .from(contestFiling)
    .where(and(eq(contestFiling.edition, edition), eq(contestFiling.contest, contest)))
    .for('update')
  return row ?? null
}

/** What a person has to file, the newest place first. */
export async function filingsBy(db: Queries, filer: string): Promise<FilingRow[]> {
  return db
    .select()
    .from(contestFiling)
    .where(eq(contestFiling.filerId, filer))
    .orderBy(sql`${contestFiling.openedAt} desc`, contestFiling.contest)
}

/** Opens a place to file. */
export async function insertFiling(tx: Transaction, row: typeof contestFiling.$inferInsert): Promise<void> {
  await tx.insert(contestFiling).values(row)
}

/** Changes a locked filing and counts its version up; returns the new version. */
export async function changeFiling(
  tx: Transaction,
  id: string,
  change: Partial<Omit<FilingRow, 'id' | 'edition' | 'contest' | 'version'>>,
): Promise<number> {
  const [row] = await tx
    .update(contestFiling)
    .set({ ...change, version: sql`${contestFiling.version} + 1` })
    .where(eq(contestFiling.id, id))
    .returning({ version: contestFiling.version })
  return row!.version
}

/** Notes an act of the national secretariat, with the words the chain does not hold. */
export async function noteNationAct(
  db: Queries,
  note: { at: Date; actor: string; operation: Act; edition: string; subject: string; detail: object },
): Promise<void> {
  await db.insert(audit).values({ ...note, outcome: 'ok' })
}
