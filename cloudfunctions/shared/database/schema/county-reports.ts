import { integer, jsonb, text, unique } from 'drizzle-orm/pg-core'
import type { CountyReportBody } from '../../../../src/contract/views/county-reports'
import { csc, instant, key } from './csc'

/** What a liaison filed of the county's registrations (JZ25-17): a snapshot, unchanged ever after. */
export const countyReport = csc.table(
  'county_report',
  {
    id: key(),
    edition: text('edition').notNull(),
    county: text('county').notNull(),
    /** Counts from 1 in each county; a later one replaces it without removing it. */
    number: integer('number').notNull(),
    body: jsonb('body').$type<CountyReportBody>().notNull(),
    hash: text('hash').notNull(),
    filedBy: text('filed_by').notNull(),
    filedByName: text('filed_by_name').notNull(),
    filedAt: instant('filed_at').notNull(),
  },
  t => [unique('county_report_number_key').on(t.edition, t.county, t.number)],
)
