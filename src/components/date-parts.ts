/** The three boxes of a date as typed. */
export interface DateParts {
  year: string
  month: string
  day: string
}

const monthsWith30 = [4, 6, 9, 11]

/** Splits a value ('YYYY-MM-DD', or half-typed such as '2024-1-') into its boxes. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-')
  return { year, month: month.replace(/^0(?=\d)/, ''), day: day.replace(/^0(?=\d)/, '') }
}

/** Puts the boxes together: 'YYYY-MM-DD' when all three are there, the half-typed boxes otherwise, '' when all are empty. */
export function joinDate({ year, month, day }: DateParts): string {
  if (!year && !month && !day) return ''
  const complete = year.length === 4 && month !== '' && day !== ''
  return complete ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : `${year}-${month}-${day}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return monthsWith30.includes(month) ? 30 : 31
}

/** What is wrong with a typed date, as a sentence that says what to do; null when it is a day of the calendar. */
export function dateProblem(value: string): string | null {
  const { year, month, day } = splitDate(value)
  if (!year || !month || !day) return '请把年、月、日都填上'
  if (!/^\d{4}$/.test(year)) return '年份请填四位数字，例如 2024'
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (!(m >= 1 && m <= 12)) return '月份请填 1 到 12'
  const most = daysIn(y, m)
  if (!(d >= 1 && d <= most)) return `${y}年${m}月只有 ${most} 天，请核对日期`
  return null
}
