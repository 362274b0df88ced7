import { and, desc, eq, gt } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { audit, person } from '../database/schema/people'

const exported = 'results.exportSummary'
const recorded = 'results.recordSummary'

/** What is kept of a paper handed up. */
export interface HandedUp {
  paper: 'summary' | 'special-report'
  documentNumber: string
  /** Civil date. */
  handedUpOn: string
  fileName: string
}

interface Act {
  at: Date
  actor: string
  edition: string
}

/** Notes that a paper was handed up. */
export async function noteHandedUp(tx: Transaction, act: Act, paper: HandedUp): Promise<void> {
  const subject = paper.documentNumber
  await tx.insert(audit).values({ ...act, operation: recorded, subject, outcome: 'ok', detail: paper })
}

/** Every paper of an edition handed up, the last recorded first, with who recorded it. */
export async function handedUpPapers(db: Queries, edition: string) {
  const rows = await db
    .select({ at: audit.at, detail: audit.detail, by: person.name })
    .from(audit)
    .leftJoin(person, eq(person.id, audit.actor))
    .where(and(eq(audit.edition, edition), eq(audit.operation, recorded)))
    .orderBy(desc(audit.id))
  return rows.map(({ at, detail, by }) => ({ ...(detail as HandedUp), at, by: by ?? '' }))
}

/** Notes that somebody took out a draft of the summary. */
export async function noteSummaryExport(db: Queries, act: Act, detail: object): Promise<void> {
  await db.insert(audit).values({ ...act, operation: exported, outcome: 'ok', detail })
}

/** How often a person exported a summary since an instant. */
export async function summaryExportsSince(db: Queries, actor: string, since: Date): Promise<number> {
  return db.$count(audit, and(eq(audit.actor, actor), eq(audit.operation, exported), gt(audit.at, since)))
}
