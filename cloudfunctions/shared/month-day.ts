/** 8月5日 of a civil date 'YYYY-MM-DD'. */
export function monthDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}
