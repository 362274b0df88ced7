import { index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { csc, instant } from './csc'
import { sessionId } from './hall'
import { applicationId, personId } from './references'

/** How an online review is shared out: judges per project, and the fields each judge reads ([]: every field). */
export const reviewPlan = csc.table('review_plan', {
  sessionId: sessionId().primaryKey(),
  perProject: integer('per_project').notNull(),
  fields: jsonb('fields').notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  /** The committee has looked at how the marks lie; from now on the ranking may be read and frozen. */
  calibratedBy: text('calibrated_by'),
  calibratedAt: instant('calibrated_at'),
})

/** A judge reads a project online. A row is never deleted once judges were told: `state` assigned | withdrawn. */
export const reviewAssignment = csc.table(
  'review_assignment',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    state: text('state').notNull(),
    /** Why a person or a recusal changed what was worked out; empty for the worked-out share. */
    reason: text('reason').notNull().default(''),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.sessionId, t.applicationId, t.personId] }),
    index('review_assignment_person_idx').on(t.personId),
  ],
)

/** A project whose marks lie further apart than the rubric allows: its judges are asked to look again. */
export const reviewDiscussion = csc.table(
  'review_discussion',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    /** Hundredths between the highest and the lowest card. */
    spread: integer('spread').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId] })],
)

/** What a judge answered when asked to look again: his mark confirmed, or a new one; both versions stay on record. */
export const reviewAnswer = csc.table(
  'review_answer',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    decision: text('decision').notNull(),
    reason: text('reason').notNull(),
    fromVersion: integer('from_version').notNull(),
    toVersion: integer('to_version').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId, t.personId] })],
)
