import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../cloudfunctions/shared/database/connect'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import type { Receipt } from '../../../src/contract/views/judging'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { advanceTo, sealInput, type TestHall, testHall } from '../../setup/hall'
import { byTwo } from '../../setup/two-people'

let db: FreshDatabase
let owner: FreshDatabase['pool']
let hall: TestHall

beforeAll(async () => {
  db = await freshDatabase()
  owner = connect(db.url, { owner: true, max: 2 }).pool
})
afterAll(async () => {
  await owner.end()
  await db.drop()
})
beforeEach(async () => {
  hall = await testHall(db, { projects: 1, judges: 5 })
  await advanceTo(hall, 'scoring')
})

const code = (reply: { ok: boolean; failure?: { code: string } }) => (reply.ok ? 'ok' : reply.failure!.code)
const judge = () => hall.judges[0]!
const first = () => hall.projects[0]!
async function seal(total: number, over = {}) {
  const input = sealInput(hall, judge(), first(), total, over)
  const { replayed: _, current: __, ...receipt } = await hall.world.get(judge(), ['judging', 'seal'], input)
  return { input, receipt: receipt as Receipt }
}
const recover = (lostAnchors: string[] = []) =>
  byTwo(
    db,
    hall,
    { act: 'recover', backup: '2026-07-28 09:00 备份', lostAnchors, reason: '服务器故障' },
    { first: hall.operator },
  )
const report = (receipts: Receipt[], who = judge()) =>
  hall.world.ask(who, ['judging', 'reportReceipts'], { session: hall.session, receipts })
const restore = ({ input, receipt }: Awaited<ReturnType<typeof seal>>, who = judge()) =>
  hall.world.ask(who, ['judging', 'restoreSeal'], {
    ...{ session: hall.session, application: first(), card: input.card, nonce: input.nonce, receipt },
  })

/** The database as it was at this entry of the chain: what came after was never backed up. */
async function backup() {
  const tables = ['ledger', 'ledger_head', 'scorecard', 'card_return', 'proposal', 'request']
  const kept = await Promise.all(tables.map(table => owner.query(`select * from csc.${table}`)))
  return async () => {
    const client = await owner.connect()
    for (const [i, table] of tables.entries()) {
      await client.query(`alter table csc.${table} disable trigger user`)
      await client.query(`delete from csc.${table}`)
      for (const row of kept[i]!.rows)
        await client.query(
          `insert into csc.${table} select * from jsonb_populate_record(null::csc.${table}, $1)`,
          [row],
        )
      await client.query(`alter table csc.${table} enable trigger user`)
    }
    client.release()
  }
}

describe('恢复备份之后 (trust model §3.3)', () => {
  it('the trap: v2 and the return before it survived only on the phone', async () => {
    const one = await seal(7000)
    const restoreBackup = await backup()
    const ask = await hall.world.get(judge(), ['judging', 'askReturn'], {
      ...{ session: hall.session, application: first(), version: 1, reason: '打错' },
    })
    await byTwo(db, hall, { act: 'reopen', ask: ask.ask, reason: '同意' })
    const two = await seal(9000, { expectedVersion: 1, supersedes: one.input.commitment })
    await restoreBackup()
    expect(
      (await hall.world.get(judge(), ['judging', 'receipts'], { session: hall.session })).receipts[0]!
        .version,
    ).toBe(1)
    expect(code(await hall.world.ask(judge(), ['judging', 'seal'], two.input))).toBe('CARD_SUBMITTED')

    expect(await report([two.receipt])).toMatchObject({ ok: true, data: { lost: 1, mayRestore: false } })
    const look = () => hall.world.get(hall.contractor, ['rounds', 'incidents'], { session: hall.session })
    expect((await look()).lost).toMatchObject([{ number: 1, version: 2, restored: false }])
    expect(code(await restore(two))).toBe('STATE_REFUSED')
    const anchor = `CSC1:${hall.session}:${two.receipt.seq}:${two.receipt.hash}`
    expect(code(await recover([anchor]))).toBe('ok')
    expect(await report([two.receipt])).toMatchObject({ data: { mayRestore: true } })
    expect(code(await restore(two))).toBe('ok')
    expect(code(await restore(two))).toBe('ok')
    expect((await look()).lost).toMatchObject([{ restored: true }])
    const own = { session: hall.session, application: first() }
    expect((await hall.world.get(judge(), ['judging', 'ownCard'], own)).card).toMatchObject({
      version: 2,
      total: 9000,
      via: 'receipt',
    })
    const chain = verifyChain(nodeHashing, hall.session, await chainOf(db.database, hall.session))
    if (!chain.ok) throw new Error(chain.problem)
    expect(chain.entries.at(-1)!.data).toMatchObject({
      ...{ via: 'receipt', version: 2, receipt: { seq: two.receipt.seq, hash: two.receipt.hash } },
    })
    const resumed = chain.entries.find(entry => entry.kind === 'recovery.resume')!
    expect(resumed.data).toMatchObject({ lostAnchors: [{ seq: two.receipt.seq, hash: two.receipt.hash }] })
  })

  it('accepts only what the server once acknowledged itself, to this judge, unchanged', async () => {
    const restoreBackup = await backup()
    const one = await seal(7000)
    await restoreBackup()
    await recover()
    const forged = { ...one, receipt: { ...one.receipt, mac: 'a'.repeat(64) } }
    expect(await report([forged.receipt])).toMatchObject({ data: { lost: 0 } })
    expect(code(await restore(forged))).toBe('INPUT_INVALID')
    expect(code(await restore(one, hall.judges[1]!))).toBe('INPUT_INVALID')
    const other = sealInput(hall, judge(), first(), 9900)
    expect(code(await restore({ ...one, input: { ...one.input, card: other.card } }))).toBe('INPUT_INVALID')
    expect(code(await restore(one))).toBe('ok')
  })

  it('an older card never comes back over a newer one, and nothing after the seal', async () => {
    const one = await seal(7000)
    await recover()
    expect(code(await restore(one))).toBe('ok')
    const { rows } = await db.pool.query(
      'select count(*)::int as n from csc.scorecard where session_id = $1',
      [hall.session],
    )
    expect(rows[0].n).toBe(1)
    await db.pool.query(`update csc.scorecard set version = 3 where session_id = $1`, [hall.session])
    expect(code(await restore(one))).toBe('VERSION_CONFLICT')
  })

  it('is put forward by officials only, with anchors of this hall', async () => {
    const put = (who: TestHall['operator'], lostAnchors: string[]) =>
      hall.world.ask(who, ['rounds', 'propose'], {
        session: hall.session,
        proposal: { act: 'recover', backup: '备份', lostAnchors, reason: '故障' },
      })
    expect(code(await put(hall.contractor, []))).toBe('FORBIDDEN')
    expect(code(await put(hall.operator, [`CSC1:ses_0000000000000000:3:${'a'.repeat(64)}`]))).toBe(
      'INPUT_INVALID',
    )
  })
})
