import { index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { publishedList } from './lists'
import { person } from './people'

/** The last number given in an edition; whoever files or finalises holds its row. */
export const objectionSeries = csc.table('objection_series', {
  edition: text('edition').primaryKey(),
  last: integer('last').notNull(),
})

/** An objection (异议/申诉/举报): what was said stays as it was said; who said it is sealed. */
export const objection = csc.table(
  'objection',
  {
    id: key(),
    edition: text('edition').notNull(),
    number: integer('number').notNull(),
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    nameSealed: text('name_sealed').notNull(),
    contactSealed: text('contact_sealed').notNull(),
    listId: text('list_id').references(() => publishedList.id),
    /** The project it is about, once it is known which. */
    applicationId: text('application_id').references(() => application.id),
    projectName: text('project_name').notNull(),
    procedure: text('procedure'),
    facts: text('facts').notNull(),
    clause: text('clause'),
    basis: text('basis').notNull(),
    filedAt: instant('filed_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Who accepted it: of the officers only he sees who objected. */
    handlerId: text('handler_id'),
    mergedInto: text('merged_into'),
    /** What the other side was given to read, without any identity, and what it answered. */
    heardFacts: text('heard_facts'),
    heardAt: instant('heard_at'),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    ruling: jsonb('ruling'),
    proposedBy: text('proposed_by'),
    proposedAt: instant('proposed_at'),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
  },
  t => [
    unique('objection_number_key').on(t.edition, t.number),
    index('objection_person_idx').on(t.personId),
    index('objection_application_idx').on(t.applicationId),
  ],
)

/** What was done about an objection, in order; never changed. */
export const objectionEvent = csc.table(
  'objection_event',
  {
    id: key(),
    objectionId: text('objection_id')
      .notNull()
      .references(() => objection.id),
    at: instant('at').notNull(),
    actorId: text('actor_id').notNull(),
    kind: text('kind').notNull(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    text: text('text').notNull().default(''),
  },
  t => [index('objection_event_idx').on(t.objectionId, t.at)],
)

/** A version of a list declared final after its period. */
export const listFinal = csc.table('list_final', {
  listId: text('list_id')
    .primaryKey()
    .references(() => publishedList.id),
  edition: text('edition').notNull(),
  finalisedBy: text('finalised_by').notNull(),
  finalisedAt: instant('finalised_at').notNull(),
})

/** The last day of a period that needs holidays not published yet: decided by a person for one day of publication. */
export const publicityEnd = csc.table(
  'publicity_end',
  {
    edition: text('edition').notNull(),
    publishedOn: text('published_on').notNull(),
    number: integer('number').notNull(),
    endsOn: text('ends_on').notNull(),
    basis: text('basis').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  t => [primaryKey({ columns: [t.edition, t.publishedOn, t.number] })],
)
