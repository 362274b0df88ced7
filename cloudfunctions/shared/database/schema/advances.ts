import { integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { csc, instant } from './csc'

/**
 * Who goes on from a stage, per group, until it is published: what people decided (`decided`), and from the lock on the
 * exact list (`fixed`). `state`: draft | staged by one person | locked by another.
 */
export const advanceDraft = csc.table(
  'advance_draft',
  {
    edition: text('edition').notNull(),
    stage: text('stage').notNull(),
    group: text('group_id').notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    decided: jsonb('decided').notNull(),
    fixed: jsonb('fixed'),
    fixedHash: text('fixed_hash'),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
    stagedBy: text('staged_by'),
    stagedAt: instant('staged_at'),
    lockedBy: text('locked_by'),
    lockedAt: instant('locked_at'),
  },
  t => [primaryKey({ columns: [t.edition, t.stage, t.group] })],
)
