import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { readSession } from '../../../cloudfunctions/shared/records/sessions'
import { openCard, openSealingKey } from '../../../cloudfunctions/shared/sealing'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { testKeys } from '../../setup/test-host'

const seats = 5
let db: FreshDatabase
let hall: TestHall
let next = 0

beforeAll(async () => {
  db = await freshDatabase()
  hall = await testHall(db, { projects: 40, judges: seats })
  await db.pool.query(`update csc.turn set stage = 'scoring' where session_id = $1`, [hall.session])
}, 60_000)
afterAll(() => db.drop())

type Fate = 'lost' | 'answer-lost' | 'twice' | 'late'
/** What the network does with the attempts before the one that comes through; `late` arrives after the next intent. */
const fates = fc.array(fc.constantFrom<Fate>('lost', 'answer-lost', 'twice', 'late'), { maxLength: 4 })
const intents = fc.array(fc.record({ total: fc.integer({ min: 0, max: 200 }), fates }), {
  minLength: 1,
  maxLength: 4,
})

it('ends with the last intent whatever the network does, and never applies a stale one', async () => {
  await fc.assert(
    fc.asyncProperty(intents, async wished => {
      const phone = phoneOf(next++)
      for (const [index, intent] of wished.entries()) {
        if (index > 0) await phone.reopened()
        if (index > 0) expect(await phone.staleFromSecondDevice()).toBe(false)
        await phone.submit(intent.total * 50, intent.fates)
      }
      await phone.deliverLate()
      expect(await phone.staleFromSecondDevice()).toBe(false)
      const [newest, ...older] = await phone.versions()
      expect(newest).toMatchObject({ ...phone.known, state: 'submitted' })
      expect(older.filter(card => card.state !== 'voided')).toEqual([])
      expect(await phone.opened(newest!)).toBe(wished.at(-1)!.total * 50)
    }),
    { numRuns: 100 },
  )
  const chain = verifyChain(nodeHashing, hall.session, await chainOf(db.database, hall.session))
  if (!chain.ok) throw new Error(chain.problem)
  const { rows } = await db.pool.query('select count(*)::int as n from csc.scorecard')
  expect(chain.entries.filter(entry => entry.kind === 'score.seal')).toHaveLength(rows[0].n)
}, 120_000)

interface Stored {
  version: number
  commitment: string
  state: string
  sealed: string
}

/** A judge's phone with its outbox for one project: serial, the same request id until it is answered. */
function phoneOf(place: number) {
  const judge = hall.judges[place % seats]!
  const application = hall.projects[Math.floor(place / seats)]!
  const where = [hall.session, judge.person, application]
  const known = { version: 0, commitment: null as string | null }
  const late: (() => Promise<unknown>)[] = []
  const send = (input: ReturnType<typeof sealInput>, id: string) =>
    hall.world.ask(judge, ['judging', 'seal'], input, { requestId: id })

  return {
    known,
    async submit(total: number, attempts: Fate[]) {
      const over = { expectedVersion: known.version, supersedes: known.commitment }
      const [input, id] = [sealInput(hall, judge, application, total, over), requestId()]
      const overdue = late.splice(0)
      for (const attempt of attempts) {
        if (attempt === 'late') late.push(() => send(input, id))
        if (attempt === 'answer-lost') await send(input, id)
        if (attempt === 'twice') await Promise.all([send(input, id), send(input, id)])
      }
      await Promise.all(overdue.map(deliver => deliver()))
      const reply = await send(input, id)
      if (!reply.ok) throw new Error(`${reply.failure.code} for the newest intent`)
      expect(reply.data).toMatchObject({ version: known.version + 1, commitment: input.commitment })
      Object.assign(known, { version: reply.data.version, commitment: reply.data.commitment })
    },
    deliverLate: () => Promise.all(late.splice(0).map(deliver => deliver())),
    /** Another device that has seen nothing tries to submit its own first version. */
    staleFromSecondDevice: async () => (await send(sealInput(hall, judge, application, 50), requestId())).ok,
    /** Two officials give the card back: the version that stood is void. */
    reopened: () =>
      db.pool.query(
        `update csc.scorecard set state = 'voided'
         where session_id = $1 and person_id = $2 and application_id = $3 and state = 'submitted'`,
        where,
      ),
    async versions() {
      const { rows } = await db.pool.query<Stored>(
        `select version, commitment, state, sealed_card as sealed from csc.scorecard
         where session_id = $1 and person_id = $2 and application_id = $3 order by version desc`,
        where,
      )
      return rows
    },
    async opened({ version, sealed }: Stored) {
      const session = await readSession(db.database, hall.session)
      const key = openSealingKey(testKeys, session!.sealingKey, hall.session)
      const place = { session: hall.session, application, person: judge.person, version }
      return openCard(key, place, sealed).card.total
    },
  }
}
