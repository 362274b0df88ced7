import { index, integer, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant } from './csc'
import { roundSession } from './hall'
import { person } from './people'

/**
 * One printed sheet (纸质评分表) for one seat and project. `state` open | agreed | disputed | duplicate | sealed | void;
 * `attempt` counts the pairs of entries that were begun.
 */
export const paperSheet = csc.table(
  'paper_sheet',
  {
    sheetNo: text('sheet_no').primaryKey(),
    sessionId: text('session_id')
      .notNull()
      .references(() => roundSession.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    number: integer('number').notNull(),
    state: text('state').notNull(),
    attempt: integer('attempt').notNull().default(1),
    /** Ids of the criteria the last two entries differed in, and `total`; never a value. */
    differing: text('differing').array().notNull().default([]),
    photoHash: text('photo_hash'),
    enteredBy: text('entered_by').array().notNull().default([]),
    verifiedBy: text('verified_by'),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  t => [index('paper_sheet_session_idx').on(t.sessionId, t.applicationId)],
)

/**
 * A photo of a printed sheet, never required; the bytes are in the store under `storage_key`. `state` uploading | ready
 * | refused | removed. Of several the newest ready one belongs to the sheet; earlier ones are kept.
 */
export const paperPhoto = csc.table(
  'paper_photo',
  {
    id: text('id').primaryKey(),
    sheetNo: text('sheet_no')
      .notNull()
      .references(() => paperSheet.sheetNo),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    fingerprint: text('fingerprint').notNull(),
    state: text('state').notNull(),
    refusal: text('refusal'),
    sha256: text('sha256'),
    storageKey: text('storage_key').notNull(),
    uploadHandle: text('upload_handle').notNull(),
    takenBy: text('taken_by')
      .notNull()
      .references(() => person.id),
    begunAt: instant('begun_at').notNull(),
    takenAt: instant('taken_at'),
  },
  t => [index('paper_photo_sheet_idx').on(t.sheetNo, t.takenAt)],
)

/** What one person read off a sheet, sealed with the session's key; removed when the pair does not agree. */
export const paperEntry = csc.table(
  'paper_entry',
  {
    sheetNo: text('sheet_no')
      .notNull()
      .references(() => paperSheet.sheetNo),
    attempt: integer('attempt').notNull(),
    slot: text('slot').notNull(),
    enteredBy: text('entered_by').notNull(),
    sealed: text('sealed').notNull(),
    at: instant('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.sheetNo, t.attempt, t.slot] }),
    unique('paper_entry_person_key').on(t.sheetNo, t.attempt, t.enteredBy),
  ],
)
