import { expect, test } from 'vitest'
import { settlementOf } from '../../../cloudfunctions/timekeeper/settle-outcome'

test.each([
  [{ kind: 'sent' }, { state: 'sent', allowance: 'less-one', fallback: false, stop: null, alarm: false }],
  [
    { kind: 'allowance-used' },
    { state: 'failed', allowance: 'zero', fallback: true, stop: null, alarm: false },
  ],
  [
    { kind: 'template-wrong' },
    { state: 'pending', allowance: null, fallback: false, stop: 'template', alarm: true, uncounted: true },
  ],
  [{ kind: 'data-wrong' }, { state: 'failed', allowance: null, fallback: true, stop: null, alarm: true }],
  [
    { kind: 'daily-quota' },
    { state: 'pending', allowance: null, fallback: false, stop: 'day', alarm: true, uncounted: true },
  ],
  [
    { kind: 'token-bad', code: 40001 },
    { state: 'pending', fallback: false, stop: 'tick', alarm: true, retryInMinutes: 1 },
  ],
  [
    { kind: 'terminal', code: 40003 },
    { state: 'failed', fallback: true, stop: null, alarm: false },
  ],
  [
    { kind: 'terminal', code: 43107 },
    { state: 'failed', fallback: true, stop: null, alarm: true },
  ],
  [
    { kind: 'terminal', code: 45168 },
    { state: 'failed', fallback: true, stop: null, alarm: true },
  ],
  [
    { kind: 'terminal', code: 41030 },
    { state: 'failed', fallback: true, stop: null, alarm: true },
  ],
  [
    { kind: 'unknown' },
    {
      state: 'unknown',
      allowance: 'less-one',
      fallback: false,
      stop: null,
      alarm: false,
      retryInMinutes: null,
    },
  ],
] as const)('%o', (outcome, settlement) => {
  expect(settlementOf(outcome, 1)).toMatchObject(settlement)
})

test('a busy WeChat is asked again after 1, 2, 4, 8, 16, 32, 32 minutes, eight times in all', () => {
  const busy = (attempts: number) => settlementOf({ kind: 'busy', code: -1 }, attempts)
  expect([1, 2, 3, 4, 5, 6, 7].map(attempts => busy(attempts).retryInMinutes)).toEqual([
    1, 2, 4, 8, 16, 32, 32,
  ])
  expect(busy(7).state).toBe('pending')
  expect(busy(8)).toMatchObject({ state: 'failed', fallback: true, alarm: true, retryInMinutes: null })
})
