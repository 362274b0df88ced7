import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { drawProblem } from '../../../src/core/draw'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { scoreAll, signAndFreeze, type TestHall, testHall } from '../../setup/hall'
import type { TestPerson } from '../../setup/people'

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

/** What the offline verifier prints of a bundle it accepts; throws where it does not. */
function verified(base64: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'csc-draw-')), 'bundle.zip')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  return execFileSync('node', ['scripts/verify-bundle.mjs', file]).toString()
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

  describe('a further attempt', () => {
    const redraw = (who: TestPerson, draw: string, reason = '摇号机故障') =>
      hall.world.ask(who, ['rounds', 'redrawOrder'], { session: hall.session, draw, reason })
    const drawn = async () => {
      const { draw } = await commit()
      expect(code(await reveal(draw, '482913'))).toBe('ok')
      return draw
    }
    const view = (who = hall.operator) => hall.world.get(who, ['rounds', 'draw'], { session: hall.session })

    it('takes two people and a reason; the first attempt stays on record and the verifier accepts both', async () => {
      const first = await drawn()
      const before = await view()
      expect(await redraw(hall.contractor, first)).toMatchObject({ data: { pending: true } })
      expect(await redraw(hall.contractor, first, '又想了想')).toMatchObject({ data: { pending: true } })
      expect((await view()).redraw).toMatchObject({ reason: '又想了想', own: false })
      expect((await view(hall.contractor)).redraw).toMatchObject({ own: true })
      expect((await view()).order).toEqual(before.order)
      const confirmed = await redraw(hall.operator, first, '同意')
      expect(confirmed).toMatchObject({ data: { pending: false } })
      const judge = hall.judges[0]!
      const unseen = await hall.world.get(judge, ['judging', 'session'], { session: hall.session })
      expect(unseen.turns.every(turn => turn.position === null)).toBe(true)
      const waiting = await view()
      expect(waiting).toMatchObject({ state: 'committed', attempt: 2, sessionState: 'planned', order: null })
      expect(waiting.seedCommit).not.toBe(before.seedCommit)
      expect(waiting.earlier).toEqual([
        { attempt: 1, short: before.short, entropy: '482913', reason: '', order: expect.any(Array) },
      ])
      expect(code(await reveal(waiting.draw!, '111111'))).toBe('ok')
      const all = await entries()
      expect(all.map(entry => entry.kind)).toEqual([
        ...['draw.commit', 'draw.reveal', 'order.fix', 'draw.commit', 'draw.reveal', 'order.fix'],
      ])
      expect(all[3].data).toMatchObject({
        ...{ drawId: first, attempt: 2, reason: '又想了想' },
        approvedBy: [hall.contractor.person, hall.operator.person],
      })
      expect(drawProblem(nodeHashing, all[3].data, all[4].data)).toBeNull()
      const positions = (await view()).order!.map(row => row.application)
      expect(positions).toEqual(all[5].data.order)
      hall.projects.splice(0, hall.projects.length, ...positions)
      await hall.world.get(hall.operator, ['rounds', 'open'], {
        session: hall.session,
        expectedVersion: await hall.version(),
      })
      await scoreAll(
        hall,
        positions.map((_, at) => [9000 - at * 100, 8900 - at * 100, 8800 - at * 100]),
      )
      expect(code(await signAndFreeze(hall))).toBe('ok')
      const { base64 } = await hall.world.get(hall.operator, ['rounds', 'exportBundle'], {
        session: hall.session,
      })
      expect(verified(base64)).toContain('核验通过')
    })

    it('also follows an attempt whose digits never came, and can itself be drawn again', async () => {
      const { draw } = await commit()
      await redraw(hall.contractor, draw)
      await redraw(hall.operator, draw)
      const second = (await view()).draw!
      expect(code(await reveal(draw, '482913'))).toBe('NOT_FOUND')
      await redraw(hall.operator, second)
      await redraw(hall.contractor, second)
      expect((await view()).attempt).toBe(3)
    })

    it('is refused to others, for an older attempt, without a reason, and once the session has opened', async () => {
      const first = await drawn()
      for (const person of [hall.judges[0]!, hall.notary, hall.supervisor])
        expect(code(await redraw(person, first))).toBe('FORBIDDEN')
      expect(code(await redraw(hall.contractor, first, ''))).toBe('INPUT_INVALID')
      await redraw(hall.contractor, first)
      await redraw(hall.operator, first)
      expect(code(await redraw(hall.contractor, first))).toBe('STATE_REFUSED')
      const second = (await view()).draw!
      await reveal(second, '111111')
      await hall.world.get(hall.operator, ['rounds', 'open'], {
        session: hall.session,
        expectedVersion: await hall.version(),
      })
      expect(await redraw(hall.contractor, second)).toMatchObject({
        failure: { code: 'STATE_REFUSED', message: '本场已经开始，不能再抽出场顺序' },
      })
      expect((await view()).mayRedraw).toBe(false)
    })
  })
})
