import { checkCertificate as input } from '../../src/contract/schemas/certificates'
import { beijingDate } from '../../src/core/calendar'
import { readCertificateNumber } from '../../src/core/certificate-number'
import { certificateStates } from '../../src/core/certificate-states'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { certificateByNumber } from '../shared/records/certificates'

const sentences = {
  issued: '这份证书有效，内容与下面一致。',
  replaced: '这份证书已换发新证，不再有效。',
  revoked: '这份证书已作废。',
} as const

/** Whether a certificate is real, by its number: exactly the words that were printed, for anybody. */
export const certificate = defineOperation(['catalog', 'certificate'], {
  kind: 'read',
  summary: '证书查验',
  who: { may: 'anyone' },
  input,
  async run({ number: typed }, { db }) {
    const number = readCertificateNumber(typed)
    if (!number) throw new Failure('NOT_FOUND', undefined, '未查到该证书编号，请对照证书核对有没有抄错')
    const row = await certificateByNumber(db, number)
    if (!row) throw new Failure('NOT_FOUND', undefined, '未查到该证书编号')
    return {
      ...{ number, state: row.state, stateText: certificateStates.states[row.state].applicant },
      ...{ sentence: sentences[row.state], certificate: row.body, endReason: row.endReason },
      issuedOn: beijingDate(row.issuedAt.toISOString()),
      endedOn: row.endedAt && beijingDate(row.endedAt.toISOString()),
    }
  },
})
