import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Act } from '../../acts'
import { csc, instant, key } from './csc'

export const person = csc.table(
  'person',
  {
    id: key(),
    openId: text('open_id'),
    phoneSealed: text('phone_sealed'),
    phoneHmac: text('phone_hmac'),
    name: text('name').notNull().default(''),
    demo: boolean('demo').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    /** 注销 was asked for; carried out seven days later unless taken back. */
    deletionAskedAt: instant('deletion_asked_at'),
    /** The person is gone: nothing personal is left in this row. */
    deletedAt: instant('deleted_at'),
  },
  t => [unique('person_open_id_key').on(t.openId), unique('person_phone_hmac_key').on(t.phoneHmac)],
)

export const signInSession = csc.table('sign_in_session', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id')
    .notNull()
    .references(() => person.id),
  createdAt: instant('created_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  /** Names the session to its owner (list of devices); says nothing about the token. */
  id: text('id')
    .notNull()
    .default(sql`'sis_' || left(replace(gen_random_uuid()::text, '-', ''), 16)`)
    .unique('sign_in_session_id_key'),
  /** h5 or weapp: what the person sees in the list of devices. */
  client: text('client').notNull().default(''),
  /** When the person last proved who he is: at sign-in, or by a fresh code (step-up). */
  confirmedAt: instant('confirmed_at'),
  /** Ends when unused for so long; null: only `expiresAt` ends it. */
  idleMinutes: integer('idle_minutes'),
})

export const signInCode = csc.table(
  'sign_in_code',
  {
    id: key(),
    phoneHmac: text('phone_hmac').notNull(),
    codeHmac: text('code_hmac').notNull(),
    triesLeft: integer('tries_left').notNull(),
    ip: text('ip').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  t => [
    index('sign_in_code_phone_idx').on(t.phoneHmac, t.createdAt),
    index('sign_in_code_ip_idx').on(t.ip, t.createdAt),
  ],
)

export const roleGrant = csc.table(
  'role_grant',
  {
    id: key(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: text('role').notNull(),
    unit: text('unit').notNull(),
    edition: text('edition').notNull(),
    sessionId: text('session_id'),
    validFrom: instant('valid_from').notNull(),
    validTo: instant('valid_to').notNull(),
  },
  t => [index('role_grant_person_idx').on(t.personId), index('role_grant_edition_idx').on(t.edition, t.role)],
)

export const setupToken = csc.table('setup_token', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: instant('created_at').notNull(),
  usedAt: instant('used_at'),
})

export const consent = csc.table(
  'consent',
  {
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    document: text('document').notNull(),
    version: text('version').notNull(),
    givenAt: instant('given_at').notNull(),
    /** Taken back; the row stays as the record of what was agreed to, and until when. */
    withdrawnAt: instant('withdrawn_at'),
  },
  t => [
    primaryKey({ columns: [t.personId, t.document, t.version, t.givenAt] }),
    uniqueIndex('consent_in_force_key')
      .on(t.personId, t.document, t.version)
      .where(sql`${t.withdrawnAt} is null`),
  ],
)

export const rateWindow = csc.table(
  'rate_window',
  {
    bucket: text('bucket').notNull(),
    startsAt: instant('starts_at').notNull(),
    count: integer('count').notNull(),
  },
  t => [primaryKey({ columns: [t.bucket, t.startsAt] })],
)

export const audit = csc.table(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    operation: text('operation').$type<Act>().notNull(),
    edition: text('edition'),
    subject: text('subject'),
    outcome: text('outcome').notNull(),
    detail: jsonb('detail'),
    batch: text('batch'),
  },
  t => [index('audit_edition_idx').on(t.edition, t.id), index('audit_subject_idx').on(t.subject, t.id)],
)
