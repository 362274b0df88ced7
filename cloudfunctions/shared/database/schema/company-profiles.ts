import { integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import type { FactMoments } from '../../../../src/core/application-form/company-facts'
import { csc, instant } from './csc'
import { person } from './people'

/** What a person has filled in of an enterprise, once for all applications; another person's stays his own. */
export const companyProfile = csc.table(
  'company_profile',
  {
    ownerId: text('owner_id')
      .notNull()
      .references(() => person.id),
    companyCode: text('company_code').notNull(),
    /** The facts as JSON, sealed: figures and names are nobody else's. */
    facts: text('facts').notNull(),
    /** When each fact was last changed. */
    factMoments: jsonb('fact_moments').$type<FactMoments>().notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [primaryKey({ columns: [t.ownerId, t.companyCode] })],
)
