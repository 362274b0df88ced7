import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  beijingDate,
  dayKind,
  daysBetween,
  endOfDay,
  fullYears,
  HolidayYearMissing,
  isCivilDate,
  isPast,
  startOfDay,
  workingDaysBetween,
} from '../../src/core/calendar'
import { HOLIDAYS } from '../../src/core/holidays'

describe('civil dates', () => {
  it('a deadline day lasts to 23:59:59.999 in Beijing and not a millisecond longer (T-11)', () => {
    const deadline = endOfDay('2026-07-10')
    expect(deadline).toBe('2026-07-10T15:59:59.999Z')
    expect(isPast(deadline, '2026-07-10T15:59:59.999Z')).toBe(false)
    expect(isPast(deadline, '2026-07-10T16:00:00.000Z')).toBe(true)
    expect(startOfDay('2026-07-10')).toBe('2026-07-09T16:00:00.000Z')
  })

  it('a deadline on a Saturday is not moved (T-11)', () => {
    expect(dayKind('2024-08-10').kind).toBe('weekend')
    expect(beijingDate(endOfDay('2024-08-10'))).toBe('2024-08-10')
  })

  it('the Beijing date changes at 16:00 UTC', () => {
    expect(beijingDate('2026-07-10T15:59:59.999Z')).toBe('2026-07-10')
    expect(beijingDate('2026-07-10T16:00:00.000Z')).toBe('2026-07-11')
  })

  it.each(['2026-02-29', '2026-13-01', '2026-7-1', '2026-07-10T00:00', '', 'x'])('%s is no date', text => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => endOfDay(text)).toThrow(RangeError)
  })

  it('days add up', () => {
    expect(isCivilDate('2024-02-29')).toBe(true)
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), n => {
        expect(daysBetween('2026-07-10', addDays('2026-07-10', n))).toBe(n)
      }),
    )
  })
})

describe('fullYears (T-01)', () => {
  it.each([
    ['2024-01-01', '2025-12-31', 1],
    ['2024-01-01', '2026-01-01', 2],
    ['2024-07-10', '2026-07-10', 2],
    ['2024-07-11', '2026-07-10', 1],
    ['2023-12-31', '2025-12-31', 2],
    ['2024-02-29', '2026-02-27', 1],
    ['2024-02-29', '2026-02-28', 2],
    ['2026-07-10', '2026-07-10', 0],
  ])('from %s to %s: %i', (since, on, years) => {
    expect(fullYears(since, on)).toBe(years)
  })
})

describe('working days', () => {
  it('knows holidays, make-up days, weekends and plain days', () => {
    expect(dayKind('2026-02-16')).toEqual({
      date: '2026-02-16',
      kind: 'holiday',
      working: false,
      name: '春节',
    })
    expect(dayKind('2026-02-14')).toMatchObject({ kind: 'makeup-workday', working: true })
    expect(dayKind('2026-07-11')).toMatchObject({ kind: 'weekend', working: false })
    expect(dayKind('2026-07-10')).toMatchObject({ kind: 'workday', working: true })
  })

  it('from the end of the city contest to the recommendation there are five (T-10)', () => {
    expect(workingDaysBetween('2026-07-30', '2026-08-05')).toEqual([
      '2026-07-30',
      '2026-07-31',
      '2026-08-03',
      '2026-08-04',
      '2026-08-05',
    ])
    expect(workingDaysBetween('2026-07-11', '2026-07-12')).toEqual([])
  })

  it('a year without a table is an error, also at its first day', () => {
    expect(() => dayKind('2022-12-31')).toThrow(HolidayYearMissing)
    expect(() => workingDaysBetween('2026-12-31', '2027-01-01')).toThrow('2027 年节假日尚未公布')
    expect(workingDaysBetween('2026-12-31', '2026-12-31')).toHaveLength(1)
  })

  it('the table is sound: real dates of its year, holidays apart, make-up days on weekends outside holidays', () => {
    const counts: Record<string, [number, number]> = {}
    for (const [year, { holidays, makeupWorkdays }] of Object.entries(HOLIDAYS)) {
      const free = holidays.flatMap(([, from, to]) =>
        Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)),
      )
      const worked = makeupWorkdays.map(([, date]) => date)
      for (const date of [...free, ...worked]) expect(isCivilDate(date) && date.startsWith(year)).toBe(true)
      expect(new Set([...free, ...worked]).size).toBe(free.length + worked.length)
      for (const date of worked) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
      counts[year] = [free.length, worked.length]
    }
    expect(counts).toEqual({ 2023: [26, 7], 2024: [28, 8], 2025: [28, 5], 2026: [33, 6] })
  })
})
