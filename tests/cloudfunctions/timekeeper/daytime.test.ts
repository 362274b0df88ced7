import { expect, test } from 'vitest'
import {
  beijingMinute,
  isQuietHour,
  nextDaytime,
  nextQuotaDay,
  shortMinute,
} from '../../../cloudfunctions/shared/beijing-text'
import { deadlineSlots, slotAt, timeLeft } from '../../../cloudfunctions/timekeeper/deadline-slots'

const beijing = (text: string) => new Date(`${text}+08:00`)
const deadline = beijing('2026-07-10T23:59:59.999')

test.each([
  ['2026-07-10T07:59:59.999', '2026-07-10T08:00:00'],
  ['2026-07-10T08:00:00', '2026-07-10T08:00:00'],
  ['2026-07-10T20:59:59.999', '2026-07-10T20:59:59.999'],
  ['2026-07-10T21:00:00', '2026-07-11T08:00:00'],
  ['2026-07-31T23:59:59', '2026-08-01T08:00:00'],
  ['2026-07-10T00:00:00', '2026-07-10T08:00:00'],
])('a message of %s goes out at %s', (at, out) => {
  expect(nextDaytime(beijing(at))).toEqual(beijing(out))
})

test.each([
  ['07:59:59.999', true],
  ['08:00:00', false],
  ['21:59:59.999', false],
  ['22:00:00', true],
  ['00:00:00', true],
])('quiet at %s: %s', (time, quiet) => {
  expect(isQuietHour(beijing(`2026-07-10T${time}`))).toBe(quiet)
})

test.each([
  ['2026-07-10T00:04:59', '2026-07-10T00:05:00'],
  ['2026-07-10T00:05:00', '2026-07-11T00:05:00'],
  ['2026-07-10T15:00:00', '2026-07-11T00:05:00'],
])('the daily quota used up at %s starts again at %s', (at, again) => {
  expect(nextQuotaDay(beijing(at))).toEqual(beijing(again))
})

test('times are written as people in Beijing read them', () => {
  expect(beijingMinute(new Date('2026-07-10T15:59:59.999Z'))).toBe('2026年7月10日 23:59')
  expect(shortMinute(new Date('2026-07-10T16:00:00Z'))).toBe('7月11日 0:00')
})

test('four slots, none at night, none later than promised', () => {
  expect(deadlineSlots(deadline).map(slot => [slot.id, slot.at])).toEqual([
    ['7d', beijing('2026-07-03T19:40:00')],
    ['3d', beijing('2026-07-07T19:40:00')],
    ['24h', beijing('2026-07-09T19:40:00')],
    ['3h', beijing('2026-07-10T20:39:59.999')],
  ])
})

test('a deadline at noon keeps its own hours; at six in the morning the evening before', () => {
  const at = (time: string) => deadlineSlots(beijing(`2026-07-10T${time}`)).map(slot => slot.at)
  expect(at('12:00:00')[2]).toEqual(beijing('2026-07-09T11:40:00'))
  expect(at('06:00:00')[2]).toEqual(beijing('2026-07-08T19:40:00'))
})

test.each([
  ['2026-07-03T19:39:59.999', null],
  ['2026-07-03T19:40:00', '7d'],
  ['2026-07-07T19:39:59.999', '7d'],
  ['2026-07-07T19:40:00', '3d'],
  ['2026-07-10T23:59:59.999', '3h'],
  ['2026-07-11T00:00:00', null],
])('at %s the slot is %s', (at, id) => {
  expect(slotAt(deadline, beijing(at))?.id ?? null).toBe(id)
})

test.each([
  ['2026-07-03T19:40:00', '还有7天'],
  ['2026-07-09T19:40:00', '还有1天'],
  ['2026-07-09T23:59:59.999', '还有1天'],
  ['2026-07-10T00:00:00', '还有23小时'],
  ['2026-07-10T20:39:59', '还有3小时'],
  ['2026-07-10T22:59:59.999', '还有1小时'],
  ['2026-07-10T23:00:00', '不到1小时'],
])('at %s people read %s', (at, left) => {
  expect(timeLeft(deadline, beijing(at))).toBe(left)
})
