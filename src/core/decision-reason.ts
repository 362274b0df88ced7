import type { Outcome } from './eligibility/criterion'

/** An officer's judgement on one requirement: 通过, 不通过, 需补正, 转核查. */
export type Judgement = 'pass' | 'fail' | 'needs-amendment' | 'refer'

/**
 * Whether a judgement needs its reason in writing: where it differs from what the pre-check found, or is against the
 * applicant. A requirement left to a person (人工核查) may be passed without one.
 */
export function judgementNeedsReason(found: Outcome, judged: Judgement): boolean {
  if (found === 'pass') return judged !== 'pass'
  if (found === 'fail') return judged !== 'fail'
  if (found === 'unknown') return judged === 'pass' || judged === 'fail'
  return judged === 'fail'
}
