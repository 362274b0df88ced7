import { boolean, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { applicationId } from './references'

/** A frozen ranking of one session: rows with every step that led to them. */
export const ranking = csc.table('ranking', {
  sessionId: text('session_id').primaryKey(),
  edition: text('edition').notNull(),
  group: text('group_id').notNull(),
  rows: jsonb('rows').notNull(),
  resultHash: text('result_hash').notNull(),
  frozenBy: text('frozen_by').notNull(),
  frozenAt: instant('frozen_at').notNull(),
})

/** How many prizes per group and level, decided by the organising committee, never by us. */
export const awardTable = csc.table(
  'award_table',
  {
    edition: text('edition').notNull(),
    group: text('group_id').notNull(),
    levels: jsonb('levels').notNull(),
    /** keep-empty | next-in-rank: what becomes of the prize of a project that left (T-18). */
    vacancies: text('vacancies').notNull(),
    version: integer('version').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
    basis: text('basis').notNull(),
  },
  t => [primaryKey({ columns: [t.edition, t.group] })],
)

export const award = csc.table(
  'award',
  {
    edition: text('edition').notNull(),
    applicationId: applicationId(),
    group: text('group_id').notNull(),
    level: text('level').notNull(),
    money: integer('money'),
    rank: integer('rank').notNull(),
    /** Why the money differs from the table: 重复奖励, with its paper. */
    note: text('note').notNull().default(''),
  },
  t => [primaryKey({ columns: [t.edition, t.applicationId] })],
)

/** A list made public in one act; immutable, versions count up. */
export const publishedList = csc.table(
  'published_list',
  {
    id: key(),
    edition: text('edition').notNull(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    body: jsonb('body').notNull(),
    hash: text('hash').notNull(),
    publicity: jsonb('publicity'),
    publishedBy: text('published_by').notNull(),
    publishedAt: instant('published_at').notNull(),
  },
  t => [unique('published_list_version_key').on(t.edition, t.kind, t.version)],
)

/** How many projects the province lets the unit recommend; each entry names its document. */
export const quota = csc.table(
  'quota',
  {
    edition: text('edition').notNull(),
    unit: text('unit').notNull(),
    version: integer('version').notNull(),
    seats: integer('seats').notNull(),
    basis: text('basis').notNull(),
    setBy: text('set_by').notNull(),
    setAt: instant('set_at').notNull(),
  },
  t => [primaryKey({ columns: [t.edition, t.unit, t.version] })],
)

/** The unit's recommendation list (附件4): drafting → submitted; a list sent back is drafting again. */
export const recommendation = csc.table(
  'recommendation',
  {
    id: key(),
    edition: text('edition').notNull(),
    unit: text('unit').notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    documentNumber: text('document_number'),
    submittedAt: instant('submitted_at'),
    submittedBy: text('submitted_by'),
    listHash: text('list_hash'),
    late: boolean('late').notNull().default(false),
    returnedReason: text('returned_reason'),
    returnedAt: instant('returned_at'),
  },
  t => [unique('recommendation_unit_key').on(t.edition, t.unit)],
)

export const recommendationItem = csc.table(
  'recommendation_item',
  {
    recommendationId: text('recommendation_id')
      .notNull()
      .references(() => recommendation.id),
    applicationId: applicationId(),
    position: integer('position').notNull(),
    reason: text('reason').notNull().default(''),
  },
  t => [
    primaryKey({ columns: [t.recommendationId, t.applicationId] }),
    index('recommendation_item_idx').on(t.applicationId),
  ],
)

/** What was submitted, unchanged ever after: the public lines, and every cell of the form sealed (telephone). */
export const recommendationSubmission = csc.table(
  'recommendation_submission',
  {
    recommendationId: text('recommendation_id')
      .notNull()
      .references(() => recommendation.id),
    number: integer('number').notNull(),
    documentNumber: text('document_number').notNull(),
    body: jsonb('body').notNull(),
    listHash: text('list_hash').notNull(),
    sealedCells: text('sealed_cells').notNull(),
    late: boolean('late').notNull(),
    submittedBy: text('submitted_by').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  t => [primaryKey({ columns: [t.recommendationId, t.number] })],
)
