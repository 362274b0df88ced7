import type { Choice, CountyCountsView, QueueFilter } from '../../contract/views/screening'

/** One line of the statistics: a county and its counts by group id, in one state or in all of them. */
export interface CountyRow {
  county: Choice
  counts: Record<string, number>
  total: number
}

type CountyGroup = CountyCountsView['groups'][number]

const countOf = (group: CountyGroup, state: string | null) =>
  state === null ? group.total : (group.counts[state] ?? 0)

/** Every group that occurs in any county, in order of appearance. */
export function groupsOf(counties: readonly CountyCountsView[]): Choice[] {
  const all = counties.flatMap(county => county.groups.map(each => each.group))
  return all.filter((group, index) => all.findIndex(other => other.id === group.id) === index)
}

/** The statistics in one state (null: all), line by line: what chart and table both show. */
export function countyRows(counties: readonly CountyCountsView[], state: string | null): CountyRow[] {
  return counties.map(({ county, groups }) => {
    const counts = Object.fromEntries(groups.map(group => [group.group.id, countOf(group, state)]))
    return { county, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) }
  })
}

/** How many there are in each state, over all counties; and 全部 first. */
export function stateChoices(
  counties: readonly CountyCountsView[],
  states: readonly Choice[],
): { id: string; name: string; count: number }[] {
  const sum = (state: string | null) =>
    countyRows(counties, state).reduce((total, row) => total + row.total, 0)
  return [
    { id: 'all', name: '全部', count: sum(null) },
    ...states.map(({ id, name }) => ({ id, name, count: sum(id) })).filter(({ count }) => count > 0),
  ]
}

/** The list behind a cell; group '' (none chosen yet) cannot be asked for alone and lists the county. */
export function cellFilter(county: string, group: string | null, state: string | null): QueueFilter {
  return {
    counties: [county],
    ...(group && { group }),
    ...(state !== null && { states: [state] }),
  }
}
