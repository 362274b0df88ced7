import { and, asc, desc, eq, inArray, max } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { crossRuling, crossSeat, crossStatement } from '../database/schema/cross'

export type CrossStatementRow = typeof crossStatement.$inferSelect
export type CrossRulingRow = Omit<typeof crossRuling.$inferSelect, 'out'> & { out: string[] }
export type CrossSeatRow = typeof crossSeat.$inferSelect

/** What units said about these cases, in the order they said it. */
export async function statementsOf(db: Queries, cases: readonly string[]): Promise<CrossStatementRow[]> {
  if (cases.length === 0) return []
  return db
    .select()
    .from(crossStatement)
    .where(inArray(crossStatement.caseId, [...cases]))
    .orderBy(asc(crossStatement.caseId), asc(crossStatement.number))
}

/** Keeps what a unit said; the case is locked by the caller, so that numbers count up. */
export async function insertStatement(
  tx: Transaction,
  row: Omit<typeof crossStatement.$inferInsert, 'number'>,
): Promise<void> {
  const [last] = await tx
    .select({ number: max(crossStatement.number) })
    .from(crossStatement)
    .where(eq(crossStatement.caseId, row.caseId))
  await tx.insert(crossStatement).values({ ...row, number: (last?.number ?? 0) + 1 })
}

/** Rulings of these cases, oldest first, those sent back too. */
export async function rulingsOf(db: Queries, cases: readonly string[]): Promise<CrossRulingRow[]> {
  if (cases.length === 0) return []
  const rows = await db
    .select()
    .from(crossRuling)
    .where(inArray(crossRuling.caseId, [...cases]))
    .orderBy(asc(crossRuling.caseId), asc(crossRuling.number))
  return rows as CrossRulingRow[]
}

/** The ruling of a locked case that waits for a second person, or null. */
export async function proposedRuling(tx: Transaction, caseId: string): Promise<CrossRulingRow | null> {
  const [row] = await tx
    .select()
    .from(crossRuling)
    .where(and(eq(crossRuling.caseId, caseId), eq(crossRuling.state, 'proposed')))
    .orderBy(desc(crossRuling.number))
    .limit(1)
  return row ? (row as CrossRulingRow) : null
}

/** Puts a ruling before a second person, numbered behind those before it. */
export async function insertRuling(
  tx: Transaction,
  row: Omit<typeof crossRuling.$inferInsert, 'number' | 'state'>,
): Promise<void> {
  const [last] = await tx
    .select({ number: max(crossRuling.number) })
    .from(crossRuling)
    .where(eq(crossRuling.caseId, row.caseId))
  await tx.insert(crossRuling).values({ ...row, number: (last?.number ?? 0) + 1, state: 'proposed' })
}

/** Writes what the second person decided on a proposed ruling. */
export async function closeRuling(
  tx: Transaction,
  { caseId, number }: Pick<CrossRulingRow, 'caseId' | 'number'>,
  decided: { state: 'confirmed' | 'sent-back'; by: string; at: Date; note: string },
): Promise<void> {
  await tx
    .update(crossRuling)
    .set({
      ...{ state: decided.state, decidedBy: decided.by },
      ...{ decidedAt: decided.at, decidedNote: decided.note },
    })
    .where(and(eq(crossRuling.caseId, caseId), eq(crossRuling.number, number)))
}

/** The newest decision on the seat of each of these registrations. */
export async function seatsOf(db: Queries, ids: readonly string[]): Promise<Map<string, CrossSeatRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(crossSeat)
    .where(inArray(crossSeat.applicationId, [...ids]))
    .orderBy(asc(crossSeat.number))
  return new Map(rows.map(row => [row.applicationId, row]))
}

/** Adds a decision on the seat of a registration ruled out; an earlier one stays on record. */
export async function insertSeat(tx: Transaction, row: Omit<CrossSeatRow, 'number'>): Promise<void> {
  const [last] = await tx
    .select({ number: max(crossSeat.number) })
    .from(crossSeat)
    .where(eq(crossSeat.applicationId, row.applicationId))
  await tx.insert(crossSeat).values({ ...row, number: (last?.number ?? 0) + 1 })
}
