import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFile, folded } from '../../src/core/calendar-file'

const entry = {
  id: 'registration|city',
  title: '报名截止',
  note: '演示赛事；A,B;C\\D\n第二行',
  at: '2026-07-10T15:59:59.999Z',
  stampedAt: '2026-07-01T02:12:00.000Z',
}
const unfolded = (text: string) => text.replace(/\r\n /g, '')

describe('a deadline as an iCalendar file', () => {
  test('ends at the deadline in UTC, which is 23:59 in Beijing, and rings a day and two hours before', () => {
    const lines = unfolded(calendarFile(entry)).split('\r\n')
    expect(lines).toContain('DTSTART:20260710T152900Z')
    expect(lines).toContain('DTEND:20260710T155900Z')
    expect(lines).toContain('DTSTAMP:20260701T021200Z')
    expect(lines.filter(line => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER;RELATED=END:-P1D',
      'TRIGGER;RELATED=END:-PT2H',
    ])
    expect(lines.filter(line => line === 'BEGIN:VALARM')).toHaveLength(2)
  })
  test('text is escaped, lines end in CRLF, begin and end match', () => {
    const text = calendarFile(entry)
    expect(unfolded(text)).toContain('DESCRIPTION:演示赛事；A\\,B\\;C\\\\D\\n第二行\r\n')
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })
  test('no line is longer than 75 octets and unfolding gives every character back', () => {
    const anyLine = fc.string({ unit: 'grapheme', maxLength: 200 }).filter(text => !/[\r\n]/.test(text))
    fc.assert(
      fc.property(anyLine, line => {
        const text = folded(line)
        for (const each of text.split('\r\n')) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75)
        expect(unfolded(text)).toBe(line)
      }),
    )
  })
})
