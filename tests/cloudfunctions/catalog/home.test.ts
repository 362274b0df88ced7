import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/catalog/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const home = (at: string) => world.get(null, ['catalog', 'home'], { edition: 'changzhi-2026' }, { at })

test('the deadline includes its whole day in Beijing, to the last millisecond', async () => {
  const open = await home('2026-07-10T15:59:59.999Z')
  expect(open.deadline).toEqual({
    text: '2026年7月10日（周五）23:59',
    at: '2026-07-10T15:59:59.999Z',
    passed: false,
  })
  expect(open.edition.phase).toBe('last-day')
  const closed = await home('2026-07-10T16:00:00.000Z')
  expect(closed.deadline.passed).toBe(true)
  expect(closed.edition.phase).toBe('closed')
  expect(closed.timetable[0]).toMatchObject({ state: 'done' })
  expect(closed.timetable[1]).toMatchObject({ id: 'preliminary', state: 'now' })
})

test('the timetable is the notice’s, each line with its clause', async () => {
  const view = await home('2026-07-01T00:00:00.000Z')
  expect(view.timetable.map(line => [line.name, line.when])).toEqual([
    ['报名', '7月10日前（含当日）'],
    ['市级初赛', '7月30日前（含当日）'],
    ['市级决赛', '7月30日前（含当日）'],
    ['推荐参加省赛', '8月5日前（含当日）'],
    ['省级决赛、总决赛', '9月10日前（含当日），暂定'],
    ['赛后系列服务', '12月31日前（含当日）'],
  ])
  expect(view.timetable[0]?.clause).toMatchObject({
    source: '长工信〔2026〕107号 四(一)1',
    text: '2026年7月10日前：完成大赛报名、宣传发动',
    inherited: false,
  })
  expect(view.office).toEqual({ name: '长治市工信局中小企业科', phone: '0355-3032370' })
  expect(view.fee?.sentence).toBe('全程不收取任何费用')
  expect(view.mine).toEqual([])
})

test('without an edition the one that takes applications is shown; an unknown one is not found', async () => {
  const view = await world.get(null, ['catalog', 'home'], {})
  expect(view.edition).toMatchObject({ slug: 'changzhi-2026', takesApplications: true })
  expect(await world.ask(null, ['catalog', 'home'], { edition: 'nowhere-2026' })).toMatchObject({
    ok: false,
    failure: { code: 'NOT_FOUND' },
  })
})

test('three newest announcements, replaced ones left out; each opens in full', async () => {
  const add = (id: string, title: string, at: string, replacedBy: string | null = null) =>
    db.pool.query(
      `insert into csc.announcement (id, edition, title, body, published_by, published_at, replaced_by)
       values ($1, 'changzhi-2026', $2, '正文', 'per_x', $3, $4)`,
      [id, title, at, replacedBy],
    )
  await add('ann_0000000000000001', '一', '2026-06-01')
  await add('ann_0000000000000002', '二', '2026-06-02')
  await add('ann_0000000000000003', '三', '2026-06-03', 'ann_0000000000000004')
  await add('ann_0000000000000004', '三（更正）', '2026-06-04')
  await add('ann_0000000000000005', '五', '2026-06-05')
  const view = await home('2026-07-01T00:00:00.000Z')
  expect(view.announcements.map(row => row.title)).toEqual(['五', '三（更正）', '二'])
  const page = await world.get(null, ['catalog', 'announcement'], { announcement: 'ann_0000000000000003' })
  expect(page).toMatchObject({ title: '三', body: '正文' })
  const missing = await world.ask(null, ['catalog', 'announcement'], { announcement: 'ann_000000000000000z' })
  expect(missing).toMatchObject({ ok: false, failure: { code: 'NOT_FOUND' } })
})

test('of each list the newest version; an older one says so', async () => {
  const add = (id: string, version: number) =>
    db.pool.query(
      `insert into csc.published_list (id, edition, kind, version, title, body, hash, published_by, published_at)
       values ($1, 'changzhi-2026', 'awards', $2, '获奖名单', '{"verb":"公布","groups":[]}', $3, 'per_x', '2026-08-01')`,
      [id, version, `h${version}`],
    )
  await add('lst_0000000000000001', 1)
  await add('lst_0000000000000002', 2)
  const view = await home('2026-08-02T00:00:00.000Z')
  expect(view.lists.map(row => row.id)).toEqual(['lst_0000000000000002'])
  const old = await world.get(null, ['catalog', 'publishedList'], { list: 'lst_0000000000000001' })
  expect(old.newer).toEqual({ id: 'lst_0000000000000002', version: 2 })
  const now = await world.get(null, ['catalog', 'publishedList'], { list: 'lst_0000000000000002' })
  expect(now).toMatchObject({ newer: null, hash: 'h2', body: { verb: '公布' } })
})
