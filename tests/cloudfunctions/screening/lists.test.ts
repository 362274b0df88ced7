import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QueueFilter } from '../../../src/contract/views/screening'
import {
  applicant,
  enterpriseForm,
  filledDraft,
  inventedIdentity,
  makerForm,
  startupForm,
} from '../../setup/applications'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { edition, type ScreeningWorld, screeningWorld } from './support'

let db: FreshDatabase
let world: ScreeningWorld
const dashboard = ['screening', 'dashboard'] as const
const queue = ['screening', 'queue'] as const

/** One of everything: drafts, submitted, returned, accepted with and without a number, rejected, withdrawn. */
beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
  const inCounty = (form: ReturnType<typeof enterpriseForm>, county: string) => ({
    ...form,
    companyCounty: county,
  })
  await world.get(await applicant(world), ['applications', 'start'], { edition })
  await filledDraft(world, await applicant(world), inCounty(enterpriseForm('长治演示一公司'), '140404'))
  await world.submitted(inCounty(enterpriseForm('长治演示二公司'), '140404'))
  await world.submitted(makerForm([inventedIdentity(41)]))
  const review = { ...startupForm('长治演示三公司'), registeredOn: '2023-05-01' }
  await world.submitted(review, '成立日期以迁入登记为准，请复核')
  const ready = await world.submitted(inCounty(enterpriseForm('长治演示四公司'), '140423'))
  await world.clear(ready.application)
  const back = await world.submitted(enterpriseForm('长治演示五公司'))
  await world.get(world.officer, ['screening', 'returnForAmendment'], {
    ...{ edition, application: back.application, expectedVersion: await world.version(back.application) },
    items: [{ requirement: null, field: 'summary', what: '请补充', why: '不完整' }],
    dueAt: '2026-07-13T10:00:00.000Z',
  })
  for (const [name, number] of [
    ['长治演示六公司', 'CM2026-0006'],
    ['长治演示七公司', null],
  ] as const) {
    const { application } = await world.submitted(enterpriseForm(name))
    await world.accept(application)
    if (number)
      await world.get(world.officer, ['screening', 'setOfficialNumber'], {
        ...{
          edition,
          application,
          expectedVersion: await world.version(application),
          officialNumber: number,
        },
      })
  }
  const refused = await world.submitted(enterpriseForm('长治演示八公司'))
  await world.get(world.officer, ['screening', 'reject'], {
    ...{
      edition,
      application: refused.application,
      expectedVersion: await world.version(refused.application),
    },
    ...{ requirement: 'enterprise-credit', reason: '查到严重失信记录' },
  })
})
afterAll(() => db.drop())

/** The whole list behind a filter, page after page. */
async function listed(filter: QueueFilter, size = 3): Promise<string[]> {
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await world.get(world.officer, queue, { edition, ...filter, size, after })
    found.push(...page.rows.map(row => row.application))
    expect(page.total).toBeGreaterThanOrEqual(found.length)
    after = page.next ?? undefined
  } while (after)
  expect(new Set(found).size).toBe(found.length)
  return found
}

test('every number of the dashboard is the length of the list behind it', async () => {
  const view = await world.get(world.officer, dashboard, { edition })
  for (const each of [...view.todo, ...view.funnel, view.specialised])
    expect([each.id, (await listed(each.filter)).length]).toEqual([each.id, each.count])
  expect(Object.fromEntries(view.todo.map(each => [each.id, each.count]))).toEqual({
    submitted: 4,
    open: 3,
    ready: 1,
    'manual-review': 1,
    returned: 1,
    'no-number': 1,
    'to-sync': 0,
  })
  expect(view.funnel.map(each => each.count)).toEqual([10, 8, 2, 1])
})

test('county × group × state adds up, and each cell is its list', async () => {
  const view = await world.get(world.officer, dashboard, { edition })
  expect(view.counties.map(each => each.county.name).slice(0, 12)).toHaveLength(12)
  expect(view.counties.reduce((sum, each) => sum + each.total, 0)).toBe(10)
  for (const { county, groups } of view.counties) {
    for (const { group, counts } of groups) {
      for (const [state, count] of Object.entries(counts)) {
        if (group.id === '') continue
        const list = await listed({ counties: [county.id], group: group.id, states: [state] })
        expect([county.name, group.name, state, list.length]).toEqual([county.name, group.name, state, count])
      }
    }
  }
})

test('county × source adds up, each cell is its list, and the figures are those of the posters', async () => {
  const set = (source: string | null, subject: string) =>
    db.pool.query('update csc.application set source = $1 where subject_name = $2', [source, subject])
  await set('140404', '长治演示二公司')
  await set('yuan-qu', '长治演示四公司')
  await set('yuan-qu', '长治演示六公司')
  await set('a', '长治演示七公司')
  await set('b', '长治演示八公司')
  const { sources } = await world.get(world.officer, dashboard, { edition })
  expect(sources.columns.map(({ name, codes }) => [name, codes])).toEqual([
    ['直接报名', ['none']],
    ['海报yuan-qu', ['yuan-qu']],
    ['上党区', ['140404']],
    ['其他海报', ['a', 'b']],
  ])
  expect(sources.rows.reduce((sum, { total }) => sum + total, 0)).toBe(10)
  for (const { county, counts } of sources.rows) {
    for (const { id, codes } of sources.columns) {
      const list = await listed({ counties: [county.id], sources: codes })
      expect([county.name, id, list.length]).toEqual([county.name, id, counts[id]])
    }
  }
})

test('days left count down to the day of the deadline, then stop', async () => {
  const at = async (instant: string) =>
    (await world.get(world.officer, dashboard, { edition }, { at: instant })).deadline
  expect(await at('2026-07-01T02:00:00Z')).toEqual({ label: '2026年7月10日（周五）23:59', daysLeft: 9 })
  expect((await at('2026-07-09T15:59:59Z')).daysLeft).toBe(1)
  expect((await at('2026-07-10T15:59:59.999Z')).daysLeft).toBe(0)
  expect((await at('2026-07-10T16:00:00Z')).daysLeft).toBeNull()
})

test.each([
  [{ search: '演示二' }, 1],
  [{ search: 'CM2026-0006' }, 1],
  [{ search: '%' }, 0],
  [{ search: '_' }, 0],
  [{ states: ['submitted', 'returned'] }, 5],
  [{ counties: ['140404'] }, 2],
  [{ counties: ['none'] }, 1],
  [{ group: 'startup' }, 2],
  [{ states: ['accepted'], officialNumber: 'given' as const }, 1],
  [{ states: ['submitted'], group: 'enterprise', counties: ['140423'], ready: true as const }, 1],
])('the filter %o lists %i', async (filter, count) => {
  expect(await listed(filter)).toHaveLength(count)
})

test('longest waiting first, with pre-check counts and working days', async () => {
  const later = { at: '2026-07-06T04:00:00.000Z' }
  const { rows } = await world.get(world.officer, queue, { edition, states: ['submitted'] }, later)
  const times = rows.map(row => row.submittedAt ?? '')
  expect(times).toEqual([...times].sort())
  expect(rows[0]).toMatchObject({
    subjectName: '长治演示二公司',
    group: '企业组',
    county: '上党区',
    waiting: '第3个工作日',
    specialised: true,
  })
  for (const row of rows) {
    const { findings } = await world.review(row.application)
    const by = (outcome: string) => findings.filter(each => each.finding.outcome === outcome).length
    expect(row.precheck).toEqual({
      pass: by('pass'),
      unknown: by('unknown'),
      manual: by('manual'),
      fail: by('fail'),
      open: findings.filter(each => each.open).length,
    })
  }
  const draft = (await world.get(world.officer, queue, { edition, states: ['draft'] })).rows
  expect(draft.every(row => row.precheck === null && row.waiting === null)).toBe(true)
})

test('a liaison sees his county only, and the numbers are those of his county', async () => {
  const liaison = await world.as('liaison', '140404')
  const view = await world.get(liaison, dashboard, { edition })
  expect(view).toMatchObject({ limitedTo: ['上党区'], may: { decide: false, remind: false } })
  expect(view.counties.map(each => each.county.id)).toEqual(['140404'])
  expect(view.funnel[0]?.count).toBe(2)
  const page = await world.get(liaison, queue, { edition })
  expect(page.rows.map(row => row.county)).toEqual(['上党区', '上党区'])
  expect((await world.get(liaison, queue, { edition, counties: ['140423'] })).rows).toEqual([])
})

test('a number is found once per edition, whoever enters it', async () => {
  const [row] = (await world.get(world.officer, queue, { edition, search: '演示七' })).rows
  const asked = await world.ask(world.officer, ['screening', 'setOfficialNumber'], {
    ...{
      edition,
      application: row!.application,
      expectedVersion: row!.version,
      officialNumber: ' CM2026-0006 ',
    },
  })
  expect(asked).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'officialNumber' }] } },
  })
})
