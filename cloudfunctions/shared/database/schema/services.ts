import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type {
  InstitutionIntent,
  InstitutionKind,
  NeedKind,
  NeedSide,
  NeedVisibility,
} from '../../../../src/core/service-words'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { person } from './people'

const aPerson = (name: string) => text(name).references(() => person.id)

/** A docking-service institution registered in an edition; contact and candidate sealed. */
export const institution = csc.table(
  'institution',
  {
    id: key(),
    edition: text('edition').notNull(),
    ownerId: aPerson('owner_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<InstitutionKind>().notNull(),
    codeKind: text('code_kind').$type<'company-code' | 'registration-number'>().notNull(),
    code: text('code').notNull(),
    intents: jsonb('intents').$type<InstitutionIntent[]>().notNull(),
    contactSealed: text('contact_sealed').notNull(),
    candidateSealed: text('candidate_sealed'),
    state: text('state').notNull(),
    reason: text('reason').notNull().default(''),
    decidedBy: text('decided_by'),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('institution_owner_key').on(t.edition, t.ownerId),
    // Anybody may claim a code; only one of them can be the verified one.
    uniqueIndex('institution_code_key').on(t.edition, t.code).where(sql`state in ('verified', 'active')`),
  ],
)

/** What a project or an institution asks for or offers. Amounts in 万元. */
export const serviceNeed = csc.table(
  'service_need',
  {
    id: key(),
    edition: text('edition').notNull(),
    side: text('side').$type<NeedSide>().notNull(),
    applicationId: text('application_id').references(() => application.id),
    institutionId: text('institution_id').references(() => institution.id),
    kinds: jsonb('kinds').$type<NeedKind[]>().notNull(),
    amountFrom: integer('amount_from'),
    amountTo: integer('amount_to'),
    body: text('body').notNull(),
    visibility: text('visibility').$type<NeedVisibility>().notNull(),
    open: boolean('open').notNull().default(true),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    check('service_need_one_owner', sql`(application_id is null) <> (institution_id is null)`),
    index('service_need_board_idx').on(t.edition, t.side, t.open),
  ],
)

/** A match of a project and an institution about a need. */
export const serviceMatch = csc.table(
  'service_match',
  {
    id: key(),
    edition: text('edition').notNull(),
    needId: text('need_id')
      .notNull()
      .references(() => serviceNeed.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institution.id),
    proposedBy: text('proposed_by').$type<NeedSide>().notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    answeredAt: instant('answered_at'),
  },
  t => [
    uniqueIndex('service_match_open_key')
      .on(t.needId, t.applicationId, t.institutionId)
      .where(sql`state in ('proposed', 'agreed')`),
    index('service_match_edition_idx').on(t.edition, t.state),
  ],
)

/** A docking event (对接活动). */
export const serviceEvent = csc.table(
  'service_event',
  {
    id: key(),
    edition: text('edition').notNull(),
    title: text('title').notNull(),
    place: text('place').notNull(),
    body: text('body').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    places: integer('places').notNull(),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason').notNull().default(''),
    version: integer('version').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [index('service_event_idx').on(t.edition, t.startsAt)],
)

/** Who signed up for an event, for which project or institution, and when he was there. */
export const eventAttendance = csc.table(
  'event_attendance',
  {
    id: key(),
    eventId: text('event_id')
      .notNull()
      .references(() => serviceEvent.id),
    personId: aPerson('person_id').notNull(),
    applicationId: text('application_id').references(() => application.id),
    institutionId: text('institution_id').references(() => institution.id),
    signedAt: instant('signed_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    checkedInAt: instant('checked_in_at'),
    /** Wrong check-in codes so far. */
    wrongCodes: integer('wrong_codes').notNull().default(0),
  },
  t => [
    unique('event_attendance_person_key').on(t.eventId, t.personId),
    check('event_attendance_one_side', sql`(application_id is null) <> (institution_id is null)`),
  ],
)

/** What came of a docking (对接成果). Amount in 万元. */
export const dockingOutcome = csc.table(
  'docking_outcome',
  {
    id: key(),
    edition: text('edition').notNull(),
    eventId: text('event_id').references(() => serviceEvent.id),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    institutionId: text('institution_id')
      .notNull()
      .references(() => institution.id),
    amount: integer('amount').notNull(),
    signed: boolean('signed').notNull(),
    note: text('note').notNull(),
    version: integer('version').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [index('docking_outcome_idx').on(t.edition)],
)

/** A report of a project's progress after the contest (赛后进展); unchanged ever after. 万元 and people. */
export const progressReport = csc.table(
  'progress_report',
  {
    id: key(),
    edition: text('edition').notNull(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    /** Counts from 1 for each project. */
    number: integer('number').notNull(),
    financing: integer('financing'),
    revenue: integer('revenue'),
    jobs: integer('jobs'),
    landed: text('landed').$type<'yes' | 'no'>(),
    body: text('body').notNull(),
    reportedAs: text('reported_as').$type<'applicant' | 'liaison'>().notNull(),
    reportedBy: text('reported_by').notNull(),
    reportedAt: instant('reported_at').notNull(),
  },
  t => [
    unique('progress_report_number_key').on(t.applicationId, t.number),
    index('progress_report_edition_idx').on(t.edition),
  ],
)
