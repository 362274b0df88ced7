import { index, text, unique } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant } from './csc'

/** A project that came up from below: who sent it, its number there, and the registration it was copied from. */
export const enteredProject = csc.table(
  'entered_project',
  {
    applicationId: text('application_id')
      .primaryKey()
      .references(() => application.id),
    edition: text('edition').notNull(),
    /** Code of the recommending unit, or kind and number of the contest below. */
    source: text('source').notNull(),
    /** The number the source knows the project by; unique among what it sent. */
    externalNumber: text('external_number').notNull(),
    /** The registration of a lower edition in this database; null for what came from outside. */
    fromApplication: text('from_application_id').references(() => application.id),
    /** The list or import it arrived with. */
    batch: text('batch').notNull(),
    enteredBy: text('entered_by').notNull(),
    enteredAt: instant('entered_at').notNull(),
  },
  t => [
    unique('entered_project_number_key').on(t.edition, t.source, t.externalNumber),
    index('entered_project_batch_idx').on(t.batch),
    index('entered_project_from_idx').on(t.fromApplication),
  ],
)
