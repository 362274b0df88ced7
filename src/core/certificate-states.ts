import type { Lifecycle } from './lifecycle'

export type CertificateState = 'issued' | 'replaced' | 'revoked'

export type CertificateAction = 'replace' | 'revoke'

/** Life of a certificate: once issued its words never change; a corrected one takes its place, or nothing does. */
export const certificateStates: Lifecycle<CertificateState, CertificateAction> = {
  states: {
    issued: { staff: '已颁发', applicant: '有效' },
    replaced: { staff: '已换发', applicant: '已换发新证' },
    revoked: { staff: '已作废', applicant: '已作废' },
  },
  actions: { replace: '换发', revoke: '作废' },
  next: { issued: { replace: 'replaced', revoke: 'revoked' }, replaced: {}, revoked: {} },
}
