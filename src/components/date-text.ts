const beijingMs = 8 * 3600 * 1000
const weekdays = '日一二三四五六'
const two = (value: number) => String(value).padStart(2, '0')

function inBeijing(instant: string | number): Date {
  return new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + beijingMs)
}

/** 14:03 — an instant's Beijing time of day. Takes ISO-8601 or ms. */
export function clockText(instant: string | number): string {
  const date = inBeijing(instant)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** 7月10日 14:03 — an instant in Beijing time, year left out. */
export function momentText(instant: string | number): string {
  const date = inBeijing(instant)
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${clockText(instant)}`
}

/** 2026年7月10日（周五）14:03 — an instant in full, Beijing time. */
export function fullMomentText(instant: string | number): string {
  const date = inBeijing(instant)
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  return `${day}（周${weekdays[date.getUTCDay()]}）${clockText(instant)}`
}

/** 2026年7月10日 — a civil date 'YYYY-MM-DD'; anything else comes back as it is. */
export function dayText(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : date
}
