import { type Criterion, fail, manual, pass, unknown } from '../criterion'

/**
 * Names on the award certificate; the limit is on the certificate, not on the team (T-07). An exception with its reason
 * is only among the facts where the limit is 原则上: it passes once somebody agreed to it.
 */
export const certificateNames: Criterion<'certificate-names'> = (params, facts) => {
  const names = facts.certificateNames
  if (names === undefined) {
    return unknown('还没有选择证书署名。', ['certificateNames'], '请选择证书上署名的核心成员')
  }
  const counted = { label: '证书署名', value: `${names.length}人`, against: `不超过${params.max}人` }
  if (names.length <= params.max) {
    return pass(`证书署名${names.length}人，没有超过上限。`, { compared: [counted] })
  }
  const exception = facts.certificateException
  if (exception !== undefined && exception.reason.trim() !== '') {
    const approvedBy = exception.approvedBy ?? '尚待组织者批准'
    const compared = [counted, { label: '超过的理由', value: exception.reason, against: approvedBy }]
    if (exception.approvedBy === null) {
      return manual(`证书署名${names.length}人，已说明理由，由组织者批准。`, { compared, notice: '提示' })
    }
    return pass(`证书署名${names.length}人，超过${params.max}人的理由已获批准。`, { compared })
  }
  return fail(`证书署名${names.length}人，超过${params.max}人。`, {
    compared: [counted],
    nextStep: `请把证书署名减到${params.max}人以内`,
  })
}
