import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../../cloudfunctions/catalog/operations'
import { editionBySlug } from '../../../src/editions/registry'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type World, worldOf } from '../../setup/host'

let db: FreshDatabase
let world: World
beforeAll(async () => {
  db = await freshDatabase()
  world = worldOf(db, operations)
})
afterAll(() => db.drop())

const contests = async (edition: string) =>
  (await world.get(null, ['catalog', 'notice'], { edition })).contests

test('CN24-01: the tree of 1 + 34 + 14 + 1 contests is shown, counted from its lists', async () => {
  const view = await contests('national-2024')
  expect(view?.counted).toBe('共50场：总决赛1场、区域赛34场、专题赛14场、境外区域赛决赛1场')
  expect(view?.lists.map(({ kind, heading, inheritedLabel }) => [kind, heading, inheritedLabel])).toEqual([
    ['grand-final', '总决赛（1场）', null],
    ['regional', '区域赛（34场）', null],
    ['thematic', '专题赛（14场）', null],
    ['overseas-regional', '境外区域赛决赛（1场）', null],
  ])
  const own = editionBySlug('national-2024')?.contests.map(list => list.contests)
  expect(view?.lists.map(list => list.contests)).toEqual(own)
  expect(view?.lists[1]?.contests[0]).toEqual({
    name: '第九届“创客中国”北京市中小企业创新创业大赛',
    place: '北京市',
    host: '北京市经济和信息化局牵头',
    site: 'https://www.smebj.cn/',
  })
})

test('SX26-42: the 17 thematic contests are listed by 山西, and by 长治 as taken from above', async () => {
  const [province, city] = await Promise.all(['shanxi-2026', 'changzhi-2026'].map(contests))
  expect(province).toMatchObject({
    counted: '专题赛17场',
    lists: [{ kind: 'thematic', inheritedLabel: null, source: '晋工信企业字〔2026〕41号 附件2三' }],
  })
  expect(city).toEqual({
    counted: '专题赛17场',
    lists: [{ ...province?.lists[0], inheritedLabel: '依上级文件' }],
  })
  expect(city?.lists[0]?.link).toBe('/pages/notice/index?edition=shanxi-2026&clause=SX26-42')
  expect(city?.lists[0]?.contests).toHaveLength(17)
})

test('a notice that lists none, with none above it, has no lists', async () => {
  expect(await contests('changzhi-2023')).toBeNull()
  expect(await contests('jinzhong-2025')).toBeNull()
})

test('the clause says that its list stands in the notice’s lists', async () => {
  const { sections } = await world.get(null, ['catalog', 'notice'], { edition: 'shanxi-2026' })
  const clause = sections.flatMap(section => section.clauses).find(({ id }) => id === 'SX26-42')
  expect(clause?.carriedOut).toEqual(['赛事名录里的专题赛（17场）按这一条列出'])
})
