import { index, integer, text } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { objection } from './objections'

/**
 * A paper attached to an objection by who objected. Name and bytes are sealed: either may tell who that is. `state`
 * uploading | ready | refused | removed.
 */
export const objectionFile = csc.table(
  'objection_file',
  {
    id: key(),
    objectionId: text('objection_id')
      .notNull()
      .references(() => objection.id),
    nameSealed: text('name_sealed').notNull(),
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    fingerprint: text('fingerprint').notNull(),
    state: text('state').notNull(),
    refusal: text('refusal'),
    sha256: text('sha256'),
    storageKey: text('storage_key').notNull(),
    uploadHandle: text('upload_handle').notNull(),
    /** Which wording of the reminder about state secrets was read before. */
    secrecyVersion: text('secrecy_version').notNull(),
    begunAt: instant('begun_at').notNull(),
    takenAt: instant('taken_at'),
    removedAt: instant('removed_at'),
    clearedAt: instant('cleared_at'),
  },
  t => [index('objection_file_objection_idx').on(t.objectionId, t.begunAt)],
)
