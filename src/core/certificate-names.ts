import type { Edition } from './edition'

/** A limit on the names of a certificate that stands in the way, or that a person has to answer for. */
export interface NamesProblem {
  max: number
  message: string
}

/**
 * Whether so many names may stand on a certificate of this subtype. A hard limit (CZ26-22) is never passed; 原则上
 * (SX26-33) gives way to a written reason; where the notice says nothing there is no limit.
 */
export function namesProblem(
  terms: Edition['certificateNames'],
  subtype: string | null,
  names: number,
  reason: string,
): NamesProblem | null {
  if (terms === 'not-stated' || !terms.subtypes.includes(subtype ?? '') || names <= terms.max) return null
  if (terms.hard) {
    return { max: terms.max, message: `证书署名最多${terms.max}人，现有${names}人，请先减少` }
  }
  if (reason.trim() !== '') return null
  return { max: terms.max, message: `署名原则上不超过${terms.max}人，现有${names}人，请写明理由` }
}
