import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queries, Transaction } from '../database/connect'
import { person } from '../database/schema/people'
import { proposal } from '../database/schema/two-person'

export type ProposalRow = typeof proposal.$inferSelect

/** Keeps what one person put forward. */
export async function insertProposal(tx: Transaction, row: typeof proposal.$inferInsert): Promise<void> {
  await tx.insert(proposal).values(row)
}

/** The open proposal of the same content in this session, or null. */
export async function openTwin(
  db: Queries,
  of: { session: string; inputHash: string; now: Date },
): Promise<ProposalRow | null> {
  const [row] = await db
    .select()
    .from(proposal)
    .where(
      and(
        eq(proposal.sessionId, of.session),
        eq(proposal.inputHash, of.inputHash),
        eq(proposal.state, 'open'),
        gt(proposal.expiresAt, of.now),
      ),
    )
  return row ?? null
}

/** A proposal of this session, held until the end of the transaction; null when there is none. */
export async function lockProposal(
  tx: Transaction,
  session: string,
  id: string,
): Promise<ProposalRow | null> {
  const [row] = await tx
    .select()
    .from(proposal)
    .where(and(eq(proposal.id, id), eq(proposal.sessionId, session)))
    .for('update')
  return row ?? null
}

/** Closes a proposal: what became of it, by whom, when. */
export async function closeProposal(
  tx: Transaction,
  id: string,
  change: { state: 'done' | 'refused' | 'withdrawn'; second: string | null; closedAt: Date; outcome: string },
): Promise<void> {
  await tx.update(proposal).set(change).where(eq(proposal.id, id))
}

/** The newest fifty proposals of a session with the names of both people. */
export async function proposalsOf(db: Queries, session: string) {
  const second = alias(person, 'second')
  return db
    .select({ row: proposal, byName: person.name, secondName: sql<string | null>`${second.name}` })
    .from(proposal)
    .innerJoin(person, eq(person.id, proposal.proposer))
    .leftJoin(second, eq(second.id, proposal.second))
    .where(eq(proposal.sessionId, session))
    .orderBy(desc(proposal.createdAt), desc(proposal.id))
    .limit(50)
}
