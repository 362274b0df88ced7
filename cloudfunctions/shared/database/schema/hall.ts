import { sql } from 'drizzle-orm'
import { index, integer, jsonb, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { csc, instant, key } from './csc'
import { applicationId, personId } from './references'

/** The session a row is about. */
export const sessionId = () =>
  text('session_id')
    .notNull()
    .references(() => roundSession.id)

/** A version of the scoring rules; locked once enough members of the committee have signed. */
export const rubricVersion = csc.table('rubric_version', {
  id: key(),
  edition: text('edition').notNull(),
  name: text('name').notNull(),
  body: jsonb('body').notNull(),
  state: text('state').notNull(),
  version: integer('version').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
  approvedAt: instant('approved_at'),
  /** The version it was made from; once this one is approved, that one is replaced. */
  basedOn: text('based_on'),
})

export const rubricSignature = csc.table(
  'rubric_signature',
  {
    rubricId: text('rubric_id')
      .notNull()
      .references(() => rubricVersion.id),
    personId: personId(),
    bodyHash: text('body_hash').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  t => [primaryKey({ columns: [t.rubricId, t.personId] })],
)

/** A session (场次) of a round: one panel, one running order, one chain of the ledger. */
export const roundSession = csc.table(
  'round_session',
  {
    id: key(),
    edition: text('edition').notNull(),
    round: text('round').notNull(),
    group: text('group_id').notNull(),
    name: text('name').notNull(),
    venue: text('venue').notNull().default(''),
    startsAt: instant('starts_at'),
    /** live in a hall | online: every project at once from `startsAt` to `closesAt`. */
    mode: text('mode').notNull().default('live'),
    closesAt: instant('closes_at'),
    state: text('state').notNull(),
    version: integer('version').notNull(),
    rubricId: text('rubric_id').references(() => rubricVersion.id),
    rules: jsonb('rules'),
    rulesHash: text('rules_hash'),
    sealingKey: text('sealing_key').notNull(),
    screenChoice: text('screen_choice').notNull().default('follow'),
    tieDecisions: jsonb('tie_decisions'),
    /** Per core/session-terms, as the edition said at the opening. */
    terms: jsonb('terms'),
    results: jsonb('results'),
    resultHash: text('result_hash'),
    currentApplicationId: text('current_application_id'),
    lockedAt: instant('locked_at'),
    createdAt: instant('created_at').notNull(),
  },
  t => [index('round_session_edition_idx').on(t.edition)],
)

export const seat = csc.table(
  'seat',
  {
    sessionId: sessionId(),
    number: integer('number').notNull(),
    personId: personId(),
    name: text('name').notNull(),
    employer: text('employer').notNull().default(''),
    /** Where the rubric has several juries: the one this seat belongs to. */
    jury: text('jury'),
    promisedAt: instant('promised_at'),
    promiseVersion: text('promise_version'),
    declaredAt: instant('declared_at'),
    lastSeenAt: instant('last_seen_at'),
    lastApplicationId: text('last_application_id'),
    lastActivity: text('last_activity'),
    signedAt: instant('signed_at'),
    signatureHash: text('signature_hash'),
    /** The sign-in that may submit from this seat; the first one heard of, until the host releases another. */
    deviceId: text('device_id'),
    /** Another device of the judge that asks to be let in. */
    deviceAskedId: text('device_asked_id'),
    deviceAskedAt: instant('device_asked_at'),
    /** The judge's hand as strokes (core/signature), sealed; the hash above is of the sheet it stands under. */
    signatureSealed: text('signature_sealed'),
  },
  t => [
    primaryKey({ columns: [t.sessionId, t.number] }),
    unique('seat_person_key').on(t.sessionId, t.personId),
  ],
)

/** One project's turn on the stage. `stage` per core/turn-states; `timer` {kind, startedAt, seconds, pausedAt}. */
export const turn = csc.table(
  'turn',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    position: integer('position'),
    stage: text('stage').notNull(),
    version: integer('version').notNull(),
    timer: jsonb('timer'),
    result: jsonb('result'),
    sealedDigest: text('sealed_digest'),
    revealSeq: integer('reveal_seq'),
    revealHash: text('reveal_hash'),
    revealedAt: instant('revealed_at'),
    /** Scores of earlier stages as fixed at the opening: [{stage, score, decimals, session | ref}]. */
    earlier: jsonb('earlier'),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId] })],
)

/**
 * A judge stands aside for one project, or is marked absent for it; `kind` recused | absent. An
 * absence takes two people (table `proposal`): `notedBy` put it forward, another one confirmed.
 */
export const recusal = csc.table(
  'recusal',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    kind: text('kind').notNull(),
    code: text('code').notNull(),
    note: text('note').notNull().default(''),
    notedBy: text('noted_by'),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId, t.personId] })],
)

/** Each version of a judge's card: the commitment in clear, the values sealed until the reveal. */
export const scorecard = csc.table(
  'scorecard',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
    commitment: text('commitment').notNull(),
    sealedCard: text('sealed_card').notNull(),
    revealedCard: jsonb('revealed_card'),
    ledgerSeq: integer('ledger_seq').notNull(),
    ledgerHash: text('ledger_hash').notNull(),
    at: instant('at').notNull(),
    /** How it came in: null by the judge's own phone, paper, or receipt (handed back after a restored backup). */
    via: text('via').$type<'paper' | 'receipt'>(),
  },
  t => [
    primaryKey({ columns: [t.sessionId, t.applicationId, t.personId, t.version] }),
    uniqueIndex('scorecard_current_key')
      .on(t.sessionId, t.applicationId, t.personId)
      .where(sql`${t.state} in ('submitted', 'sealed', 'revealed')`),
  ],
)

/** What a judge has typed but not submitted: sealed for its judge alone, never part of a result. */
export const scoreDraft = csc.table(
  'score_draft',
  {
    sessionId: sessionId(),
    applicationId: applicationId(),
    personId: personId(),
    version: integer('version').notNull(),
    sealed: text('sealed').notNull(),
    at: instant('at').notNull(),
  },
  t => [primaryKey({ columns: [t.sessionId, t.applicationId, t.personId] })],
)

/** A big screen that showed a code; the host's entry of the code ties it to a session. */
export const screenPairing = csc.table(
  'screen_pairing',
  {
    secretHash: text('secret_hash').primaryKey(),
    code: text('code').notNull(),
    ip: text('ip').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    sessionId: text('session_id').references(() => roundSession.id),
    pairedAt: instant('paired_at'),
    lastSeenAt: instant('last_seen_at'),
  },
  t => [index('screen_pairing_code_idx').on(t.code), index('screen_pairing_session_idx').on(t.sessionId)],
)

/** A verifiable draw: committed, then revealed with public entropy (trust model §2.6). */
export const draw = csc.table(
  'draw',
  {
    id: key(),
    sessionId: sessionId(),
    purpose: text('purpose').notNull(),
    attempt: integer('attempt').notNull(),
    pool: jsonb('pool').notNull(),
    poolHash: text('pool_hash').notNull(),
    seedCommit: text('seed_commit').notNull(),
    seedSealed: text('seed_sealed').notNull(),
    entropy: text('entropy'),
    permutation: jsonb('permutation'),
    committedAt: instant('committed_at').notNull(),
    revealedAt: instant('revealed_at'),
    /** The draw it is an attempt of: the id of its first attempt, under which the chain names all of them. */
    drawId: text('draw_id'),
    /** Why there is a further attempt, and the two who decided; empty for the first. */
    reason: text('reason').notNull().default(''),
    approvedBy: text('approved_by').array().notNull().default([]),
    /** Who asks for a further attempt after this one, and why. */
    redrawBy: text('redraw_by'),
    redrawReason: text('redraw_reason'),
  },
  t => [unique('draw_attempt_key').on(t.sessionId, t.purpose, t.attempt)],
)
