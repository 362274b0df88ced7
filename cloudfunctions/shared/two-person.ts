import type { Role } from '../../src/contract/roles'
import { canonical } from '../../src/core/ledger'
import type { Caller } from './caller'
import type { Transaction } from './database/connect'
import { Failure } from './failure'
import { newId } from './identifiers'
import { sha256 } from './keys'
import { grantsInForce } from './records/grants-in-force'
import { insertProposal, lockProposal, openTwin, type ProposalRow } from './records/proposals'
import { requireConfirmed } from './require-confirmed'
import { holds } from './session-scope'

const lifeMs = 15 * 60_000

/** What somebody wants done: `input` is carried out as it stands, once, while `expected` versions are still true. */
export interface ProposalDraft {
  session: string
  act: string
  input: Record<string, unknown>
  expected: Record<string, number>
  says: string
  reason: string
}

/**
 * Puts an act forward for a second person (trust model §1.3); it is void after fifteen minutes. The same act put forward
 * again while it waits is the same proposal.
 */
export async function putForward(
  db: Transaction,
  { caller, now }: { caller: Caller; now: Date },
  draft: ProposalDraft,
): Promise<ProposalRow> {
  const { session, act, input, expected, says, reason } = draft
  const inputHash = sha256(canonical({ act, input, expected }))
  const waiting = await openTwin(db, { session, inputHash, now })
  if (waiting) return waiting
  const row: ProposalRow = {
    ...{ id: newId('prp'), sessionId: session, act, input, inputHash, expected, says, reason },
    ...{ proposer: caller.actor, proposerDevice: caller.signIn?.id ?? null, createdAt: now },
    ...{
      expiresAt: new Date(now.getTime() + lifeMs),
      state: 'open',
      second: null,
      closedAt: null,
      outcome: '',
    },
  }
  await insertProposal(db, row)
  return row
}

/** An open proposal of a session, locked; NOT_FOUND, or PROPOSAL_STALE once it is closed or fifteen minutes old. */
export async function openProposal(
  db: Transaction,
  of: { session: string; proposal: string; now: Date },
): Promise<ProposalRow> {
  const row = await lockProposal(db, of.session, of.proposal)
  if (!row) throw new Failure('NOT_FOUND')
  if (row.state !== 'open' || row.expiresAt <= of.now) throw new Failure('PROPOSAL_STALE')
  return row
}

/**
 * Lets the caller be the second person for an open proposal: another person, another sign-in, who proved who he is
 * within ten minutes, seeing exactly what was put forward by somebody who may still do so. SAME_PERSON, FORBIDDEN,
 * CONFIRM_NEEDED or PROPOSAL_STALE.
 */
export async function requireSecond(
  db: Transaction,
  { caller, now }: { caller: Caller; now: Date },
  row: ProposalRow,
  of: { inputHash: string; edition: string; proposers: readonly Role[]; confirmers: readonly Role[] },
): Promise<void> {
  const { edition } = of
  const place = { edition, session: row.sessionId }
  if (row.inputHash !== of.inputHash) throw new Failure('PROPOSAL_STALE')
  const device = caller.signIn?.id ?? null
  if (row.proposer === caller.actor || (device !== null && device === row.proposerDevice))
    throw new Failure('SAME_PERSON')
  if (!holds(caller, of.confirmers, place)) throw new Failure('FORBIDDEN')
  const grants = await grantsInForce(db, row.proposer, now)
  if (!holds({ ...caller, grants }, of.proposers, place))
    throw new Failure('PROPOSAL_STALE', undefined, '提出人的身份已经到期，请换人重新提出')
  requireConfirmed(caller, now)
}
