import { and, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { award, awardTable } from '../database/schema/lists'
import { person } from '../database/schema/people'

/** A prize as the committee decided it; null: 未定. Money in integer yuan. */
export interface DecidedLevel {
  name: string
  count: number | null
  money: number | null
}

export type Vacancies = 'keep-empty' | 'next-in-rank'

export interface DecidedTable {
  group: string
  levels: DecidedLevel[]
  vacancies: Vacancies
  version: number
  decidedBy: string
  decidedAt: Date
  basis: string
}

/** The decided tables of an edition, one per group, with the name of who recorded the decision. */
export async function awardTables(db: Queries, edition: string): Promise<DecidedTable[]> {
  const rows = await db
    .select({ table: awardTable, name: person.name })
    .from(awardTable)
    .leftJoin(person, eq(person.id, awardTable.decidedBy))
    .where(eq(awardTable.edition, edition))
  return rows.map(({ table, name }) => ({
    group: table.group,
    levels: table.levels as DecidedLevel[],
    vacancies: table.vacancies as Vacancies,
    version: table.version,
    decidedBy: name ?? '',
    decidedAt: table.decidedAt,
    basis: table.basis,
  }))
}

/** Locks the tables of an edition until the end of the transaction: nobody changes them while they are published. */
export async function lockAwardTables(tx: Transaction, edition: string): Promise<void> {
  await tx
    .select({ group: awardTable.group })
    .from(awardTable)
    .where(eq(awardTable.edition, edition))
    .for('update')
}

/**
 * Writes a group's table over the version that was seen (0: none yet); answers the new version, or null when
 * somebody else was faster.
 */
export async function writeAwardTable(
  tx: Transaction,
  row: Omit<typeof awardTable.$inferInsert, 'version'>,
  seen: number,
): Promise<number | null> {
  if (seen === 0) {
    const added = await tx
      .insert(awardTable)
      .values({ ...row, version: 1 })
      .onConflictDoNothing()
      .returning({ version: awardTable.version })
    return added[0]?.version ?? null
  }
  const { edition, group, ...change } = row
  const changed = await tx
    .update(awardTable)
    .set({ ...change, version: sql`${awardTable.version} + 1` })
    .where(and(eq(awardTable.edition, edition), eq(awardTable.group, group), eq(awardTable.version, seen)))
    .returning({ version: awardTable.version })
  return changed[0]?.version ?? null
}

/** The version of a group's table, 0 before the first. */
export async function awardTableVersion(db: Queries, edition: string, group: string): Promise<number> {
  const [row] = await db
    .select({ version: awardTable.version })
    .from(awardTable)
    .where(and(eq(awardTable.edition, edition), eq(awardTable.group, group)))
  return row?.version ?? 0
}

export type AwardRow = typeof award.$inferSelect

/** Awards given in an edition, as they stand after the last correction. */
export async function awardsOf(db: Queries, edition: string): Promise<AwardRow[]> {
  return db.select().from(award).where(eq(award.edition, edition))
}

/** Sets all awards of an edition: what is not in `rows` is taken away. */
export async function replaceAwards(
  tx: Transaction,
  edition: string,
  rows: readonly (typeof award.$inferInsert)[],
): Promise<void> {
  await tx.delete(award).where(eq(award.edition, edition))
  if (rows.length > 0) await tx.insert(award).values([...rows])
}
