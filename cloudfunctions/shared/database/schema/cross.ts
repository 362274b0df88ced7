import { boolean, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { recommendation } from './lists'
import { applicationId } from './references'

/** A case over the projects that came up to an edition: two of different sources, or one and a list. */
export const crossCase = csc.table(
  'cross_case',
  {
    id: key(),
    edition: text('edition').notNull(),
    first: text('first_id')
      .notNull()
      .references(() => application.id),
    /** Null where one project is compared with a list or another contest. */
    second: text('second_id').references(() => application.id),
    /** The second registration's id, or what a case of one project is about. */
    subject: text('subject').notNull(),
    kinds: jsonb('kinds').notNull(),
    likeness: integer('likeness').notNull(),
    evidence: jsonb('evidence').notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    foundAt: instant('found_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    /** What the units are asked, and until when; by date, since no notice sets a term. */
    question: text('question').notNull().default(''),
    dueOn: text('due_on'),
    /** Why it was set aside, or why units that said nothing were not waited for. */
    note: text('note').notNull().default(''),
  },
  t => [
    unique('cross_case_subject_key').on(t.edition, t.first, t.subject),
    index('cross_case_state_idx').on(t.edition, t.state),
    index('cross_case_second_idx').on(t.second),
  ],
)

/** What the unit of a side said, in its words; `ref` names the letter where the province entered it. Never changed. */
export const crossStatement = csc.table(
  'cross_statement',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => crossCase.id),
    number: integer('number').notNull(),
    applicationId: applicationId(),
    /** hearing | appeal. */
    round: text('round').notNull(),
    /** keep: the unit stands by its project · withdraw: it agrees to its leaving · other. */
    stance: text('stance').notNull(),
    text: text('text').notNull(),
    ref: text('ref').notNull().default(''),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.caseId, t.number] })],
)

/** A ruling: proposed by one person, confirmed or sent back by another. `out`: the registrations that leave the list. */
export const crossRuling = csc.table(
  'cross_ruling',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => crossCase.id),
    number: integer('number').notNull(),
    out: jsonb('out').notNull(),
    reason: text('reason').notNull(),
    clause: text('clause'),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    /** proposed | confirmed | sent-back. */
    state: text('state').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    decidedNote: text('decided_note').notNull().default(''),
  },
  t => [primaryKey({ columns: [t.caseId, t.number] })],
)

/** Whether the unit of a project ruled out may name another in its place; no notice says so, people decide. */
export const crossSeat = csc.table(
  'cross_seat',
  {
    applicationId: applicationId(),
    edition: text('edition').notNull(),
    number: integer('number').notNull(),
    mayFill: boolean('may_fill').notNull(),
    basis: text('basis').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.number] })],
)

/** A stamped scan of a recommendation list; the newest of a submission counts. Never changed. */
export const recommendationScan = csc.table(
  'recommendation_scan',
  {
    id: key(),
    recommendationId: text('recommendation_id')
      .notNull()
      .references(() => recommendation.id),
    /** The submission it belongs to, which may still be ahead. */
    submission: integer('submission').notNull(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  t => [index('recommendation_scan_list_idx').on(t.recommendationId, t.submission)],
)
