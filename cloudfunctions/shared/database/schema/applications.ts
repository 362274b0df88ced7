import { boolean, index, integer, jsonb, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { person } from './people'

const applicationId = () =>
  text('application_id')
    .notNull()
    .references(() => application.id)

/** A registration: the live form, and what lists and queues filter by. */
export const application = csc.table(
  'application',
  {
    id: key(),
    edition: text('edition').notNull(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => person.id),
    state: text('state').notNull(),
    group: text('group_id'),
    subtype: text('subtype'),
    county: text('county'),
    projectName: text('project_name').notNull().default(''),
    subjectName: text('subject_name').notNull().default(''),
    companyCode: text('company_code'),
    officialNumber: text('official_number'),
    form: jsonb('form').notNull(),
    fieldVersions: jsonb('field_versions').notNull(),
    version: integer('version').notNull(),
    submission: integer('submission').notNull().default(0),
    manualReviewReason: text('manual_review_reason'),
    assigneeId: text('assignee_id').references(() => person.id),
    demo: boolean('demo').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
    acceptedAt: instant('accepted_at'),
    /** The unit whose poster's code led here (ux §2); null for nobody's. */
    source: text('source'),
  },
  t => [
    unique('application_official_number_key').on(t.edition, t.officialNumber),
    index('application_owner_idx').on(t.ownerId),
    index('application_queue_idx').on(t.edition, t.state, t.county, t.group),
    index('application_company_idx').on(t.edition, t.companyCode),
  ],
)

/** What was submitted, unchanged ever after: the form and the findings computed at that moment. */
export const submission = csc.table(
  'submission',
  {
    applicationId: applicationId(),
    number: integer('number').notNull(),
    form: jsonb('form').notNull(),
    findings: jsonb('findings').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.number] })],
)

/** Core members of a team: identity numbers sealed, compared by keyed hash, shown by the last four. */
export const teamMember = csc.table(
  'team_member',
  {
    applicationId: applicationId(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    core: boolean('core').notNull(),
    onCertificate: boolean('on_certificate').notNull(),
    identitySealed: text('identity_sealed'),
    identityHmac: text('identity_hmac'),
    identityLast4: text('identity_last4'),
    /** When the member confirmed for himself; null: typed by the leader alone. */
    confirmedAt: instant('confirmed_at'),
  },
  t => [
    primaryKey({ columns: [t.applicationId, t.position] }),
    index('team_member_identity_idx').on(t.identityHmac),
  ],
)

/** Who did what, when and why: the timeline applicants and staff see. */
export const applicationEvent = csc.table(
  'application_event',
  {
    id: key(),
    applicationId: applicationId(),
    at: instant('at').notNull(),
    actorId: text('actor_id').notNull(),
    kind: text('kind').notNull(),
    fromState: text('from_state'),
    toState: text('to_state'),
    reason: text('reason'),
    data: jsonb('data'),
  },
  t => [index('application_event_idx').on(t.applicationId, t.at)],
)

/** An officer's judgement on one requirement of one submission. */
export const requirementDecision = csc.table(
  'requirement_decision',
  {
    applicationId: applicationId(),
    submission: integer('submission').notNull(),
    requirement: text('requirement').notNull(),
    outcome: text('outcome').notNull(),
    reason: text('reason').notNull(),
    decidedBy: text('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.submission, t.requirement] })],
)

/** A return for amendment: what to change, why, by when; only the named fields open. */
export const amendment = csc.table('amendment', {
  id: key(),
  applicationId: applicationId(),
  items: jsonb('items').notNull(),
  dueAt: instant('due_at').notNull(),
  createdAt: instant('created_at').notNull(),
  answeredAt: instant('answered_at'),
})

/** A group correction (SX26-14): proposed, known to the applicant, copied to the official site. */
export const groupCorrection = csc.table('group_correction', {
  id: key(),
  applicationId: applicationId(),
  fromGroup: text('from_group').notNull(),
  toGroup: text('to_group').notNull(),
  toSubtype: text('to_subtype').notNull(),
  reason: text('reason').notNull(),
  proposedBy: text('proposed_by').notNull(),
  proposedAt: instant('proposed_at').notNull(),
  acknowledgedAt: instant('acknowledged_at'),
  officialSiteSyncedAt: instant('official_site_synced_at'),
})

/** A person's look-up of dishonesty lists (失信核查) for the enterprise or one member. */
export const creditCheck = csc.table('credit_check', {
  id: key(),
  applicationId: applicationId(),
  subject: text('subject').notNull(),
  source: text('source').notNull(),
  checkedOn: text('checked_on').notNull(),
  conclusion: text('conclusion').notNull(),
  note: text('note').notNull().default(''),
  recordedBy: text('recorded_by').notNull(),
  recordedAt: instant('recorded_at').notNull(),
})
