import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { type TestHall, testHall } from '../../setup/hall'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { proved } from '../../setup/two-people'

let db: FreshDatabase
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  hall = await testHall(db, { projects: 1, judges: 5 })
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const absent = (number = 5) => ({
  ...{ act: 'absent' as const, application: hall.projects[0]!, number, reason: '临时离场' },
})
const propose = (who = hall.contractor, act = absent()) =>
  hall.world.ask(who, ['rounds', 'propose'], { session: hall.session, proposal: act })
async function put(who = hall.contractor) {
  const reply = await propose(who)
  if (!reply.ok) throw new Error(reply.failure.code)
  return reply.data
}
const confirm = (
  who: TestHall['operator'],
  { proposal, inputHash }: { proposal: string; inputHash: string },
  id?: string,
) =>
  hall.world.ask(
    who,
    ['rounds', 'confirmProposal'],
    { session: hall.session, proposal, inputHash },
    { requestId: id },
  )
const later = (minutes: number) => {
  hall.world.now = new Date(Date.parse(hall.world.now) + minutes * 60_000).toISOString()
}

describe('two persons (trust model §1.3)', () => {
  it('does nothing until another person confirms, then exactly once', async () => {
    const waiting = await put()
    const view = () => hall.world.get(hall.supervisor, ['rounds', 'incidents'], { session: hall.session })
    expect((await view()).proposals).toMatchObject([
      { title: '记评委缺席', mine: false, mayConfirm: true, byName: '承办', reason: '临时离场' },
    ])
    await proved(db, hall.supervisor, hall.world.now)
    const id = requestId()
    const first = await confirm(hall.supervisor, waiting, id)
    expect(first).toMatchObject({
      ok: true,
      data: { outcome: '有效评委4位，按评分标准继续；缺的席位不计，不是0分' },
    })
    expect(await confirm(hall.supervisor, waiting, id)).toMatchObject({ ok: true, replayed: true })
    expect(code(await confirm(hall.supervisor, waiting))).toBe('PROPOSAL_STALE')
    const { rows } = await db.pool.query(
      `select body from csc.ledger where session = $1 and body like '%score.absent%'`,
      [hall.session],
    )
    expect(rows).toHaveLength(1)
    expect(JSON.parse(rows[0].body).data.approvedBy).toEqual([hall.contractor.person, hall.supervisor.person])
    expect((await view()).closed).toMatchObject([{ state: 'done', byName: '承办', secondName: '监督' }])
    const audit = await db.pool.query(
      `select detail from csc.audit where operation = 'rounds.confirmProposal' and subject = $1`,
      [hall.session],
    )
    expect(audit.rows[0].detail).toMatchObject({
      ...{
        act: 'absent',
        proposer: hall.contractor.person,
        second: hall.supervisor.person,
        reason: '临时离场',
      },
    })
  })

  it('is never confirmed by its proposer, a stranger, the contractor or the notary', async () => {
    const waiting = await put(hall.operator)
    await proved(db, hall.operator, hall.world.now)
    expect(code(await confirm(hall.operator, waiting))).toBe('SAME_PERSON')
    expect(code(await confirm(hall.contractor, waiting))).toBe('FORBIDDEN')
    expect(code(await confirm(hall.notary, waiting))).toBe('FORBIDDEN')
    expect(code(await confirm(hall.judges[0]!, waiting))).toBe('FORBIDDEN')
    expect(code(await propose(hall.notary))).toBe('FORBIDDEN')
    const elsewhere = await signedIn(db, {
      grants: [{ role: 'approver', edition: 'jinzhong-2025', unit: '140700' }],
    })
    expect(code(await confirm(elsewhere, waiting))).toBe('NOT_FOUND')
    expect(code(await propose(elsewhere))).toBe('NOT_FOUND')
  })

  it('asks for a fresh proof of who one is: ten minutes, not a second more', async () => {
    const waiting = await put()
    expect(code(await confirm(hall.supervisor, waiting))).toBe('CONFIRM_NEEDED')
    await proved(db, hall.supervisor, new Date(Date.parse(hall.world.now) - 600_001).toISOString())
    expect(code(await confirm(hall.supervisor, waiting))).toBe('CONFIRM_NEEDED')
    await proved(db, hall.supervisor, new Date(Date.parse(hall.world.now) - 600_000).toISOString())
    expect(code(await confirm(hall.supervisor, waiting))).toBe('ok')
  })

  it('is void after fifteen minutes, with another content, and once its proposer has no role', async () => {
    const waiting = await put()
    await proved(db, hall.supervisor, '2026-07-28T03:00:00.000Z')
    expect(code(await confirm(hall.supervisor, { ...waiting, inputHash: 'a'.repeat(64) }))).toBe(
      'PROPOSAL_STALE',
    )
    later(15)
    expect(code(await confirm(hall.supervisor, waiting))).toBe('PROPOSAL_STALE')
    const again = await put()
    expect(again.proposal).not.toBe(waiting.proposal)
    await db.pool.query(`update csc.role_grant set valid_to = $2 where person_id = $1`, [
      hall.contractor.person,
      hall.world.now,
    ])
    expect(code(await confirm(hall.supervisor, again))).toBe('PROPOSAL_STALE')
  })

  it('re-checks the state: what changed meanwhile is not done over it', async () => {
    const waiting = await put()
    await proved(db, hall.supervisor, hall.world.now)
    const relation = 'service' as const
    await hall.world.get(hall.judges[4]!, ['judging', 'declareRecusals'], {
      session: hall.session,
      answers: [{ application: hall.projects[0]!, relation }],
    })
    expect(code(await confirm(hall.supervisor, waiting))).toBe('STATE_REFUSED')
  })

  it('the same act twice is one proposal; its proposer may take it back, the second person may refuse it', async () => {
    const waiting = await put()
    expect((await put(hall.operator)).proposal).toBe(waiting.proposal)
    const of = { session: hall.session, proposal: waiting.proposal }
    expect(code(await hall.world.ask(hall.operator, ['rounds', 'withdrawProposal'], of))).toBe('FORBIDDEN')
    await hall.world.get(hall.contractor, ['rounds', 'withdrawProposal'], of)
    const second = await put()
    const refusal = { session: hall.session, proposal: second.proposal, reason: '评委只是去洗手间' }
    await hall.world.get(hall.supervisor, ['rounds', 'refuseProposal'], refusal)
    await proved(db, hall.supervisor, hall.world.now)
    expect(code(await confirm(hall.supervisor, second))).toBe('PROPOSAL_STALE')
    const { closed } = await hall.world.get(hall.operator, ['rounds', 'incidents'], { session: hall.session })
    expect(closed.map(each => each.state).sort()).toEqual(['refused', 'withdrawn'])
  })

  it('stays as it was put forward: the database refuses to change it', async () => {
    const { proposal } = await put()
    const change = (sql: string) => db.pool.query(sql, [proposal])
    await expect(change(`update csc.proposal set input = '{}' where id = $1`)).rejects.toThrow(/stays/)
    await expect(change(`delete from csc.proposal where id = $1`)).rejects.toThrow()
  })
})
