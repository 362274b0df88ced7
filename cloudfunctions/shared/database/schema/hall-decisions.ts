import { integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { csc, instant } from './csc'
import { sessionId } from './hall'
import { person } from './people'
import { applicationId } from './references'

/** A committee's written decision on the score of an earlier stage a project has none of; before the opening. */
export const earlierScore = csc.table(
  'earlier_score',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    stage: text('stage').notNull(),
    score: integer('score').notNull(),
    ref: text('ref').notNull(),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId, t.stage] })],
)

/** A veto in writing: one official enters it, another confirms; from then on it stands (see the guard). */
export const veto = csc.table(
  'veto',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    role: text('role').notNull(),
    reason: text('reason').notNull(),
    ref: text('ref').notNull(),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => person.id),
    enteredAt: instant('entered_at').notNull(),
    confirmedBy: text('confirmed_by').references(() => person.id),
    confirmedAt: instant('confirmed_at'),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId] })],
)
