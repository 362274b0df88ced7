import { and, asc, desc, eq, inArray, like, sql } from 'drizzle-orm'
import type { CertificateState } from '../../../src/core/certificate-states'
import type { Queries, Transaction } from '../database/connect'
import { certificate } from '../database/schema/certificates'

export type CertificateRow = Omit<typeof certificate.$inferSelect, 'state'> & { state: CertificateState }

/** Every certificate ever issued in an edition, by number. */
export async function certificatesOf(db: Queries, edition: string): Promise<CertificateRow[]> {
  const rows = await db
    .select()
    .from(certificate)
    .where(eq(certificate.edition, edition))
    .orderBy(asc(certificate.number))
  return rows as CertificateRow[]
}

/** Some of the certificates in force of an edition, by number. */
export async function certificatesInForce(
  db: Queries,
  edition: string,
  from: number,
  most: number,
): Promise<CertificateRow[]> {
  const rows = await db
    .select()
    .from(certificate)
    .where(and(eq(certificate.edition, edition), eq(certificate.state, 'issued')))
    .orderBy(asc(certificate.number))
    .limit(most)
    .offset(from)
  return rows as CertificateRow[]
}

/** How many certificates of an edition are in force. */
export async function countInForce(db: Queries, edition: string): Promise<number> {
  return db.$count(certificate, and(eq(certificate.edition, edition), eq(certificate.state, 'issued')))
}

/** The certificate with this number, or null. */
export async function certificateByNumber(db: Queries, number: string): Promise<CertificateRow | null> {
  const [row] = await db.select().from(certificate).where(eq(certificate.number, number))
  return row ? (row as CertificateRow) : null
}

/** The last certificate of an application, the one in force before any other; null where there never was one. */
export async function latestCertificate(db: Queries, application: string): Promise<CertificateRow | null> {
  const [row] = await db
    .select()
    .from(certificate)
    .where(eq(certificate.applicationId, application))
    .orderBy(sql`${certificate.state} = 'issued' desc`, desc(certificate.issuedAt), desc(certificate.number))
    .limit(1)
  return row ? (row as CertificateRow) : null
}

/** The highest running number among the numbers that begin so, 0 before the first. */
export async function lastSequence(db: Queries, prefix: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(split_part(${certificate.number}, '-', 3)::int), 0)::int` })
    .from(certificate)
    .where(like(certificate.number, `${prefix}%`))
  return row?.last ?? 0
}

/** Ends certificates that are in force; `how` says which way, why and who. */
export async function endCertificates(
  tx: Transaction,
  ids: readonly string[],
  how: { state: 'replaced' | 'revoked'; by: string; at: Date; reason: string },
): Promise<void> {
  if (ids.length === 0) return
  const { state, by, at, reason } = how
  await tx
    .update(certificate)
    .set({ state, endedBy: by, endedAt: at, endReason: reason })
    .where(and(inArray(certificate.id, [...ids]), eq(certificate.state, 'issued')))
}

/** Adds certificates; their words never change afterwards. */
export async function insertCertificates(
  tx: Transaction,
  rows: readonly (typeof certificate.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(certificate).values(rows.slice(from, from + 500))
}
