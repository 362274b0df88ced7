import { boolean, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant } from './csc'
import { roundSession } from './hall'

/** A project's people are in the hall (现场签到). The first time stays. */
export const hallCheckIn = csc.table(
  'hall_check_in',
  {
    sessionId: text('session_id')
      .notNull()
      .references(() => roundSession.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    /** Null while only wrong codes were tried. */
    at: instant('at'),
    /** code: by the entrant himself · staff: a document was looked at. */
    way: text('way'),
    /** Noted without a network: `at` is the phone's own clock. */
    offline: boolean('offline').notNull().default(false),
    receivedAt: instant('received_at'),
    by: text('by'),
    /** Name of who came, sealed; only where staff looked at the document. */
    nameSealed: text('name_sealed'),
    wrongCodes: integer('wrong_codes').notNull().default(0),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId] })],
)
