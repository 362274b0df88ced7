const eightHours = 8 * 3_600_000

function parts(instant: Date) {
  const local = new Date(instant.getTime() + eightHours)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate()]
  const minutes = String(local.getUTCMinutes()).padStart(2, '0')
  return { year, month, day, hour: local.getUTCHours(), time: `${local.getUTCHours()}:${minutes}` }
}

/** '2026年7月10日 23:59' in Beijing. */
export function beijingMinute(instant: Date): string {
  const { year, month, day, time } = parts(instant)
  return `${year}年${month}月${day}日 ${time}`
}

/** '7月10日 23:59' in Beijing. */
export function shortMinute(instant: Date): string {
  const { month, day, time } = parts(instant)
  return `${month}月${day}日 ${time}`
}

/** The hour a clock in Beijing shows, 0–23. */
export function beijingHour(instant: Date): number {
  return parts(instant).hour
}

/** Messages go out from 8:00 to 21:00 in Beijing: the instant itself, else 8:00 of the next time it is day. */
export function nextDaytime(instant: Date): Date {
  const hour = beijingHour(instant)
  if (hour >= 8 && hour < 21) return instant
  const midnight = Math.floor((instant.getTime() + eightHours) / 86_400_000) * 86_400_000 - eightHours
  const eight = midnight + 8 * 3_600_000
  return new Date(hour < 8 ? eight : eight + 86_400_000)
}

/** No message is sent from 22:00 to 8:00 in Beijing, retries included. */
export function isQuietHour(instant: Date): boolean {
  const hour = beijingHour(instant)
  return hour < 8 || hour >= 22
}

/** The next 00:05 in Beijing, when WeChat's daily quota has started again. */
export function nextQuotaDay(instant: Date): Date {
  const midnight = Math.floor((instant.getTime() + eightHours) / 86_400_000) * 86_400_000 - eightHours
  const fivePast = midnight + 5 * 60_000
  return new Date(fivePast > instant.getTime() ? fivePast : fivePast + 86_400_000)
}
