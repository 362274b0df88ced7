import type { Edition } from '../../src/core/edition'
import type { Queries } from './database/connect'
import { dockingFigures } from './records/services-outcomes'
import { type ProgressRow, progressOf } from './records/services-progress'

/** 对接活动 n 场、签约 n 项、意向金额 n 万元: counted from what is recorded. */
export async function dockingSentence(
  db: Queries,
  edition: Pick<Edition, 'slug'>,
  now: Date,
): Promise<string> {
  const { events, signed, amount } = await dockingFigures(db, edition.slug, now)
  return `对接活动${events}场、签约${signed}项、意向金额${amount}万元`
}

/** The newest report of each project. Rows come newest first. */
export function latestReports(rows: readonly ProgressRow[]): Map<string, ProgressRow> {
  const latest = new Map<string, ProgressRow>()
  for (const row of rows) if (!latest.has(row.applicationId)) latest.set(row.applicationId, row)
  return latest
}

/** n 个项目填报进展 and what their newest reports add up to; what nobody gave is not counted. */
export function progressSentence(rows: readonly ProgressRow[]): string {
  const latest = [...latestReports(rows).values()]
  const sum = (of: (row: ProgressRow) => number | null) =>
    latest.reduce((total, row) => total + (of(row) ?? 0), 0)
  const landed = latest.filter(row => row.landed === 'yes').length
  return `${latest.length}个项目填报赛后进展：融资${sum(row => row.financing)}万元、营业收入${sum(row => row.revenue)}万元、新增就业${sum(row => row.jobs)}人、落地${landed}个`
}

/** Both sentences of an edition, for its summary. */
export async function serviceSentences(db: Queries, edition: Edition, now: Date): Promise<string[]> {
  return [
    `${await dockingSentence(db, edition, now)}。`,
    `${progressSentence(await progressOf(db, edition.slug))}。`,
  ]
}
