import type { CertificateView } from '../../src/contract/views/team'
import { textOf } from '../../src/core/application-form/applicant'
import { certificateLimit } from '../../src/core/application-form/certificate-limit'
import { asMembers } from '../../src/core/application-form/field-problem'
import type { Edition } from '../../src/core/edition'
import { formEditionFor } from '../shared/form-edition'
import { quoteClause } from '../shared/quote-clause'
import type { ApplicationRow } from '../shared/records/applications'

/** How many names stand on the certificate, and what the notice says of it for this applicant. */
export function certificateView({ form }: Pick<ApplicationRow, 'form'>, edition: Edition): CertificateView {
  const limit = certificateLimit(form, formEditionFor(edition))
  return {
    count: asMembers(form.members).filter(member => member.onCertificate).length,
    limit: limit && { max: limit.max, hard: limit.hard, clause: quoteClause(limit.clause, edition) },
    reason: textOf(form, 'certificateReason'),
  }
}
