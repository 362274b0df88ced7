import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { drawProblem } from '../../../src/core/draw'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type TestHall, testHall } from '../../setup/hall'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { until: 'declared', projects: 6, judges: 3 })
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const commit = async () =>
  hall.world.get(hall.contractor, ['rounds', 'commitDraw'], {
    session: hall.session,
    expectedVersion: await hall.version(),
  })
const reveal = (draw: string, entropy: string) =>
  hall.world.ask(hall.contractor, ['rounds', 'revealDraw'], { session: hall.session, draw, entropy })
const entries = async () => {
  const { rows } = await db.pool.query('select body from csc.ledger where session = $1 order by seq', [
    hall.session,
  ])
  return rows.map(row => JSON.parse(row.body))
}

describe('the running order', () => {
  it('follows from the committed pool and both halves of the seed, as anybody can recompute', async () => {
    const { draw, seedCommit } = await commit()
    const before = await hall.world.get(hall.notary, ['rounds', 'draw'], { session: hall.session })
    expect(before).toMatchObject({ state: 'committed', seedCommit, entropy: null, order: null })
    expect(JSON.stringify(before)).not.toContain('serverSeed')
    const reply = await reveal(draw, '482913')
    if (!reply.ok) throw new Error(reply.failure.code)
    const [committed, revealed, fixed] = await entries()
    expect(drawProblem(nodeHashing, committed.data, revealed.data)).toBeNull()
    expect(committed.data.pool).toEqual([...hall.projects].sort())
    expect(fixed.data.order).toEqual(reply.data.order)
    const view = await hall.world.get(hall.notary, ['rounds', 'draw'], { session: hall.session })
    expect(view.order!.map(row => row.application)).toEqual(reply.data.order)
    const { turns } = await hall.world.get(hall.operator, ['rounds', 'openingCheck'], {
      session: hall.session,
    })
    expect(turns.map(turn => turn.application)).toEqual(reply.data.order)
    expect(turns.map(turn => turn.position)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('is hidden from the judges until it is drawn', async () => {
    const judge = hall.judges[0]!
    const before = await hall.world.get(judge, ['judging', 'session'], { session: hall.session })
    expect(before.turns.map(turn => turn.position)).toEqual([null, null, null, null, null, null])
    expect(before.turns.map(turn => turn.application)).toEqual([...hall.projects].sort())
  })

  it('is committed once and drawn once; the second half cannot be tried again', async () => {
    const { draw } = await commit()
    const again = await hall.world.ask(hall.operator, ['rounds', 'commitDraw'], {
      session: hall.session,
      expectedVersion: await hall.version(),
    })
    expect(code(again)).toBe('STATE_REFUSED')
    expect(code(await reveal(draw, '482913'))).toBe('ok')
    expect(code(await reveal(draw, '482914'))).toBe('STATE_REFUSED')
    const late = await hall.world.ask(hall.operator, ['rounds', 'commitDraw'], {
      session: hall.session,
      expectedVersion: await hall.version(),
    })
    expect(code(late)).toBe('STATE_REFUSED')
    expect((await entries()).map(entry => entry.kind)).toEqual(['draw.commit', 'draw.reveal', 'order.fix'])
  })

  it('asks for exactly six digits and for its own draw', async () => {
    const { draw } = await commit()
    for (const entropy of ['48291', '4829134', '48291a'])
      expect(await reveal(draw, entropy)).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
    expect(code(await reveal('drw_0000000000000000', '482913'))).toBe('NOT_FOUND')
  })

  it('is not drawn by judges, applicants or lookers-on', async () => {
    const input = { session: hall.session, expectedVersion: await hall.version() }
    for (const person of [hall.judges[0]!, hall.notary, hall.committee[0]])
      expect(code(await hall.world.ask(person, ['rounds', 'commitDraw'], input))).toBe('FORBIDDEN')
  })
})
