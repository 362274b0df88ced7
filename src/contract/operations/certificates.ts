import type * as z from 'zod'
import type * as schemas from '../schemas/certificates'
import type { CertificateFile, CertificatesView, IssuedBatch, PaymentsView } from '../views/certificates'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** The part of the `results` function about certificates, 重复奖励申明, 奖金发放表 and 结果复核. */
export interface CertificateOperations {
  certificates: { input: Asked<'certificates'>; output: CertificatesView }
  issueCertificates: { input: Asked<'issueCertificates'>; output: IssuedBatch }
  reviseCertificate: { input: Asked<'reviseCertificate'>; output: { version: number } }
  exportCertificate: { input: Asked<'exportCertificate'>; output: CertificateFile }
  exportCertificates: {
    input: Asked<'exportCertificates'>
    output: CertificateFile & { parts: number; certificates: number }
  }
  requestCertificateCorrection: {
    input: Asked<'requestCertificateCorrection'>
    output: { request: string }
  }
  answerCertificateRequest: { input: Asked<'answerCertificateRequest'>; output: { answered: string } }
  declareReward: { input: Asked<'declareReward'>; output: { version: number } }
  payments: { input: Asked<'payments'>; output: PaymentsView }
  exportPayments: { input: Asked<'exportPayments'>; output: CertificateFile }
  openReview: { input: Asked<'openReview'>; output: { review: string } }
  closeReview: { input: Asked<'closeReview'>; output: { closed: string } }
}
