import { reviseCertificate as input } from '../../src/contract/schemas/certificates'
import { namesProblem } from '../../src/core/certificate-names'
import { missingSigns } from '../shared/documents/font-measure'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { awardsOf } from '../shared/records/awards'
import { answerRequest } from '../shared/records/certificate-requests'
import { certificateSubjects, insertRevision, revisionVersion } from '../shared/records/certificate-revisions'
import { editionScope } from '../shared/session-scope'

/**
 * Puts right the words of a certificate (order of names, a wrong sign), with before, after and reason. One that is
 * issued already is replaced in the next batch; an open request of the applicant is answered with it.
 */
export const reviseCertificate = defineOperation(['results', 'reviseCertificate'], {
  kind: 'write',
  summary: '更正证书上的名称和署名',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, application, reason, expectedVersion, ...after }, context) {
    const { db, caller, now, requestId } = context
    const edition = knownEdition(slug)
    if (!(await awardsOf(db, slug)).some(({ applicationId }) => applicationId === application))
      throw new Failure('NOT_FOUND')
    const subject = (await certificateSubjects(db, [application])).get(application)
    if (!subject) throw new Failure('NOT_FOUND')
    const limit = namesProblem(edition.certificateNames, subject.subtype, after.names.length, reason)
    if (limit) throw fieldFailure('names', limit.message)
    const missing = missingSigns(`${after.subjectName}${after.projectName}${after.names.join('')}`)
    if (missing.length > 0) throw fieldFailure('names', `证书字体里没有“${missing.join('')}”，请改用通用字`)
    const row = {
      ...{ applicationId: application, edition: slug, version: expectedVersion + 1, reason },
      ...{ before: subject.words, after, revisedBy: caller.actor, revisedAt: now },
    }
    if (subject.version !== expectedVersion || !(await insertRevision(db, row)))
      throw new Failure('VERSION_CONFLICT', { current: await revisionVersion(db, application) })
    const how = { answer: `已更正：${reason}`, by: caller.actor, at: now }
    await answerRequest(db, { edition: slug, application }, how)
    const data = { application, version: row.version }
    const entry = {
      session: `edition:${slug}`,
      actor: caller.actor,
      requestId,
      kind: 'certificate.revise' as const,
    }
    await appendToLedger(db, { ...entry, data }, now)
    return { version: row.version }
  },
})
