import { sql } from 'drizzle-orm'
import { index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { RulingDecision } from '../../../../src/core/ruling'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { roundSession } from './hall'
import { person } from './people'

/** A dispute about a revealed project or about a session, heard by members of the expert committee. */
export const arbitration = csc.table(
  'arbitration',
  {
    id: key(),
    sessionId: text('session_id')
      .notNull()
      .references(() => roundSession.id),
    /** Null: about the session's procedure as a whole. */
    applicationId: text('application_id').references(() => application.id),
    /** The seat whose card is disputed, where one is named. */
    seat: integer('seat'),
    grounds: text('grounds').notNull(),
    /** judge | applicant | officer | supervision */
    source: text('source').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** core/arbitration-states */
    state: text('state').notNull(),
    version: integer('version').notNull(),
    members: jsonb('members').$type<string[]>().notNull(),
    ruling: jsonb('ruling').$type<RulingRecord>(),
    rulingHash: text('ruling_hash'),
    ruledAt: instant('ruled_at'),
    /** The first of the two officials who apply the ruling. */
    proposedBy: text('proposed_by'),
    appliedBy: text('applied_by'),
    appliedAt: instant('applied_at'),
    /** The review of the result that began with it, if it did. */
    reviewId: text('review_id'),
  },
  t => [
    index('arbitration_session_idx').on(t.sessionId),
    uniqueIndex('arbitration_open_key')
      .on(t.sessionId, t.applicationId)
      .where(sql`state in ('opened', 'assigned', 'ruled')`),
  ],
)

/** The ruling as its hash covers it. */
export interface RulingRecord {
  v: 1
  session: string
  project: string | null
  decision: RulingDecision
  votes: { member: string; decision: RulingDecision; reasons: string; scan: string }[]
}

/** What each member signed, with reasons; once given it stays. `scan` names the paper when it was signed on paper. */
export const arbitrationVote = csc.table(
  'arbitration_vote',
  {
    arbitrationId: text('arbitration_id')
      .notNull()
      .references(() => arbitration.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    decision: jsonb('decision').$type<RulingDecision>().notNull(),
    reasons: text('reasons').notNull(),
    scan: text('scan').notNull().default(''),
    enteredBy: text('entered_by').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.arbitrationId, t.personId] })],
)
