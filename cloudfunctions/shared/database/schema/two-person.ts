import { index, jsonb, text } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { roundSession } from './hall'

/**
 * An act one person has put forward and another has to confirm (trust model §1.3): the stored `input` is what is carried
 * out, once. `state` open | done | refused | withdrawn; past `expiresAt` an open one is void.
 */
export const proposal = csc.table(
  'proposal',
  {
    id: key(),
    sessionId: text('session_id')
      .notNull()
      .references(() => roundSession.id),
    act: text('act').notNull(),
    input: jsonb('input').notNull(),
    inputHash: text('input_hash').notNull(),
    /** The versions the proposer saw, by name; any other at the confirmation makes it stale. */
    expected: jsonb('expected').$type<Record<string, number>>().notNull(),
    says: text('says').notNull(),
    reason: text('reason').notNull(),
    proposer: text('proposer').notNull(),
    /** The sign-in session it came from; null where WeChat vouches for each call. */
    proposerDevice: text('proposer_device'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    state: text('state').notNull(),
    second: text('second'),
    closedAt: instant('closed_at'),
    outcome: text('outcome').notNull().default(''),
  },
  t => [index('proposal_session_idx').on(t.sessionId, t.createdAt)],
)
