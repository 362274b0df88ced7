import type { Check } from '../../../src/core/eligibility/check-parameters'
import { runCheck } from '../../../src/core/eligibility/criteria'
import type { EligibilityFacts, Registers } from '../../../src/core/eligibility/facts'
import { NOW } from './season'

/** One check answered alone, with books that hold only what is given. */
export function answerOf(check: Check, facts: EligibilityFacts, registers: Registers = {}) {
  return runCheck(check, facts, { ...NOW, registers })
}
