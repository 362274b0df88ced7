import { type Criterion, fail, pass, unknown } from '../criterion'

/** Names on the award certificate; the limit is on the certificate, not on the team (T-07). */
export const certificateNames: Criterion<'certificate-names'> = (params, facts) => {
  const names = facts.certificateNames
  if (names === undefined) {
    return unknown('还没有选择证书署名。', ['certificateNames'], '请选择证书上署名的核心成员')
  }
  const compared = [{ label: '证书署名', value: `${names.length}人`, against: `不超过${params.max}人` }]
  if (names.length <= params.max) return pass(`证书署名${names.length}人，没有超过上限。`, { compared })
  return fail(`证书署名${names.length}人，超过${params.max}人。`, {
    compared,
    nextStep: `请把证书署名减到${params.max}人以内`,
  })
}
