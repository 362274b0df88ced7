import { expect, test } from 'vitest'
import { judgementNeedsReason } from '../../src/core/decision-reason'

test.each([
  ['pass', 'pass', false],
  ['pass', 'fail', true],
  ['pass', 'needs-amendment', true],
  ['pass', 'refer', true],
  ['fail', 'pass', true],
  ['fail', 'fail', false],
  ['fail', 'needs-amendment', true],
  ['fail', 'refer', true],
  ['unknown', 'pass', true],
  ['unknown', 'fail', true],
  ['unknown', 'needs-amendment', false],
  ['unknown', 'refer', false],
  ['manual', 'pass', false],
  ['manual', 'fail', true],
  ['manual', 'needs-amendment', false],
  ['manual', 'refer', false],
] as const)('found %s, judged %s: a reason is due: %s', (found, judged, due) => {
  expect(judgementNeedsReason(found, judged)).toBe(due)
})
