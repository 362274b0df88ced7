import { acceptObjection } from './accept-objection'
import { advance } from './advance'
import { advancePublished } from './advance-published'
import { answerCertificateRequest } from './answer-certificate-request'
import { awardTable } from './award-table'
import { certificates } from './certificates'
import { closeReview } from './close-review'
import { confirmPublicityEnd } from './confirm-publicity-end'
import { correctAwards } from './correct-awards'
import { declareReward } from './declare-reward'
import { exportBundle } from './export-bundle'
import { exportCertificate } from './export-certificate'
import { exportCertificates } from './export-certificates'
import { exportPayments } from './export-payments'
import { exportSummary } from './export-summary'
import { exportFigures } from './figures/export-figures'
import { summaryFigures } from './figures/summary-figures'
import { finaliseList } from './finalise-list'
import { hearOtherSide } from './hear-other-side'
import { honourOperations } from './honours/operations'
import { issueCertificates } from './issue-certificates'
import { lockAdvance } from './lock-advance'
import { mergeObjection } from './merge-objection'
import { mine } from './mine'
import { objectionCase } from './objection-case'
import { objections } from './objections'
import { openObjectionFile } from './open-objection-file'
import { openReview } from './open-review'
import { payments } from './payments'
import { previewAwards } from './preview-awards'
import { proposeRuling } from './propose-ruling'
import { publicity } from './publicity'
import { publishAdvance } from './publish-advance'
import { publishAwards } from './publish-awards'
import { published } from './published'
import { rankings } from './rankings'
import { recordSummary } from './record-summary'
import { refuseObjection } from './refuse-objection'
import { requestCertificateCorrection } from './request-certificate-correction'
import { revealObjector } from './reveal-objector'
import { reviseCertificate } from './revise-certificate'
import { ruleObjection } from './rule-objection'
import { saveAdvance } from './save-advance'
import { setAwardTable } from './set-award-table'
import { stageAdvance } from './stage-advance'
import { startInquiry } from './start-inquiry'
import { summary } from './summary'

/** Every operation of the `results` function. */
export const operations = [
  acceptObjection,
  awardTable,
  confirmPublicityEnd,
  correctAwards,
  exportBundle,
  exportSummary,
  finaliseList,
  hearOtherSide,
  mergeObjection,
  mine,
  objectionCase,
  objections,
  previewAwards,
  proposeRuling,
  publicity,
  publishAwards,
  published,
  rankings,
  recordSummary,
  refuseObjection,
  revealObjector,
  ruleObjection,
  setAwardTable,
  startInquiry,
  summary,
  answerCertificateRequest,
  certificates,
  closeReview,
  declareReward,
  exportCertificate,
  exportCertificates,
  exportPayments,
  issueCertificates,
  openObjectionFile,
  openReview,
  payments,
  requestCertificateCorrection,
  reviseCertificate,
  ...[advance, saveAdvance, stageAdvance, lockAdvance, publishAdvance, advancePublished],
  ...honourOperations,
  ...[summaryFigures, exportFigures],
]
