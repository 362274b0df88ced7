import type { Edition } from './edition'

export type ContestKind = 'grand-final' | 'regional' | 'thematic' | 'overseas-regional'

/** A contest as the notice prints it; its number in the plan is its place in the list. */
interface PlannedContest {
  name: string
  place: string
  host: string
  /** 承办单位, where the notice prints one. */
  organiser?: string
  /** Where to register, in the words of the notice, null where it names nothing. */
  site: string | null
}

/** A list of contests (赛事名录) a notice prints, under its own title. */
export interface ContestList<ClauseId extends string = string> {
  kind: ContestKind
  title: string
  clause: ClauseId
  contests: readonly PlannedContest[]
}

/**
 * The lists that hold in an edition: its own and, of each kind it prints none of, that of the nearest notice above.
 * `above` is its parent chain, nearest first; `inherited` lists are shown as 依上级文件.
 */
export function contestListsOf(
  edition: Pick<Edition, 'contests'>,
  above: readonly Pick<Edition, 'contests'>[],
): (ContestList & { inherited: boolean })[] {
  const lists = edition.contests.map(list => ({ ...list, inherited: false }))
  for (const list of above.flatMap(({ contests }) => contests))
    if (lists.every(({ kind }) => kind !== list.kind)) lists.push({ ...list, inherited: true })
  return lists
}

/** 共50场：总决赛1场、区域赛34场…, counted; a single list needs no sum. '' without lists. */
export function contestsCounted(lists: readonly Pick<ContestList, 'title' | 'contests'>[]): string {
  const each = lists.map(({ title, contests }) => `${title}${contests.length}场`).join('、')
  const all = lists.reduce((sum, { contests }) => sum + contests.length, 0)
  return lists.length < 2 ? each : `共${all}场：${each}`
}

/** A list as the plan (赛事计划) prints it: its line of headings, its rows; numbered where there is more than one. */
export function planTable({ kind, contests }: ContestList): { columns: string[]; rows: string[][] } {
  const last = contests.some(({ organiser }) => organiser !== undefined) ? '承办单位' : '报名网址'
  const numbered = contests.length > 1
  const columns = ['赛事名称', kind === 'thematic' ? '决赛地点' : '地点', '主办单位', last]
  return {
    columns: numbered ? ['序号', ...columns] : columns,
    rows: contests.map(({ name, place, host, site, organiser }, i) => [
      ...(numbered ? [String(i + 1)] : []),
      ...[name, place, host, (last === '承办单位' ? organiser : site) ?? ''],
    ]),
  }
}
