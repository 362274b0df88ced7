import { bigint, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { csc, instant } from './csc'

/** First answers of mutating calls (trust model §3.1); kept as long as the edition. */
export const request = csc.table(
  'request',
  {
    actor: text('actor').notNull(),
    id: text('id').notNull(),
    operation: text('operation').notNull(),
    fingerprint: text('fingerprint').notNull(),
    reply: jsonb('reply'),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.actor, t.id] })],
)

/** One hash chain per session of a round, one per edition (trust model §2.3). Append-only. */
export const ledger = csc.table(
  'ledger',
  {
    session: text('session').notNull(),
    seq: integer('seq').notNull(),
    body: text('body').notNull(),
    hash: text('hash').notNull().unique('ledger_hash_key'),
  },
  t => [primaryKey({ columns: [t.session, t.seq] })],
)

export const ledgerHead = csc.table('ledger_head', {
  session: text('session').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
  at: instant('at').notNull(),
})

/** Small facts of the installation: demo clock offset, first closing of a phase. */
export const setting = csc.table('setting', {
  key: text('key').primaryKey(),
  value: jsonb('value').notNull(),
})

/** The version number of each live topic; screens ask again when it has grown. */
export const feed = csc.table('feed', {
  topic: text('topic').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
})
