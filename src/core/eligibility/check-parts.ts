import type { Requirement } from '../edition'
import type { Check, CheckName, CheckParameters } from './check-parameters'

/** The single checks inside a check: itself, or those that any-of and all-of hold at any depth. */
export function checkParts(check: Check): Check[] {
  return check.name === 'any-of' || check.name === 'all-of' ? check.params.of.flatMap(checkParts) : [check]
}

/** Every single check a requirement needs facts for: the condition it hangs on and its own. */
export function requirementParts({ when, check }: Pick<Requirement, 'when' | 'check'>): Check[] {
  return [...(when === undefined ? [] : checkParts(when)), ...checkParts(check)]
}

/** The parameters of every check of a name among single checks. */
export function paramsOf<N extends CheckName>(checks: readonly Check[], name: N): CheckParameters[N][] {
  return checks.flatMap(check => (check.name === name ? [check.params as CheckParameters[N]] : []))
}

/** The parameters of every check of a name that requirements hold, alone or inside a combination. */
export function paramsAmong<N extends CheckName>(
  requirements: readonly Requirement[],
  name: N,
): CheckParameters[N][] {
  return paramsOf(requirements.flatMap(requirementParts), name)
}
