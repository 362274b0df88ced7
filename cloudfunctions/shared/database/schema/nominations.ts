import { boolean, index, integer, text, unique } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { applicationId } from './references'

/** A university of the ministry that may nominate (CN24-21), as the secretariat registered it. */
export const nominatingUniversity = csc.table(
  'nominating_university',
  {
    id: key(),
    edition: text('edition').notNull(),
    name: text('name').notNull(),
    registeredBy: text('registered_by').notNull(),
    registeredAt: instant('registered_at').notNull(),
  },
  t => [unique('nominating_university_name_key').on(t.edition, t.name)],
)

/** A project put forward by a contest or a university for the nation's lists (CN24-20…23). */
export const nomination = csc.table(
  'nomination',
  {
    id: key(),
    edition: text('edition').notNull(),
    /** Kind and number of the contest in the plan, or the university's id. */
    channel: text('channel').notNull(),
    applicationId: applicationId(),
    group: text('group_id').notNull(),
    /** Place in its group of the contest's final. */
    rank: integer('rank').notNull(),
    finalWinner: boolean('final_winner').notNull(),
    /** Why it departs from the rule (原则上), or comes late; '' where it does neither. */
    reason: text('reason').notNull(),
    late: boolean('late').notNull(),
    /** nominated → approved (审定) | refused; withdrawn gives the place back. */
    state: text('state', { enum: ['nominated', 'approved', 'refused', 'withdrawn'] }).notNull(),
    version: integer('version').notNull(),
    nominatedBy: text('nominated_by').notNull(),
    nominatedAt: instant('nominated_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    decision: text('decision').notNull().default(''),
  },
  t => [
    unique('nomination_application_key').on(t.edition, t.applicationId),
    index('nomination_channel_idx').on(t.edition, t.channel, t.group),
  ],
)
