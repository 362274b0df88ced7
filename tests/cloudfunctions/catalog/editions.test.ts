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

const editionsAt = async (at: string) => {
  const { editions } = await world.get(null, ['catalog', 'editions'], {}, { at })
  return editions.map(({ slug, phaseName }) => [slug, phaseName])
}

test('newest year first, inside a year those that take applications first', async () => {
  const slugs = (await editionsAt('2026-07-01T00:00:00.000Z')).map(([slug]) => slug)
  expect(slugs).toEqual(['changzhi-2026', 'shanxi-2026', 'jinzhong-2025', 'national-2024', 'changzhi-2023'])
})

test('an edition whose year has ended in Beijing is a past one, not a minute earlier', async () => {
  const jinzhong = async (at: string) => Object.fromEntries(await editionsAt(at))['jinzhong-2025']
  expect(await jinzhong('2025-12-31T15:59:59.999Z')).not.toBe('往届')
  expect(await jinzhong('2025-12-31T16:00:00.000Z')).toBe('往届')
})
