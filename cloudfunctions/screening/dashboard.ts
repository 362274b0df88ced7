import { dashboard as input } from '../../src/contract/schemas/screening'
import type {
  Choice,
  CountView,
  CountyCountsView,
  DashboardView,
  QueueFilter,
} from '../../src/contract/views/screening'
import { applicationStates } from '../../src/core/application-states'
import { beijingDate, daysBetween, endOfDay, isPast } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import type { Database } from '../shared/database/connect'
import { registrationDeadline } from '../shared/deadline-view'
import { countyName, knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import type { Reach } from '../shared/reach'
import { countsByPlace, countsBySource, queueCount } from '../shared/records/screening-queue'
import { decides, editionOnly, numberRequirements, reachAs, readers } from './officers'
import { sourceCounts } from './source-counts'

const todos: readonly { id: string; label: string; filter: QueueFilter }[] = [
  { id: 'submitted', label: '待审核', filter: { states: ['submitted'] } },
  { id: 'open', label: '有待定项', filter: { open: true } },
  { id: 'ready', label: '可以直接通过', filter: { ready: true } },
  { id: 'manual-review', label: '申请人工复核', filter: { states: ['submitted'], manualReview: true } },
  { id: 'returned', label: '等待补正', filter: { states: ['returned'] } },
  {
    id: 'no-number',
    label: '已通过、缺官网报名号',
    filter: { states: ['accepted'], officialNumber: 'missing' },
  },
  { id: 'to-sync', label: '组别更正待同步官网', filter: { toSync: true } },
]

const handedIn = ['submitted', 'returned', 'accepted', 'rejected', 'withdrawn', 'disqualified']
const funnel: readonly { id: string; label: string; filter: QueueFilter }[] = [
  { id: 'started', label: '开始填报', filter: {} },
  { id: 'submitted', label: '已提交', filter: { states: handedIn } },
  { id: 'accepted', label: '审核通过', filter: { states: ['accepted'] } },
  {
    id: 'numbered',
    label: '有官网报名号',
    filter: { states: ['accepted'], officialNumber: 'given' },
  },
]

/** O1: what is to be done today and how registration stands; every number is the length of the list behind it. */
export const dashboard = defineOperation(['screening', 'dashboard'], {
  kind: 'read',
  summary: '看板：今日要办、统计、漏斗',
  who: { may: readers, scope: editionOnly },
  input,
  async run({ edition: slug }, { db, caller, now }): Promise<DashboardView> {
    const edition = knownEdition(slug)
    const reach = reachAs(caller, readers, edition)
    const counted = (list: typeof todos) => Promise.all(list.map(each => count(db, edition, reach, each)))
    const deadline = registrationDeadline(edition, now)
    const today = beijingDate(now.toISOString())
    const places = await countsByPlace(db, queryOf(edition, reach, {}))
    const isDecider = decides(caller, edition.slug)
    return {
      edition: { slug: edition.slug, name: edition.name },
      asOf: now.toISOString(),
      deadline: {
        label: deadline.text,
        daysLeft: deadline.passed ? null : daysBetween(today, edition.registration.deadline),
      },
      todo: await counted(todos),
      funnel: await counted(funnel),
      states: Object.entries(applicationStates.states).map(([id, { staff }]) => ({ id, name: staff })),
      counties: countyRows(edition, reach, places),
      specialised: await count(db, edition, reach, {
        id: 'specialised',
        label: '专精特新企业',
        filter: { specialised: true },
      }),
      sources: sourceCounts(edition, await countsBySource(db, queryOf(edition, reach, {}))),
      timetable: edition.timetable.map(({ name, by }) => ({
        name,
        by,
        past: by !== null && isPast(endOfDay(by), now.toISOString()),
      })),
      limitedTo: reach === 'all' ? null : reach.map(code => countyName(edition, code)),
      may: { decide: isDecider, remind: isDecider },
    }
  },
})

function queryOf(edition: Edition, reach: Reach, filter: QueueFilter) {
  return { edition: edition.slug, reach, filter, numbers: numberRequirements(edition) }
}

async function count(
  db: Database,
  edition: Edition,
  reach: Reach,
  { id, label, filter }: { id: string; label: string; filter: QueueFilter },
): Promise<CountView> {
  return { id, label, filter, count: await queueCount(db, queryOf(edition, reach, filter)) }
}

type PlaceCount = Awaited<ReturnType<typeof countsByPlace>>[number]

/** Every county the caller reaches, then what names no county or no group yet, where there is any. */
function countyRows(edition: Edition, reach: Reach, places: readonly PlaceCount[]): CountyCountsView[] {
  const known = edition.counties.filter(({ code }) => reach === 'all' || reach.includes(code))
  const counties: (string | null)[] = known.map(({ code }) => code)
  const others = places.map(({ county }) => county).filter(county => !counties.includes(county))
  return [...counties, ...new Set(others)].map(county => {
    const here = places.filter(place => place.county === county)
    const groups: Choice[] = [
      ...edition.groups.map(({ id, name }) => ({ id, name })),
      ...(here.some(({ group_id }) => group_id === null) ? [{ id: '', name: '未选组别' }] : []),
    ]
    return {
      county: { id: county ?? 'none', name: countyName(edition, county) },
      groups: groups.map(group => groupRow(group, here)),
      total: sum(here),
    }
  })
}

function groupRow(group: Choice, here: readonly PlaceCount[]): CountyCountsView['groups'][number] {
  const mine = here.filter(({ group_id }) => (group_id ?? '') === group.id)
  return {
    group,
    counts: Object.fromEntries(mine.map(({ state, count: rows }) => [state, rows])),
    total: sum(mine),
  }
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0)
