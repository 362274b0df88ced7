import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { paperEntry, paperSheet } from '../database/schema/paper'

export type SheetRow = typeof paperSheet.$inferSelect
export type EntryRow = typeof paperEntry.$inferSelect

/** Adds printed sheets. */
export async function insertSheets(tx: Transaction, rows: (typeof paperSheet.$inferInsert)[]): Promise<void> {
  await tx.insert(paperSheet).values(rows)
}

/** The sheets of a session, by project and seat, with who has entered each in its present attempt. */
export async function sheetsOf(db: Queries, session: string) {
  return db
    .select({
      sheet: paperSheet,
      enteredBy: sql<
        string[]
      >`(select coalesce(json_agg(e.entered_by order by e.slot), '[]'::json) from csc.paper_entry e
        where e.sheet_no = ${paperSheet.sheetNo} and e.attempt = ${paperSheet.attempt})`,
    })
    .from(paperSheet)
    .where(eq(paperSheet.sessionId, session))
    .orderBy(asc(paperSheet.applicationId), asc(paperSheet.number), asc(paperSheet.createdAt))
}

/** One sheet of a session, locked; null when there is none of this number. */
export async function lockSheet(tx: Transaction, session: string, sheetNo: string): Promise<SheetRow | null> {
  const [row] = await tx
    .select()
    .from(paperSheet)
    .where(and(eq(paperSheet.sheetNo, sheetNo), eq(paperSheet.sessionId, session)))
    .for('update')
  return row ?? null
}

/** Changes a locked sheet. */
export async function changeSheet(
  tx: Transaction,
  sheetNo: string,
  change: Partial<typeof paperSheet.$inferInsert>,
): Promise<void> {
  await tx.update(paperSheet).set(change).where(eq(paperSheet.sheetNo, sheetNo))
}

/** The sealed entries of an attempt, A before B. */
export async function entriesOf(db: Queries, sheetNo: string, attempt: number): Promise<EntryRow[]> {
  return db
    .select()
    .from(paperEntry)
    .where(and(eq(paperEntry.sheetNo, sheetNo), eq(paperEntry.attempt, attempt)))
    .orderBy(asc(paperEntry.slot))
}

/** Keeps what one person read off a sheet. */
export async function insertEntry(tx: Transaction, row: typeof paperEntry.$inferInsert): Promise<void> {
  await tx.insert(paperEntry).values(row)
}

/** Removes the entries of a sheet: they did not agree, or the card holds them now. */
export async function dropEntries(tx: Transaction, sheetNo: string): Promise<void> {
  await tx.delete(paperEntry).where(eq(paperEntry.sheetNo, sheetNo))
}
