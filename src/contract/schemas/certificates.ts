import * as z from 'zod'
import { editionSlug, expectedVersion, id, line } from './fields'

const edition = editionSlug
const application = id('app')
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/, '清单已经过时，请重新打开')

export const certificates = z.strictObject({ edition })
export const issueCertificates = z.strictObject({ edition, fingerprint })
/** The words as they should stand; the request it answers is closed with it. */
export const reviseCertificate = z.strictObject({
  edition,
  application,
  subjectName: line('获奖单位或团队', 60),
  projectName: line('项目名称', 100),
  names: z.array(line('姓名', 40)).max(30, '署名最多30人'),
  reason: line('更正理由', 200),
  expectedVersion,
})
export const exportCertificate = z.strictObject({
  application,
  format: z.enum(['pdf', 'png'], { error: '请选择PDF或图片' }),
})
/** Part `part` (from 0) of the certificates in force, as a zip. */
export const exportCertificates = z.strictObject({ edition, part: z.int().min(0).max(1_000) })
export const requestCertificateCorrection = z.strictObject({ application, words: line('哪里有误', 200) })
export const answerCertificateRequest = z.strictObject({
  edition,
  request: id('crq'),
  answer: line('处理结果', 200),
})
export const declareReward = z
  .strictObject({
    application,
    rewarded: z.boolean({ error: '请选择有没有获得其他奖励' }),
    contest: z.string().max(200).default(''),
    expectedVersion,
  })
  .refine(({ rewarded, contest }) => !rewarded || contest.trim() !== '', {
    path: ['contest'],
    message: '请写明是哪项赛事、什么奖励',
  })
export const payments = z.strictObject({ edition })
export const exportPayments = z.strictObject({ edition })
export const openReview = z.strictObject({ edition, application, reason: line('复核原因', 200) })
export const closeReview = z.strictObject({ edition, review: id('rvw'), conclusion: line('复核结论', 200) })
/** A number as somebody typed or scanned it. */
export const checkCertificate = z.strictObject({ number: line('证书编号', 40) })
