import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHall } from '../../setup/hall'

let db: FreshDatabase

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

describe('the names of a panel before the session opens', () => {
  it('are the office’s alone until 24 hours before the start, then the contractor’s too', async () => {
    const hall = await testHall(db, { until: 'seated', judges: 3 })
    const names = async (who: typeof hall.contractor, at: string) => {
      const input = { session: hall.session }
      const view = await hall.world.get(who, ['rounds', 'openingCheck'], input, { at })
      return view.seats.map(({ name, employer }) => `${name}${employer}`)
    }
    const seen = ['评委1演示单位1', '评委2演示单位2', '评委3演示单位3']
    const hidden = Array(3).fill('评委（开场前24小时可见）')
    expect(await names(hall.contractor, '2026-07-27T01:29:59.999Z')).toEqual(hidden)
    expect(await names(hall.contractor, '2026-07-27T01:30:00.000Z')).toEqual(seen)
    expect(await names(hall.operator, '2026-07-20T01:30:00.000Z')).toEqual(seen)
  })
})
