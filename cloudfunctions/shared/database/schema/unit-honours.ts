import { integer, jsonb, text } from 'drizzle-orm/pg-core'
import type { HonourLine, HonourState } from '../../../../src/contract/views/unit-honours'
import { csc, instant } from './csc'

/** Who is proposed for which honour of an edition, until another person publishes it; the list itself is published_list. */
export const unitHonourDraft = csc.table('unit_honour_draft', {
  edition: text('edition').primaryKey(),
  state: text('state').$type<HonourState>().notNull(),
  version: integer('version').notNull(),
  lines: jsonb('lines').$type<HonourLine[]>().notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
  stagedBy: text('staged_by'),
  stagedAt: instant('staged_at'),
})
