import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { entrant } from '../../setup/frozen-final'
import { testHall } from '../../setup/hall'

const edition = 'changzhi-2026'
let db: FreshDatabase

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

it('who goes to a round, and how many, stands in the chain of the edition with who decided it', async () => {
  const hall = await testHall(db, { until: 'created', projects: 1 })
  const chosen = [await entrant(db, { projectName: '晋级甲' }), await entrant(db, { projectName: '晋级乙' })]
  await entrant(db, { projectName: '没有晋级' })
  const { session } = await hall.world.get(hall.operator, ['rounds', 'createSession'], {
    ...{ edition, round: 'final', group: 'enterprise', name: '第二场', venue: '演示会场' },
    ...{ applications: chosen.map(({ id }) => id), startsAt: '2026-07-28T06:00:00.000Z' },
  })
  const { rows } = await db.pool.query('select body from csc.ledger where session = $1', [
    `edition:${edition}`,
  ])
  const plans = rows
    .map(({ body }) => JSON.parse(body))
    .filter(({ kind, data }) => kind === 'session.plan' && data.session === session)
  const projects = chosen.map(({ id }) => id).sort()
  expect(plans).toHaveLength(1)
  expect(plans[0].data).toEqual({ session, round: 'final', group: 'enterprise', projects })
  expect(plans[0].actor).toContain(hall.operator.person)
})
