import Taro from '@tarojs/taro'
import { calendarFile } from '../core/calendar-file'
import { saveText } from './download'

/** A deadline to be put into the phone's calendar. `id` stays the same for the same deadline. */
export interface Deadline {
  id: string
  title: string
  note: string
  /** ISO-8601. */
  at: string
}

/** What became of it: in the calendar, as a file to open, or not allowed. */
export type CalendarOutcome = 'added' | 'file' | 'refused'

const dayInSeconds = 86_400
const entrySeconds = 1_800

async function addToPhone({ title, note, at }: Deadline): Promise<CalendarOutcome> {
  const end = Math.floor(Date.parse(at) / 60_000) * 60
  try {
    await Taro.addPhoneCalendar({
      title,
      description: note,
      startTime: end - entrySeconds,
      endTime: String(end),
      alarm: true,
      alarmOffset: dayInSeconds,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}

/** Puts a deadline into the calendar, on a tap: WeChat asks for the permission then; a browser gets an .ics file. */
export async function addToCalendar(deadline: Deadline): Promise<CalendarOutcome> {
  if (process.env.TARO_ENV === 'h5') {
    const text = calendarFile({ ...deadline, stampedAt: new Date().toISOString() })
    const saved = await saveText(`${deadline.title}.ics`, 'text/calendar', text)
    return saved ? 'file' : 'refused'
  } else return addToPhone(deadline)
}
