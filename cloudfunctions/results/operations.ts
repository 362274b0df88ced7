import { answerCertificateRequest } from './answer-certificate-request'
import { awardTable } from './award-table'
import { certificates } from './certificates'
import { closeReview } from './close-review'
import { correctAwards } from './correct-awards'
import { declareReward } from './declare-reward'
import { exportBundle } from './export-bundle'
import { exportCertificate } from './export-certificate'
import { exportCertificates } from './export-certificates'
import { exportPayments } from './export-payments'
import { exportSummary } from './export-summary'
import { issueCertificates } from './issue-certificates'
import { mine } from './mine'
import { openReview } from './open-review'
import { payments } from './payments'
import { previewAwards } from './preview-awards'
import { publishAwards } from './publish-awards'
import { published } from './published'
import { rankings } from './rankings'
import { recordSummary } from './record-summary'
import { requestCertificateCorrection } from './request-certificate-correction'
import { reviseCertificate } from './revise-certificate'
import { setAwardTable } from './set-award-table'
import { summary } from './summary'

/** Every operation of the `results` function. */
export const operations = [
  awardTable,
  correctAwards,
  exportBundle,
  exportSummary,
  mine,
  previewAwards,
  publishAwards,
  published,
  rankings,
  recordSummary,
  setAwardTable,
  summary,
  answerCertificateRequest,
  certificates,
  closeReview,
  declareReward,
  exportCertificate,
  exportCertificates,
  exportPayments,
  issueCertificates,
  openReview,
  payments,
  requestCertificateCorrection,
  reviseCertificate,
]
