import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { proved } from '../../setup/two-people'

let db: FreshDatabase

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

async function openHalls(count: number, size: { projects: number; judges: number }): Promise<TestHall[]> {
  const halls = []
  for (let n = 0; n < count; n++) halls.push(await testHall(db, size))
  await db.pool.query(`update csc.turn set stage = 'scoring'`)
  return halls
}

/** Every judge submits every project at once, every third card twice with the same request id. */
function storm(hall: TestHall) {
  return hall.judges.flatMap((judge, seat) =>
    hall.projects.flatMap((project, index) => {
      const [input, id] = [sealInput(hall, judge, project, 5000 + seat * 50 + index * 100), requestId()]
      const send = () => hall.world.ask(judge, ['judging', 'seal'], input, { requestId: id })
      return (seat + index) % 3 === 0 ? [send(), send()] : [send()]
    }),
  )
}

it.each([
  ['one session', 1, { projects: 10, judges: 15 }],
  ['six sessions', 6, { projects: 4, judges: 6 }],
])(
  'loses and doubles nothing when all judges of %s submit at the same moment',
  async (_, count, size) => {
    const halls = await openHalls(count, size)
    const replies = await Promise.all(halls.flatMap(storm))
    expect(replies.filter(reply => !reply.ok)).toEqual([])
    for (const hall of halls) {
      const chain = verifyChain(nodeHashing, hall.session, await chainOf(db.database, hall.session))
      if (!chain.ok) throw new Error(`${chain.problem} at ${chain.seq}`)
      const seals = chain.entries.filter(entry => entry.kind === 'score.seal')
      expect(seals).toHaveLength(size.projects * size.judges)
      const check = await hall.world.get(hall.operator, ['rounds', 'receiptsCheck'], {
        session: hall.session,
      })
      expect(check).toMatchObject({ chain: 'ok', cards: seals.length, seals: seals.length, missing: [] })
    }
  },
  60_000,
)

it('a card and a confirmed absence that meet: one of them stands, never both', async () => {
  const hall = await testHall(db, { projects: 8, judges: 4 })
  const { world, session, operator, approver, judges } = hall
  const outcomes: string[] = []
  await proved(db, approver, world.now)
  for (const application of hall.projects) {
    await advanceTo(hall, 'scoring')
    const [judge] = judges
    const { proposal, inputHash } = await world.get(operator, ['rounds', 'propose'], {
      ...{ session, proposal: { act: 'absent', application, number: 1, reason: '离场' } },
    })
    const [marked, sealed] = await Promise.all([
      world.ask(approver, ['rounds', 'confirmProposal'], { session, proposal, inputHash }),
      world.ask(judge!, ['judging', 'seal'], sealInput(hall, judge!, application, 8000)),
    ])
    expect([marked.ok, sealed.ok].filter(Boolean)).toHaveLength(1)
    outcomes.push(marked.ok ? 'absent' : 'submitted')
    for (const other of judges.slice(1))
      await world.get(other, ['judging', 'seal'], sealInput(hall, other, application, 8000))
    await advanceTo(hall, 'revealed')
    const { seats } = await world.get(operator, ['rounds', 'live'], { session })
    expect(seats[0]!.value!.absent).toBe(marked.ok ? 'absent' : null)
    expect(seats[0]!.value!.total).toBe(marked.ok ? null : 8000)
  }
  expect(outcomes).toHaveLength(8)
}, 60_000)
