import { boolean, index, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { person } from './people'

/** One version of a file of an application; the bytes are in the store under `storage_key`. */
export const applicationFile = csc.table(
  'application_file',
  {
    id: key(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    slot: text('slot').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    /** Finds an interrupted upload of the same file again. */
    fingerprint: text('fingerprint').notNull(),
    /** uploading, checking, ready, refused, removed. */
    state: text('state').notNull(),
    refusal: text('refusal'),
    sha256: text('sha256'),
    /** Has a password or is broken: cannot be stamped, so no judge opens it. */
    unstampable: boolean('unstampable').notNull().default(false),
    visibility: text('visibility').notNull(),
    version: integer('version').notNull().default(1),
    /** 第几版, from 1. */
    number: integer('number').notNull().default(1),
    replacesId: text('replaces_id'),
    /** The newer version in its place, once that is ready. */
    replacedBy: text('replaced_by'),
    storageKey: text('storage_key').notNull(),
    uploadHandle: text('upload_handle').notNull(),
    /** Wording of the reminder about secrets that was ticked before. */
    secrecyVersion: text('secrecy_version').notNull(),
    /** What a scanner said; null: nobody looked (未查毒). */
    scan: text('scan'),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => person.id),
    begunAt: instant('begun_at').notNull(),
    uploadedAt: instant('uploaded_at'),
    removedAt: instant('removed_at'),
    quarantinedAt: instant('quarantined_at'),
    quarantinedBy: text('quarantined_by'),
    quarantineReason: text('quarantine_reason'),
    /** The bytes are gone from the store. */
    clearedAt: instant('cleared_at'),
  },
  t => [
    index('application_file_application_idx').on(t.applicationId, t.slot),
    index('application_file_begun_idx').on(t.uploadedBy, t.begunAt),
    index('application_file_state_idx').on(t.state, t.begunAt),
  ],
)

/** That the applicant read and ticked a wording of the reminder about secrets. */
export const applicationSecrecy = csc.table(
  'application_secrecy',
  {
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    version: text('version').notNull(),
    personId: text('person_id').notNull(),
    tickedAt: instant('ticked_at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.version] })],
)

/** Which file versions a submission handed in, unchanged ever after. */
export const submissionFile = csc.table(
  'submission_file',
  {
    applicationId: text('application_id').notNull(),
    submission: integer('submission').notNull(),
    fileId: text('file_id')
      .notNull()
      .references(() => applicationFile.id),
  },
  t => [
    primaryKey({ columns: [t.applicationId, t.submission, t.fileId] }),
    index('submission_file_idx').on(t.fileId),
  ],
)

/** Who was given a link to which file, and as what (谁看过). */
export const fileDownload = csc.table(
  'file_download',
  {
    id: key(),
    fileId: text('file_id')
      .notNull()
      .references(() => applicationFile.id),
    personId: text('person_id').notNull(),
    /** applicant, officer, judge. */
    capacity: text('capacity').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('file_download_idx').on(t.fileId, t.at)],
)
