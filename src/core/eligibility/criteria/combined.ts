import type { Answer, Comparison, Outcome } from '../criterion'

/** The honest state of alternatives none of which is met: what can still be filled in, then what a person may find. */
const BEST_FIRST: readonly Outcome[] = ['pass', 'unknown', 'manual', 'fail']
const WORST_FIRST: readonly Outcome[] = ['fail', 'unknown', 'manual', 'pass']

/**
 * 满足任意条件之一: the best of the parts. Throws RangeError without parts: a broken edition must not look like a
 * verdict.
 */
export function anyOf(parts: readonly Answer[]): Answer {
  const best = combine(parts, BEST_FIRST, '满足其中一项即可')
  if (best.outcome !== 'fail') return best
  return {
    ...best,
    sentence: `通知列的${parts.length}项条件一项也没有满足。`,
    nextStep: '请核对各项条件，满足其中一项即可',
  }
}

/** All conditions together: the worst of the parts; RangeError without parts. */
export function allOf(parts: readonly Answer[]): Answer {
  return combine(parts, WORST_FIRST, '每一项都要满足')
}

function combine(parts: readonly Answer[], order: readonly Outcome[], rule: string): Answer {
  const outcome = order.find(one => parts.some(part => part.outcome === one))
  const deciding = parts.filter(part => part.outcome === outcome)
  // A part without a mark speaks first, so that a plain pass is not shown as one to be confirmed.
  const first = outcome === 'pass' ? deciding.find(part => part.notice === null) : undefined
  const spokesman = first ?? deciding[0]
  if (spokesman === undefined) throw new RangeError('a combination of no checks')
  return {
    ...spokesman,
    compared: parts.flatMap((part, i) => evidence(part, i, rule)),
    missing: outcome === 'unknown' ? [...new Set(deciding.flatMap(part => part.missing))] : [],
  }
}

function evidence(part: Answer, place: number, rule: string): Comparison[] {
  const said = { label: `条件${place + 1}`, value: part.sentence.replace(/。$/, ''), against: rule }
  return [said, ...part.compared]
}
