import { integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import type { QuotaBody, QuotaPlanState } from '../../../../src/contract/views/quota-plans'
import { csc, instant } from './csc'

/**
 * A version of how an upper edition shares out its places: what it was worked out from and what it gave, unchanged ever
 * after (T-02). Steps are taken once and in order: announced under a number, staged by one person, locked by another.
 */
export const quotaPlan = csc.table(
  'quota_plan',
  {
    edition: text('edition').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<QuotaPlanState>().notNull(),
    body: jsonb('body').$type<QuotaBody>().notNull(),
    hash: text('hash').notNull(),
    note: text('note').notNull(),
    savedBy: text('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
    document: text('document'),
    announcedBy: text('announced_by'),
    announcedAt: instant('announced_at'),
    stagedBy: text('staged_by'),
    stagedAt: instant('staged_at'),
    lockedBy: text('locked_by'),
    lockedAt: instant('locked_at'),
  },
  t => [primaryKey({ columns: [t.edition, t.version] })],
)
