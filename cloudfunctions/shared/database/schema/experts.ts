import { sql } from 'drizzle-orm'
import { index, integer, jsonb, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { DrawLimit, Stratum } from '../../../../src/core/draw'
import type { DrawConditions } from '../../../../src/core/expert-draw'
import type { ExpertState } from '../../../../src/core/expert-states'
import type { JudgeInvitationState } from '../../../../src/core/judge-invitation-states'
import { csc, instant, key } from './csc'
import { roundSession } from './hall'
import { person, roleGrant } from './people'
import { institution } from './services'

/** An expert in a unit's pool. The phone is sealed; its keyed hash finds the person and keeps the pool free of repeats. */
export const expert = csc.table(
  'expert',
  {
    id: key(),
    /** GB/T 2260 code of the unit whose pool it is. */
    unit: text('unit').notNull(),
    personId: text('person_id').references(() => person.id),
    name: text('name').notNull(),
    phoneSealed: text('phone_sealed').notNull(),
    phoneHmac: text('phone_hmac').notNull(),
    employer: text('employer').notNull(),
    title: text('title').notNull(),
    fields: jsonb('fields').$type<string[]>().notNull(),
    recusalUnits: jsonb('recusal_units').$type<string[]>().notNull(),
    state: text('state').$type<ExpertState>().notNull(),
    /** Where the entry comes from: a roster, an institution. */
    source: text('source').notNull(),
    note: text('note').notNull(),
    /** The service institution that put him forward (CZ23-36); null for any other. */
    institutionId: text('institution_id').references(() => institution.id),
    /** Reviews of the last three years that are not on record here, as imported. */
    importedReviews: integer('imported_reviews').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  t => [unique('expert_phone_key').on(t.unit, t.phoneHmac), index('expert_unit_idx').on(t.unit, t.state)],
)

/** An attempt of a draw of experts for a session (csc-draw-1). What was committed never changes; it is revealed once. */
export const expertDraw = csc.table(
  'expert_draw',
  {
    id: key(),
    sessionId: text('session_id')
      .notNull()
      .references(() => roundSession.id),
    /** The same for every attempt. */
    drawId: text('draw_id').notNull(),
    attempt: integer('attempt').notNull(),
    conditions: jsonb('conditions').$type<DrawConditions>().notNull(),
    pool: jsonb('pool').$type<string[]>().notNull(),
    excluded: jsonb('excluded').$type<{ id: string; code: string }[]>().notNull(),
    strata: jsonb('strata').$type<Stratum[]>().notNull(),
    limits: jsonb('limits').$type<DrawLimit[]>().notNull(),
    want: integer('want').notNull(),
    poolHash: text('pool_hash').notNull(),
    seedCommit: text('seed_commit').notNull(),
    seedSealed: text('seed_sealed').notNull(),
    entropySource: text('entropy_source').notNull(),
    /** Of a further attempt: why, and the two who decided. */
    reason: text('reason').notNull(),
    approvedBy: jsonb('approved_by').$type<string[]>().notNull(),
    committedBy: text('committed_by').notNull(),
    committedAt: instant('committed_at').notNull(),
    entropy: text('entropy'),
    permutation: jsonb('permutation').$type<string[]>(),
    revealedBy: text('revealed_by'),
    revealedAt: instant('revealed_at'),
    /** A further attempt that one person has asked for and a second one has not confirmed yet. */
    redrawBy: text('redraw_by'),
    redrawReason: text('redraw_reason'),
  },
  t => [
    unique('expert_draw_attempt_key').on(t.drawId, t.attempt),
    index('expert_draw_session_idx').on(t.sessionId),
  ],
)

/** An expert asked to judge a session: drawn, moved up as an alternate, or named by hand (no draw, with a reason). */
export const expertInvitation = csc.table(
  'expert_invitation',
  {
    id: key(),
    sessionId: text('session_id')
      .notNull()
      .references(() => roundSession.id),
    expertDrawId: text('expert_draw_id').references(() => expertDraw.id),
    expertId: text('expert_id')
      .notNull()
      .references(() => expert.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind').$type<'drawn' | 'alternate' | 'by-hand'>().notNull(),
    /** The field it counts for; empty when named by hand. */
    stratum: text('stratum').notNull(),
    state: text('state').$type<JudgeInvitationState>().notNull(),
    /** Why somebody was named by hand. */
    reason: text('reason').notNull(),
    invitedBy: text('invited_by').notNull(),
    sentAt: instant('sent_at').notNull(),
    answerBy: instant('answer_by').notNull(),
    answeredAt: instant('answered_at'),
    /** What the expert gave as his reason, or the officer who replaced him. */
    answerReason: text('answer_reason').notNull(),
    grantId: text('grant_id').references(() => roleGrant.id),
  },
  t => [
    uniqueIndex('expert_invitation_live_key')
      .on(t.sessionId, t.expertId)
      .where(sql`state in ('pending', 'accepted')`),
    index('expert_invitation_session_idx').on(t.sessionId),
    index('expert_invitation_person_idx').on(t.personId, t.state),
  ],
)
