import { index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import type { LibraryMapping } from '../../../../src/core/library-columns'
import { csc, instant, key } from './csc'

/** One file of projects registered elsewhere on its way into the library (CN24-09). */
export const libraryBatch = csc.table(
  'library_batch',
  {
    id: key(),
    edition: text('edition').notNull(),
    /** uploading: parts arrive · imported · undone: taken back whole · dropped: never imported. */
    state: text('state', { enum: ['uploading', 'imported', 'undone', 'dropped'] }).notNull(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    parts: integer('parts').notNull(),
    /** SHA-256 of the file, once it was imported. */
    fileHash: text('file_hash'),
    mapping: jsonb('mapping').$type<LibraryMapping>(),
    counts: jsonb('counts').$type<{ added: number; wrong: number; suspected: number; known: number }>(),
    /** Why it comes after the last day, by special approval; '' in time. */
    lateReason: text('late_reason').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    closedBy: text('closed_by'),
    closedAt: instant('closed_at'),
    undoReason: text('undo_reason'),
    undoneBy: text('undone_by'),
    undoneAt: instant('undone_at'),
  },
  t => [index('library_batch_idx').on(t.edition, t.createdAt)],
)

/** A piece of such a file, base64, until it was imported or dropped. */
export const libraryPart = csc.table(
  'library_part',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => libraryBatch.id),
    part: integer('part').notNull(),
    content: text('content').notNull(),
  },
  t => [primaryKey({ columns: [t.batchId, t.part] })],
)
