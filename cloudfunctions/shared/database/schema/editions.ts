import { boolean, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import type { EditionDocument } from '../../../../src/core/edition-document'
import { application } from './applications'
import { csc, instant } from './csc'

/** One version of an edition made or changed by organisers; the newest published one is in force. */
export const editionVersion = csc.table(
  'edition_version',
  {
    slug: text('slug').notNull(),
    version: integer('version').notNull(),
    /** draft → proposed → published; dropped: given up before publication. */
    state: text('state', { enum: ['draft', 'proposed', 'published', 'dropped'] }).notNull(),
    document: jsonb('document').$type<EditionDocument>().notNull(),
    documentHash: text('document_hash').notNull(),
    /** Why: the document number of the notice, or of the supplementary notice (补充通知). */
    basis: text('basis').notNull(),
    draftedBy: text('drafted_by').notNull(),
    draftedAt: instant('drafted_at').notNull(),
    proposedBy: text('proposed_by'),
    proposedAt: instant('proposed_at'),
    publishedBy: text('published_by'),
    publishedAt: instant('published_at'),
    /** Counts every change of this row. */
    revision: integer('revision').notNull().default(1),
  },
  t => [primaryKey({ columns: [t.slug, t.version] }), index().on(t.state, t.publishedAt)],
)

/** One imported list of past winners or of a national ranking (往届获奖、榜单). */
export const registerImport = csc.table(
  'register_import',
  {
    id: text('id').primaryKey(),
    /** Whose officers entered it: it speaks for that edition's unit and the units below. */
    edition: text('edition').notNull(),
    kind: text('kind', { enum: ['award', 'national-list'] }).notNull(),
    level: text('level', { enum: ['city', 'province', 'nation'] }).notNull(),
    year: integer('year').notNull(),
    /** Printed name of the contest or list. */
    list: text('list').notNull(),
    source: text('source').notNull(),
    /** The whole list was entered: an absent project was not on it. */
    complete: boolean('complete').notNull(),
    /** Before this year there was no such contest: with every year since then 往届 is known whole. */
    first: boolean('first').notNull().default(false),
    rows: integer('rows').notNull(),
    fileHash: text('file_hash').notNull(),
    importedBy: text('imported_by').notNull(),
    importedAt: instant('imported_at').notNull(),
    withdrawnBy: text('withdrawn_by'),
    withdrawnAt: instant('withdrawn_at'),
  },
  t => [index().on(t.kind, t.level, t.year)],
)

/** One project of an imported list; the keys are its names without width, spaces and kinds of brackets. */
export const registerEntry = csc.table(
  'register_entry',
  {
    importId: text('import_id')
      .notNull()
      .references(() => registerImport.id),
    line: integer('line').notNull(),
    award: text('award').notNull(),
    projectName: text('project_name').notNull(),
    projectKey: text('project_key').notNull(),
    subjectName: text('subject_name').notNull(),
    subjectKey: text('subject_key').notNull(),
    companyCode: text('company_code'),
  },
  t => [
    primaryKey({ columns: [t.importId, t.line] }),
    index().on(t.projectKey),
    index().on(t.subjectKey),
    index().on(t.companyCode),
  ],
)

/** Two applications of an edition that may be the same project; a person decides (SX26-36). */
export const duplicateCase = csc.table(
  'duplicate_case',
  {
    id: text('id').primaryKey(),
    edition: text('edition').notNull(),
    /** The two applications, the smaller id first. */
    first: text('first_id')
      .notNull()
      .references(() => application.id),
    second: text('second_id')
      .notNull()
      .references(() => application.id),
    /** Likeness in hundredths, and what it was found by. */
    likeness: integer('likeness').notNull(),
    evidence: jsonb('evidence').notNull(),
    state: text('state', { enum: ['suspected', 'confirmed-same', 'not-same'] }).notNull(),
    foundAt: instant('found_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
    revision: integer('revision').notNull().default(1),
  },
  t => [unique().on(t.edition, t.first, t.second), index().on(t.first), index().on(t.second)],
)
