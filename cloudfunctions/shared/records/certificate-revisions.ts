import { asc, eq, inArray } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { application, teamMember } from '../database/schema/applications'
import { type CertificateWords, certificateRevision } from '../database/schema/certificates'

export type { CertificateWords }

/** What a certificate rests on besides the award: the entry's own words, and what an officer put right. */
export interface CertificateSubject {
  id: string
  subtype: string | null
  words: CertificateWords
  /** Why more names stand on it than the notice has in principle; '' where nobody wrote one. */
  namesReason: string
  /** Counts revisions. */
  version: number
}

/** The words for the certificates of these applications: the last revision, otherwise as registered. */
export async function certificateSubjects(
  db: Queries,
  ids: readonly string[],
): Promise<Map<string, CertificateSubject>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: application.id,
      subtype: application.subtype,
      projectName: application.projectName,
      subjectName: application.subjectName,
      form: application.form,
    })
    .from(application)
    .where(inArray(application.id, [...ids]))
  const members = await db
    .select({ id: teamMember.applicationId, name: teamMember.name, signs: teamMember.onCertificate })
    .from(teamMember)
    .where(inArray(teamMember.applicationId, [...ids]))
    .orderBy(asc(teamMember.position))
  const revisions = await revisionsOf(db, ids)
  return new Map(
    rows.map(({ id, subtype, projectName, subjectName, form }) => {
      const revision = revisions.get(id)
      const names = members.filter(member => member.id === id && member.signs).map(({ name }) => name.trim())
      const registered = { projectName, subjectName, names: names.filter(name => name !== '') }
      const own = (form as { certificateReason?: unknown }).certificateReason
      const namesReason = revision?.reason ?? (typeof own === 'string' ? own : '')
      const words = revision?.after ?? registered
      return [id, { id, subtype, words, namesReason, version: revision?.version ?? 0 }]
    }),
  )
}

async function revisionsOf(db: Queries, ids: readonly string[]) {
  const rows = await db
    .select()
    .from(certificateRevision)
    .where(inArray(certificateRevision.applicationId, [...ids]))
    .orderBy(asc(certificateRevision.version))
  return new Map(rows.map(row => [row.applicationId, row]))
}

/** Adds a revision over the one that was seen; false when somebody else was faster. */
export async function insertRevision(
  tx: Transaction,
  row: typeof certificateRevision.$inferInsert,
): Promise<boolean> {
  const added = await tx
    .insert(certificateRevision)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: certificateRevision.version })
  return added.length > 0
}

/** The version of the last revision of an application, 0 before the first. */
export async function revisionVersion(db: Queries, applicationId: string): Promise<number> {
  return db.$count(certificateRevision, eq(certificateRevision.applicationId, applicationId))
}
