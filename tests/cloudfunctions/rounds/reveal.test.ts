import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readHall } from '../../../cloudfunctions/shared/records/sessions-hall'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { proved } from '../../setup/two-people'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { projects: 2, judges: 5, rubric: { minCards: 4 } })
  await advanceTo(hall, 'scoring')
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
async function sealBy(seats: number[]) {
  for (const seat of seats) {
    const judge = hall.judges[seat - 1]!
    await hall.world.get(
      judge,
      ['judging', 'seal'],
      sealInput(hall, judge, hall.projects[0]!, 7000 + seat * 100),
    )
  }
}
const live = () => hall.world.get(hall.operator, ['rounds', 'live'], { session: hall.session })
const step = async (action: 'seal' | 'reveal', who = hall.operator) => {
  const { current } = await live()
  const place = { session: hall.session, application: hall.projects[0]!, expectedVersion: current!.version }
  return action === 'reveal'
    ? hall.world.ask(who, ['rounds', 'reveal'], place)
    : hall.world.ask(who, ['rounds', 'advance'], { ...place, action })
}
const absence = (number: number) => ({
  ...{ act: 'absent' as const, application: hall.projects[0]!, number, reason: '临时离场' },
})
const proposeAbsent = (number: number) =>
  hall.world.get(hall.contractor, ['rounds', 'propose'], { session: hall.session, proposal: absence(number) })
const confirm = async (who: TestHall['operator'], of: { proposal: string; inputHash: string }) => {
  await proved(db, who, hall.world.now)
  const { proposal, inputHash } = of
  return hall.world.ask(who, ['rounds', 'confirmProposal'], { session: hall.session, proposal, inputHash })
}

describe('the panel has to be complete', () => {
  it('names the seats that are missing, and neither seals nor reveals', async () => {
    await sealBy([1, 2, 4])
    expect((await live()).next).toMatchObject({ action: 'seal', problem: '还差2位：3号、5号' })
    expect(await step('seal')).toMatchObject({
      ok: false,
      failure: { code: 'REVEAL_BLOCKED', message: '还差2位：3号、5号' },
    })
    expect(code(await step('reveal'))).toBe('STATE_REFUSED')
    await sealBy([3, 5])
    expect(code(await step('seal'))).toBe('ok')
    expect(code(await step('reveal'))).toBe('ok')
  })

  it('forgets an absence nobody confirmed within fifteen minutes: neither shown as waiting nor confirmed', async () => {
    const { world } = hall
    const at = (seconds: number) =>
      new Date(Date.parse('2026-07-28T01:00:00.000Z') + seconds * 1000).toISOString()
    const waiting = async () =>
      (await live()).seats.filter(seat => seat.absenceWaits).map(({ number }) => number)
    world.now = at(0)
    const put = await proposeAbsent(3)
    expect(await waiting()).toEqual([3])
    world.now = at(899)
    expect(await waiting()).toEqual([3])
    world.now = at(900)
    expect(await waiting()).toEqual([])
    expect(code(await confirm(hall.approver, put))).toBe('PROPOSAL_STALE')
    const { proposals, closed } = await world.get(hall.operator, ['rounds', 'incidents'], {
      session: hall.session,
    })
    expect([proposals, closed.map(({ state }) => state)]).toEqual([[], ['expired']])
    expect(code(await confirm(hall.approver, await proposeAbsent(3)))).toBe('ok')
    expect([await waiting(), (await live()).seats[2]!.state]).toEqual([[], 'absent'])
  })

  it('goes on without a recused judge, while enough are left', async () => {
    const { world, judges, session, projects } = hall
    const answers = [{ application: projects[0]!, relation: 'service' as const }]
    await world.get(judges[4]!, ['judging', 'declareRecusals'], { session, answers })
    await sealBy([1, 2, 3, 4])
    await advanceTo(hall, 'revealed')
    const { seats, current } = await live()
    expect(seats[4]).toMatchObject({ state: 'recused', value: { total: null, absent: 'recused' } })
    expect(current!.score).toBe('72.50')
  })

  it('takes two different people to mark a seat absent; the mark alone does not', async () => {
    await sealBy([1, 2, 3, 4])
    const put = await proposeAbsent(5)
    expect((await proposeAbsent(5)).proposal).toBe(put.proposal)
    expect(code(await step('seal'))).toBe('REVEAL_BLOCKED')
    expect(code(await confirm(hall.contractor, put))).toBe('SAME_PERSON')
    expect(code(await confirm(hall.approver, put))).toBe('ok')
    await advanceTo(hall, 'revealed')
    expect((await live()).current!.score).toBe('72.50')
    const { rows } = await db.pool.query(
      `select body from csc.ledger where session = $1 and body like '%score.absent%'`,
      [hall.session],
    )
    expect(JSON.parse(rows[0].body).data.approvedBy).toEqual([hall.contractor.person, hall.approver.person])
  })

  it('lets a judge who is only proposed absent still submit', async () => {
    const put = await proposeAbsent(5)
    await sealBy([1, 2, 3, 4, 5])
    expect(code(await confirm(hall.approver, put))).toBe('STATE_REFUSED')
    expect(code(await step('seal'))).toBe('ok')
  })

  it('stops below the minimum of the rules: four cards pass, three do not', async () => {
    await sealBy([1, 2, 3])
    for (const seat of [4, 5]) await confirm(hall.approver, await proposeAbsent(seat))
    expect(await step('seal')).toMatchObject({ failure: { message: '有效评委3位，少于评分标准要求的4位' } })
  })
})

describe('the reveal', () => {
  beforeEach(async () => {
    await sealBy([1, 2, 3, 4, 5])
    await step('seal')
  })

  it('is for the organisers: the contractor and the notary may not', async () => {
    expect(code(await step('reveal', hall.contractor))).toBe('FORBIDDEN')
    expect(code(await step('reveal', hall.notary))).toBe('FORBIDDEN')
  })

  it('happens once: replay, second press and ten at once give the same entry', async () => {
    const { current } = await live()
    const place = { session: hall.session, application: hall.projects[0]!, expectedVersion: current!.version }
    const press = (who: TestHall['operator'], id: string) =>
      hall.world.ask(who, ['rounds', 'reveal'], place, { requestId: id })
    const id = requestId()
    const replies = [await press(hall.operator, id), await press(hall.operator, id)]
    replies.push(...(await Promise.all(Array.from({ length: 10 }, () => press(hall.approver, requestId())))))
    const seqs = replies.map(reply => (reply.ok ? reply.data.seq : reply.failure.code))
    expect(new Set(seqs).size).toBe(1)
    const { rows } = await db.pool.query(
      `select count(*)::int as n from csc.ledger where session = $1 and body like '%"kind":"reveal"%'`,
      [hall.session],
    )
    expect(rows[0].n).toBe(1)
  })

  it('is seen entirely or not at all by fifty readers at once', async () => {
    let done = false
    const partial: number[] = []
    const read = async () => {
      let reads = 0
      while (!done || reads === 0) {
        const view = await live()
        const values = view.seats.filter(seat => seat.value !== null).length
        const stage = view.current!.stage
        if (
          values !== (stage === 'revealed' ? 5 : 0) ||
          (stage === 'revealed') !== (view.current!.score !== null)
        )
          partial.push(values)
        reads++
      }
      return reads
    }
    const readers = Array.from({ length: 50 }, read)
    await step('reveal')
    done = true
    const reads = await Promise.all(readers)
    expect(reads.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(50)
    expect(partial).toEqual([])
  })

  it('refuses to open cards that were exchanged in the database', async () => {
    await db.pool.query(
      `update csc.scorecard a set sealed_card = b.sealed_card from csc.scorecard b
       where a.session_id = $1 and b.session_id = $1 and a.person_id = $2 and b.person_id = $3`,
      [hall.session, hall.judges[0]!.person, hall.judges[1]!.person],
    )
    expect(code(await step('reveal'))).toBe('INTERNAL')
    const hallNow = await readHall(db.database, hall.session, new Date())
    expect(hallNow!.turns[0]!.stage).toBe('sealed')
  })
})
