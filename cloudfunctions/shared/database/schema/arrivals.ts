import { boolean, index, integer, jsonb, text, unique } from 'drizzle-orm/pg-core'
import type { ArrivalVia, ArrivedLine } from '../../../../src/core/arrival'
import type { ArrivalState } from '../../../../src/core/arrival-states'
import { csc, instant, key } from './csc'

/** A recommending unit's list on the desk above; what arrived never changes, only what becomes of it. */
export const arrival = csc.table(
  'arrival',
  {
    id: key(),
    /** The edition it was sent to. */
    edition: text('edition').notNull(),
    unit: text('unit').notNull(),
    number: integer('number').notNull(),
    via: text('via').$type<ArrivalVia>().notNull(),
    state: text('state').$type<ArrivalState>().notNull(),
    version: integer('version').notNull().default(1),
    documentNumber: text('document_number').notNull(),
    /** What the same list sent twice is known by. */
    listHash: text('list_hash').notNull(),
    /** The edition below and the number of its submission; null for a form. */
    fromEdition: text('from_edition'),
    fromNumber: integer('from_number'),
    arrivedAt: instant('arrived_at').notNull(),
    late: boolean('late').notNull(),
    lines: jsonb('lines').$type<readonly ArrivedLine[]>().notNull(),
    /** Rows of the form and registrations with telephones and identities; '' once they are entered or replaced. */
    sealed: text('sealed').notNull(),
    enteredBy: text('entered_by').notNull(),
    /** Special approval of a late list: by whom, when and why. */
    proposedBy: text('proposed_by'),
    proposedAt: instant('proposed_at'),
    lateReason: text('late_reason'),
    closedBy: text('closed_by'),
    closedAt: instant('closed_at'),
    returnedReason: text('returned_reason'),
  },
  t => [
    unique('arrival_number_key').on(t.edition, t.unit, t.number),
    unique('arrival_list_key').on(t.edition, t.unit, t.listHash),
  ],
)

/** A unit's right to recommend taken away or given back (CZ23-30); the newest row counts. */
export const unitStanding = csc.table(
  'unit_standing',
  {
    id: key(),
    edition: text('edition').notNull(),
    unit: text('unit').notNull(),
    suspended: boolean('suspended').notNull(),
    basis: text('basis').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('unit_standing_idx').on(t.edition, t.unit, t.at)],
)

/** The public key a unit signs its files with: proposed by one person, registered by another, revoked by either. */
export const interchangeKey = csc.table(
  'interchange_key',
  {
    id: key(),
    edition: text('edition').notNull(),
    unit: text('unit').notNull(),
    publicKey: text('public_key').notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    registeredBy: text('registered_by'),
    registeredAt: instant('registered_at'),
    revokedBy: text('revoked_by'),
    revokedAt: instant('revoked_at'),
  },
  t => [unique('interchange_key_key').on(t.edition, t.unit, t.publicKey)],
)

/** A token a unit's own copy calls with; only its hash is kept. */
export const interchangeToken = csc.table(
  'interchange_token',
  {
    id: key(),
    edition: text('edition').notNull(),
    unit: text('unit').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedBy: text('revoked_by'),
    revokedAt: instant('revoked_at'),
  },
  t => [index('interchange_token_idx').on(t.edition, t.unit)],
)
