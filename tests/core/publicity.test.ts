import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayKind, HolidayYearMissing } from '../../src/core/calendar'
import { publicityDaysLeft, publicityEnd, publicityState } from '../../src/core/publicity'

const working = (days: number, firstDay: 'next-day' | 'same-day') =>
  ({ days, unit: 'working', firstDay }) as const
const calendar = (days: number, firstDay: 'next-day' | 'same-day') =>
  ({ days, unit: 'calendar', firstDay }) as const

describe('publicityEnd (T-10)', () => {
  it.each([
    ['2024-10-08', '2024-10-14'],
    ['2026-09-18', '2026-09-24'],
    ['2026-09-28', '2026-10-10'],
    ['2025-09-26', '2025-10-10'],
    ['2026-07-28', '2026-08-04'],
    ['2026-08-05', '2026-08-12'],
  ])('five working days published on %s end on %s', (publishedOn, lastDay) => {
    expect(publicityEnd(publishedOn, working(5, 'next-day')).lastDay).toBe(lastDay)
  })

  it('the day of publication counts only where the notice says so and it is a working day', () => {
    expect(publicityEnd('2026-07-28', working(5, 'same-day'))).toMatchObject({
      firstDay: '2026-07-28',
      lastDay: '2026-08-03',
    })
    expect(publicityEnd('2026-08-01', working(5, 'same-day'))).toMatchObject({
      firstDay: '2026-08-03',
      lastDay: '2026-08-07',
    })
    expect(publicityEnd('2026-08-01', working(5, 'next-day'))).toMatchObject({
      firstDay: '2026-08-03',
      lastDay: '2026-08-07',
    })
  })

  it('lists every day, numbering those that count', () => {
    const { days } = publicityEnd('2024-10-08', working(5, 'next-day'))
    expect(days.map(day => [day.date, day.number])).toEqual([
      ['2024-10-08', null],
      ['2024-10-09', 1],
      ['2024-10-10', 2],
      ['2024-10-11', 3],
      ['2024-10-12', 4],
      ['2024-10-13', null],
      ['2024-10-14', 5],
    ])
    expect(days[4]).toMatchObject({ kind: 'makeup-workday', name: '国庆节' })
  })

  it('runs into an unknown year only when it must', () => {
    expect(publicityEnd('2026-12-30', working(1, 'next-day')).lastDay).toBe('2026-12-31')
    expect(() => publicityEnd('2026-12-30', working(2, 'next-day'))).toThrow(HolidayYearMissing)
    expect(() => publicityEnd('2026-07-01', working(0, 'next-day'))).toThrow(RangeError)
  })

  it('always ends on a working day with exactly the number asked for', () => {
    const start = fc.integer({ min: 0, max: 1300 }).map(n => addDays('2023-01-01', n))
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom('next-day', 'same-day'),
        (date, n, first) => {
          const period = publicityEnd(date, working(n, first as 'next-day'))
          expect(period.days.filter(day => day.number !== null)).toHaveLength(n)
          expect(dayKind(period.lastDay).working).toBe(true)
          expect(period.lastDay > date || first === 'same-day').toBe(true)
        },
      ),
    )
  })
})

describe('a publicity period in calendar days', () => {
  it.each([
    ['2026-09-28', 7, 'next-day', '2026-09-29', '2026-10-05'],
    ['2026-09-28', 7, 'same-day', '2026-09-28', '2026-10-04'],
    ['2026-08-01', 1, 'same-day', '2026-08-01', '2026-08-01'],
    ['2024-02-28', 2, 'next-day', '2024-02-29', '2024-03-01'],
  ] as const)('published on %s, %i days %s: %s to %s', (on, days, first, firstDay, lastDay) => {
    expect(publicityEnd(on, calendar(days, first))).toMatchObject({ firstDay, lastDay, unit: 'calendar' })
  })

  it('needs no holidays, but shows them where they are known', () => {
    const period = publicityEnd('2026-12-30', calendar(3, 'next-day'))
    expect(period.lastDay).toBe('2027-01-02')
    expect(period.days.map(({ kind, number }) => [kind, number])).toEqual([
      ['workday', null],
      ['workday', 1],
      [null, 2],
      [null, 3],
    ])
    expect(publicityEnd('2026-10-01', calendar(1, 'same-day')).days[0]).toMatchObject({ name: '国庆节' })
  })

  it('lasts exactly as long as asked for, never longer than working days do', () => {
    const start = fc.integer({ min: 0, max: 1300 }).map(n => addDays('2023-01-01', n))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 15 }), fc.boolean(), (date, n, same) => {
        const first = same ? 'same-day' : 'next-day'
        const period = publicityEnd(date, calendar(n, first))
        expect(period.lastDay).toBe(addDays(date, same ? n - 1 : n))
        expect(period.lastDay <= publicityEnd(date, working(n, first)).lastDay).toBe(true)
      }),
    )
  })
})

describe('where a period stands', () => {
  const period = publicityEnd('2026-07-28', working(5, 'next-day'))

  it.each([
    ['2026-07-27T15:59:59.999Z', 'scheduled', 5],
    ['2026-07-27T16:00:00.000Z', 'open', 5],
    ['2026-07-29T16:00:00.000Z', 'open', 4],
    ['2026-08-04T15:59:59.999Z', 'open', 1],
    ['2026-08-04T16:00:00.000Z', 'over', 0],
  ])('at %s it is %s with %i counted days left', (now, state, left) => {
    expect(publicityState(period, now)).toBe(state)
    expect(publicityDaysLeft(period, now)).toBe(left)
  })
})
