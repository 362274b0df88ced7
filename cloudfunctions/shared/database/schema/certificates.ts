import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { CertificateBody } from '../../../../src/contract/views/certificates'
import { csc, instant, key } from './csc'
import { applicationId } from './references'

/** A certificate as it was issued: its words never change, only its state; one in force per application. */
export const certificate = csc.table(
  'certificate',
  {
    id: key(),
    number: text('number').notNull().unique('certificate_number_key'),
    edition: text('edition').notNull(),
    applicationId: applicationId(),
    /** Version of the list of awards it rests on. */
    listVersion: integer('list_version').notNull(),
    /** core/certificate-states */
    state: text('state').notNull(),
    body: jsonb('body').$type<CertificateBody>().notNull(),
    hash: text('hash').notNull(),
    issuedBy: text('issued_by').notNull(),
    issuedAt: instant('issued_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by'),
    /** Why it was replaced or revoked; '' while in force. */
    endReason: text('end_reason').notNull().default(''),
  },
  t => [
    uniqueIndex('certificate_in_force_key').on(t.applicationId).where(sql`state = 'issued'`),
    index('certificate_edition_idx').on(t.edition),
  ],
)

/** What an officer put right on a certificate before or after it was issued; each revision stays. */
export const certificateRevision = csc.table(
  'certificate_revision',
  {
    applicationId: applicationId(),
    version: integer('version').notNull(),
    edition: text('edition').notNull(),
    before: jsonb('before').$type<CertificateWords>().notNull(),
    after: jsonb('after').$type<CertificateWords>().notNull(),
    reason: text('reason').notNull(),
    revisedBy: text('revised_by').notNull(),
    revisedAt: instant('revised_at').notNull(),
  },
  t => [primaryKey({ columns: [t.applicationId, t.version] })],
)

/** The words of a certificate a person may put right. */
export interface CertificateWords {
  subjectName: string
  projectName: string
  names: string[]
}

/** 署名有误: what an applicant says is wrong on the certificate, and what became of it. */
export const certificateRequest = csc.table(
  'certificate_request',
  {
    id: key(),
    edition: text('edition').notNull(),
    applicationId: applicationId(),
    words: text('words').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: instant('asked_at').notNull(),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: instant('answered_at'),
  },
  t => [
    uniqueIndex('certificate_request_open_key').on(t.applicationId).where(sql`answered_at is null`),
    index('certificate_request_edition_idx').on(t.edition),
  ],
)

/** 重复奖励申明: whether another contest of the year rewarded the project; a later one does not remove the earlier. */
export const rewardDeclaration = csc.table(
  'reward_declaration',
  {
    applicationId: applicationId(),
    version: integer('version').notNull(),
    edition: text('edition').notNull(),
    rewarded: boolean('rewarded').notNull(),
    /** Which contest and which award; '' where there is none. */
    contest: text('contest').notNull().default(''),
    declaredBy: text('declared_by').notNull(),
    declaredAt: instant('declared_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.applicationId, t.version] }),
    index('reward_declaration_edition_idx').on(t.edition),
  ],
)

/** 结果复核: from when to when a result is under review; while it is, neither score nor certificate is shown. */
export const resultReview = csc.table(
  'result_review',
  {
    id: key(),
    edition: text('edition').notNull(),
    applicationId: applicationId(),
    reason: text('reason').notNull(),
    openedBy: text('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    conclusion: text('conclusion'),
    closedBy: text('closed_by'),
    closedAt: instant('closed_at'),
  },
  t => [
    uniqueIndex('result_review_open_key').on(t.applicationId).where(sql`closed_at is null`),
    index('result_review_edition_idx').on(t.edition),
  ],
)
