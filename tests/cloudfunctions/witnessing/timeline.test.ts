import { afterAll, beforeAll, expect, it } from 'vitest'
import { operations as judging } from '../../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { operations } from '../../../cloudfunctions/witnessing/operations'
import type { Input } from '../../../src/contract/operations'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import type { TestHall } from '../../setup/hall'
import { signedIn, type TestPerson } from '../../setup/people'
import { scoredHall } from '../../setup/scored-hall'

const edition = 'changzhi-2026'
let db: FreshDatabase
let hall: TestHall
beforeAll(async () => {
  db = await freshDatabase()
  hall = await scoredHall(db, [[8000, 8100, 8200]], { operations: [...rounds, ...judging, ...operations] })
  hall.world.now = '2026-07-29T01:00:00.000Z'
  await hall.world.get(hall.supervisor, ['rounds', 'exportBundle'], { session: hall.session })
})
afterAll(() => db.drop())

const ask = (who: TestPerson, over: Partial<Input<'witnessing', 'timeline'>> = {}) =>
  hall.world.ask(who, ['witnessing', 'timeline'], { edition, ...over })
const rows = async (over: Partial<Input<'witnessing', 'timeline'>> = {}, who = hall.supervisor) => {
  const reply = await ask(who, over)
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.data
}

it('tells who did what, when, to what, before and after, newest first; the export itself is there', async () => {
  const { rows: acts } = await rows()
  expect(acts[0]).toMatchObject({ who: '监督', what: '导出核验包', about: '企业组决赛', reason: '核验包' })
  expect(acts.map(act => act.at)).toEqual([...acts.map(act => act.at)].sort().reverse())
  const seal = acts.find(act => act.what === '封存')!
  expect(seal).toMatchObject({ who: '经办', before: '打分开放', after: '已封存，待亮分' })
  expect(acts.filter(act => act.what === '其他操作')).toEqual([])
  expect(JSON.stringify(acts)).not.toMatch(/8[012]00|8[012]\.00|per_|app_|[0-9a-f]{64}/)
})

it('is narrowed by day, person, area and session, and goes on page by page without a gap', async () => {
  expect((await rows({ from: '2026-07-29' })).rows.map(act => act.what)).toEqual(['导出核验包'])
  expect((await rows({ to: '2026-07-28' })).rows.every(act => act.at < '2026-07-28T16')).toBe(true)
  expect((await rows({ to: '2026-07-27' })).rows).toEqual([])
  const own = (await rows({ actor: hall.approver.person })).rows
  expect(own).toEqual([])
  expect((await rows({ area: 'rules' })).rows.map(act => act.what)).toContain('签署评分标准')
  expect((await rows({ session: hall.session })).rows.every(act => act.about !== '')).toBe(true)
  const whole = await db.pool.query(
    `select (select count(*) from csc.audit where edition = $1)::int + (select count(*) from csc.ledger)::int as n`,
    [edition],
  )
  const seen: string[] = []
  for (let before: string | undefined, guard = 0; guard < 20; guard++) {
    const page = await rows(before ? { before } : {})
    seen.push(...page.rows.map(act => act.id))
    if (!page.next) break
    before = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(whole.rows[0].n)
})

it('a notary reads his session, the supervisor and the approver the edition, others nothing', async () => {
  const invited = await signedIn(db, { grants: [{ role: 'notary', session: hall.session }] })
  const own = await rows({}, invited)
  expect(own.rows.length).toBeGreaterThan(0)
  expect(own.rows.every(act => act.about !== '')).toBe(true)
  expect(own.actors).toEqual([])
  expect((await ask(invited, { session: 'ses_0000000000000000' })).ok).toBe(false)
  expect((await rows({}, hall.approver)).rows.length).toBeGreaterThan(0)
  for (const who of [hall.operator, hall.contractor, hall.judges[0]!, await signedIn(db)])
    expect(await ask(who)).toMatchObject({ failure: { code: 'FORBIDDEN' } })
})
