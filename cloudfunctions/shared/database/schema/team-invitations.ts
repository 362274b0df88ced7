import { sql } from 'drizzle-orm'
import { boolean, index, integer, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { InvitationState } from '../../../../src/core/invitation-states'
import { application } from './applications'
import { csc, instant, key } from './csc'
import { person } from './people'

/** An invitation to one member of a team to confirm for himself; of the token only its hash is kept. */
export const teamInvitation = csc.table(
  'team_invitation',
  {
    id: key(),
    applicationId: text('application_id')
      .notNull()
      .references(() => application.id),
    edition: text('edition').notNull(),
    /** The member's id in the list of the form. */
    memberId: text('member_id').notNull(),
    /** As typed when he was invited: another name is another person. */
    name: text('name').notNull(),
    core: boolean('core').notNull(),
    tokenHash: text('token_hash').notNull(),
    state: text('state').$type<InvitationState>().notNull(),
    /** How often it was sent; each sending has a token of its own. */
    sent: integer('sent').notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    answeredAt: instant('answered_at'),
    answeredBy: text('answered_by').references(() => person.id),
    consentVersion: text('consent_version'),
    /** Identity numbers tried that were core in another team, and when the last one was. */
    tries: integer('tries').notNull().default(0),
    blockedAt: instant('blocked_at'),
    /** Keyed hash of the identity he is a core member by, where an edition allows one team only. */
    coreKey: text('core_key'),
  },
  t => [
    unique('team_invitation_token_key').on(t.tokenHash),
    unique('team_invitation_core_key').on(t.edition, t.coreKey),
    uniqueIndex('team_invitation_live_key')
      .on(t.applicationId, t.memberId)
      .where(sql`state in ('open', 'accepted')`),
    index('team_invitation_answered_idx').on(t.answeredBy),
  ],
)
