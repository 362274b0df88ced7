import { asc, eq } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { certificate, certificateRequest, rewardDeclaration } from '../database/schema/certificates'
import { applicationFile, fileDownload } from '../database/schema/files'

/** Every certificate of an application, oldest first. */
export async function certificatesOfApplication(db: Queries, applicationId: string) {
  return db
    .select()
    .from(certificate)
    .where(eq(certificate.applicationId, applicationId))
    .orderBy(asc(certificate.issuedAt))
}

/** Everything its applicant found wrong on a certificate, oldest first. */
export async function requestsOfApplication(db: Queries, applicationId: string) {
  return db
    .select()
    .from(certificateRequest)
    .where(eq(certificateRequest.applicationId, applicationId))
    .orderBy(asc(certificateRequest.askedAt))
}

/** Every 重复奖励申明 of an application, oldest first. */
export async function declarationsOfApplication(db: Queries, applicationId: string) {
  return db
    .select()
    .from(rewardDeclaration)
    .where(eq(rewardDeclaration.applicationId, applicationId))
    .orderBy(asc(rewardDeclaration.version))
}

/** When files of an application were opened and as what, oldest first; never by whom. */
export async function openingsOfApplication(db: Queries, applicationId: string) {
  return db
    .select({ file: fileDownload.fileId, capacity: fileDownload.capacity, at: fileDownload.at })
    .from(fileDownload)
    .innerJoin(applicationFile, eq(applicationFile.id, fileDownload.fileId))
    .where(eq(applicationFile.applicationId, applicationId))
    .orderBy(asc(fileDownload.at))
}
