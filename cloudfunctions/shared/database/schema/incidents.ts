import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { roundSession, sessionId } from './hall'
import { applicationId, personId } from './references'

/** A judge asks for a submitted card back (申请退回). `state` asked | returned | refused | withdrawn. */
export const cardReturn = csc.table(
  'card_return',
  {
    id: key(),
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    /** The version of the card asked back. */
    version: integer('version').notNull(),
    reason: text('reason').notNull(),
    state: text('state').notNull(),
    /** What the desk answered, where it refused. */
    answer: text('answer').notNull().default(''),
    askedAt: instant('asked_at').notNull(),
    closedAt: instant('closed_at'),
  },
  t => [
    uniqueIndex('card_return_open_key')
      .on(t.sessionId, t.applicationId, t.personId)
      .where(sql`${t.state} = 'asked'`),
  ],
)

/**
 * What the committee or the rules decided of a case in the hall: `kind` postponed | given-up | decision. `document` is
 * the number of the written decision.
 */
export const hallDecision = csc.table(
  'hall_decision',
  {
    id: key(),
    sessionId: sessionId(),
    applicationId: text('application_id').references(() => application.id),
    kind: text('kind').notNull(),
    document: text('document').notNull(),
    reason: text('reason').notNull(),
    proposer: text('proposer').notNull(),
    second: text('second').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('hall_decision_idx').on(t.sessionId, t.at)],
)

/** A receipt a phone holds and the server, restored from a backup, does not (trust model §3.3). */
export const lostReceipt = csc.table(
  'lost_receipt',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    version: integer('version').notNull(),
    commitment: text('commitment').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    reportedAt: instant('reported_at').notNull(),
    restoredAt: instant('restored_at'),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId, t.personId, t.version] })],
)

/** Two officials let the hall go on after a restored backup; from then on phones may hand cards back. */
export const hallRecovery = csc.table(
  'hall_recovery',
  { id: key(), sessionId: sessionId(), seq: integer('seq').notNull(), at: instant('at').notNull() },
  t => [unique('hall_recovery_seq_key').on(t.sessionId, t.seq)],
)

/** Who stands at the host's desk after somebody else had to take over; none: whoever may. */
export const hostDuty = csc.table('host_duty', {
  sessionId: text('session_id')
    .primaryKey()
    .references(() => roundSession.id),
  personId: personId(),
  since: instant('since').notNull(),
})
