import { text } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { person } from './people'

/** The registration a row is about. */
export const applicationId = () =>
  text('application_id')
    .notNull()
    .references(() => application.id)

/** The person a row is about. */
export const personId = () =>
  text('person_id')
    .notNull()
    .references(() => person.id)
