import type { AwardLevel } from './check-parameters'

/** What contests of each level are called. */
export const LEVEL_NAMES: Readonly<Record<AwardLevel, string>> = {
  city: '市赛',
  province: '省赛',
  nation: '全国赛',
}

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

/** The years a clause asks about, in full: '2023、2024、2025年', or 往届 where it sets no limit. */
export function yearSpan(years: readonly number[] | 'all'): string {
  return years === 'all' ? '往届' : yearList(years)
}

/** The same in short, as notices say it: 近三年, 往届. */
export function yearsInShort(years: readonly number[] | 'all'): string {
  return years === 'all' ? '往届' : `近${'零一二三四五六七八九'[years.length] ?? years.length}年`
}
