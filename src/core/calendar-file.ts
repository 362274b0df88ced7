/** A deadline for a calendar. `at` and `stampedAt` ISO-8601 instants; `id` is the same each time, so that it is not doubled. */
export interface CalendarEntry {
  id: string
  title: string
  note: string
  at: string
  stampedAt: string
}

const mostOctets = 75
const entryMs = 30 * 60_000

/** UTF-8 octets of a character. */
const octets = (character: string) => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A content line in pieces of at most 75 octets, no character cut in two (RFC 5545 §3.1). */
export function folded(line: string): string {
  let text = ''
  let length = 0
  for (const character of line) {
    if (length + octets(character) > mostOctets) {
      text += '\r\n '
      length = 1
    }
    text += character
    length += octets(character)
  }
  return text
}

/** A TEXT value: backslash, semicolon, comma and line break escaped (RFC 5545 §3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** 20260710T155900Z. */
const stamp = (instant: number) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/**
 * An iCalendar file (RFC 5545) with one entry that ends at the deadline and rings a day and two hours before. Times are
 * UTC: every calendar shows them in its own zone, in China as Beijing time.
 */
export function calendarFile({ id, title, note, at, stampedAt }: CalendarEntry): string {
  const end = Math.floor(Date.parse(at) / 60_000) * 60_000
  const alarm = (before: string) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER;RELATED=END:-${before}`,
    'END:VALARM',
  ]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//csc//contest//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}`,
    `DTSTAMP:${stamp(Date.parse(stampedAt))}`,
    `DTSTART:${stamp(end - entryMs)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    ...alarm('P1D'),
    ...alarm('PT2H'),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
