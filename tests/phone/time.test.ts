import { describe, expect, test, vi } from 'vitest'
import { countdownText, timerText } from '../../src/components/countdown-text'
import { clockText, dayText, fullMomentText, momentText } from '../../src/components/date-text'
import { clockOffset, noteServerTime } from '../../src/platform/clock'
import { newRequestId } from '../../src/platform/request-id'

const deadline = Date.parse('2026-07-10T15:59:59.999Z')
const before = (ms: number) => {
  const left = countdownText(deadline, deadline - ms)
  return left.state === 'over' ? 'over' : left.parts.map(part => part.figure + part.unit).join('')
}

describe('the countdown', () => {
  test.each([
    [12 * 86_400_000 + 1, '12天'],
    [86_400_000, '1天'],
    [86_399_999, '23小时59分'],
    [3_600_000, '1小时0分'],
    [3_599_999, '59分'],
    [60_000, '1分'],
    [59_999, '不足 1分钟'],
    [0, '不足 1分钟'],
    [-1, 'over'],
  ])('%i ms before the deadline: %s', (ms, text) => {
    expect(before(ms)).toBe(text)
  })
})

describe('the hall clock', () => {
  const at = (seconds: number) => timerText(0, 300_000, seconds * 1000)
  test.each([
    [0, 'running', '05:00'],
    [0.2, 'running', '05:00'],
    [1, 'running', '04:59'],
    [239.9, 'running', '01:01'],
    [240, 'soon', '01:00'],
    [300, 'soon', '00:00'],
    [300.5, 'over', '超时 00:00'],
    [312, 'over', '超时 00:12'],
  ])('%d s after the start: %s %s', (seconds, state, text) => {
    expect(at(seconds)).toEqual({ state, text })
  })
})

test('instants are read in Beijing, whatever the zone of the device', () => {
  expect(fullMomentText('2026-07-10T15:59:59.999Z')).toBe('2026年7月10日（周五）23:59')
  expect(momentText('2026-06-30T16:00:00.000Z')).toBe('7月1日 00:00')
  expect(clockText(0)).toBe('08:00')
  expect(dayText('2024-01-05')).toBe('2024年1月5日')
  expect(dayText('2024--')).toBe('2024--')
})

test('the server’s clock: the shortest round trip is believed, a jump at once', () => {
  const at = Date.now()
  noteServerTime(new Date(at + 1_000_000).toISOString(), at, at)
  expect(clockOffset()).toBe(1_000_000)
  noteServerTime(new Date(at + 1_000_900).toISOString(), at, at + 800)
  expect(clockOffset()).toBe(1_000_000)
  noteServerTime(new Date(at + 9_000_000).toISOString(), at, at + 800)
  expect(clockOffset()).toBe(9_000_000 - 400)
  noteServerTime('not a time', at, at)
  expect(clockOffset()).toBe(9_000_000 - 400)
})

describe('request ids', () => {
  test('are UUIDv7 of their moment, and differ', () => {
    const ids = new Set(Array.from({ length: 500 }, () => newRequestId(0x0197_c0de_1234)))
    expect(ids.size).toBe(500)
    for (const id of ids) expect(id).toMatch(/^0197c0de-1234-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
  test('need no crypto, which the mini-program does not have', () => {
    vi.stubGlobal('crypto', undefined)
    expect(newRequestId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    vi.unstubAllGlobals()
  })
})
