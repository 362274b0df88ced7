/** '2024-01-01' → '2024年1月1日'. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Integer yuan as 万元 with no needless zeros: 400000000 → '40000万元', 12345 → '1.2345万元'. */
export function tenThousandYuan(yuan: number): string {
  return `${yuan / 10_000}万元`
}

/** [2023, 2024, 2025] → '2023、2024、2025年'. */
export function yearList(years: readonly number[]): string {
  return `${years.join('、')}年`
}

/** A UTC instant as a clock in Beijing shows it: '2026年7月10日 23:59'. */
export function chineseMinute(instant: string): string {
  const beijing = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${chineseDate(beijing.slice(0, 10))} ${beijing.slice(11, 16)}`
}
