import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { canonical } from '../../../src/core/canonical'
import { verifyChain } from '../../../src/core/verify-chain'
import { requestId } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { choose, edition, giveQuota, type ListWorld, listWorld, submit } from './list-world'

type Check = (list: unknown, chains: Map<string, unknown>, sessions: Map<string, unknown>) => void
const verifier: { checkList: Check } = await import(
  new URL('../../../scripts/verify-bundle/lists.mjs', import.meta.url).href
)

let all: ListWorld
beforeEach(async () => {
  all = await listWorld(4, 1)
})
afterEach(() => all.db.drop())

const rows = async (text: string) => (await all.db.pool.query(text)).rows
const read = () => all.world.get(all.operator, ['recommendations', 'candidates'], { edition })
const everything = () => [...all.companies, ...all.makers]
const ready = async () => {
  await giveQuota(all, 5)
  await choose(all, everything())
}
const chain = async () => {
  const checked = verifyChain(
    nodeHashing,
    `edition:${edition}`,
    await chainOf(all.db.database, `edition:${edition}`),
  )
  if (!checked.ok) throw new Error(`chain broken at ${checked.seq}`)
  return checked.entries
}
const save = (items: { application: string }[], expectedVersion: number) =>
  all.world.ask(all.operator, ['recommendations', 'save'], { edition, items, expectedVersion })

describe('saving the list', () => {
  it('keeps the order and counts versions; a stale version and a foreign project are refused', async () => {
    const [first, second] = all.companies
    expect((await read()).list).toMatchObject({ state: 'drafting', stateLabel: '起草中', version: 0 })
    await choose(all, [second!, first!])
    const { groups, list } = await read()
    expect(list.version).toBe(1)
    expect(groups[0]!.candidates.slice(0, 2).map(each => each.position)).toEqual([2, 1])
    expect(await save([{ application: first!.id }], 0)).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 1 } },
    })
    expect(await save([{ application: 'app_0000000000000000' }], 1)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'items.0.application' }] } },
    })
    expect(await save([{ application: first!.id }, { application: first!.id }], 1)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'items' }] } },
    })
    expect((await read()).groups[0]!.candidates[1]!.position).toBe(1)
  })

  it('answers a repeated request with the first answer', async () => {
    const options = { requestId: requestId() }
    const items = [{ application: all.companies[0]!.id }]
    const input = { edition, items, expectedVersion: 0 }
    const call = () => all.world.ask(all.operator, ['recommendations', 'save'], input, options)
    expect(await call()).toMatchObject({ ok: true, data: { version: 1 } })
    expect(await call()).toMatchObject({ ok: true, replayed: true, data: { version: 1 } })
    expect((await read()).list.version).toBe(1)
  })
})

describe('submitting the list', () => {
  it('freezes it under its document number, with the hash in the chain of the edition', async () => {
    await ready()
    const reply = await submit(all)
    expect(reply).toMatchObject({ ok: true, data: { version: 2, late: false } })
    const [stored] = await rows('select * from csc.recommendation_submission')
    expect(sha256(canonical(stored.body))).toBe(stored.list_hash)
    expect((await chain()).at(-1)).toMatchObject({
      kind: 'list.publish',
      data: { listHash: stored.list_hash, version: 1 },
    })
    expect((await read()).list).toMatchObject({
      state: 'submitted',
      stateLabel: '已报送',
      documentNumber: '长工信〔2026〕140号',
      submittedAt: '2026-08-03T02:00:00.000Z',
      listHash: stored.list_hash,
    })
    const later = await save([], 2)
    expect(later).toMatchObject({ failure: { code: 'LIST_SUBMITTED' } })
    expect(await submit(all)).toMatchObject({ failure: { code: 'LIST_SUBMITTED' } })
  })

  it('is recomputed by the stand-alone verifier, which sees every altered line', async () => {
    await ready()
    await submit(all)
    const [{ body }] = await rows('select body from csc.recommendation_submission')
    const chains = new Map([[`edition:${edition}`, await chain()]])
    const sessions = new Map(
      (await rows('select id, results from csc.round_session')).map(row => [row.id, row]),
    )
    expect(() => verifier.checkList(body, chains, sessions)).not.toThrow()
    for (const altered of [
      { ...body, lines: body.lines.slice(1) },
      { ...body, quota: 4 },
    ])
      expect(() => verifier.checkList(altered, chains, sessions)).toThrow()
  })

  it('keeps telephone numbers and names out of the ledger and of what is stored in clear', async () => {
    await ready()
    await submit(all)
    const [{ body, sealed_cells: sealed }] = await rows('select * from csc.recommendation_submission')
    const bodies = (await rows('select body from csc.ledger')).map(row => row.body).join('')
    for (const secret of ['13800000000', '演示联系人', '演示法人'])
      expect(bodies + JSON.stringify(body) + sealed).not.toContain(secret)
  })

  it('is refused with every problem at its project, and leaves nothing behind', async () => {
    await giveQuota(all, 4)
    await choose(all, [...all.companies.slice(1), ...all.makers])
    const [gone] = all.makers
    await all.db.pool.query('update csc.application set official_number = null where id = $1', [gone!.id])
    const reply = await submit(all)
    expect(reply).toMatchObject({ failure: { code: 'LIST_BLOCKED' } })
    const { problems } = (reply.ok ? {} : (reply.failure.details ?? {})) as {
      problems: { code: string; application: string | null }[]
    }
    expect(problems.map(({ code, application }) => [code, application])).toEqual([
      ['OVER_SHARE', null],
      ...all.companies.slice(1).map(({ id }) => ['REASON_MISSING', id]),
      ['NO_OFFICIAL_NUMBER', gone!.id],
    ])
    expect(await rows('select 1 from csc.recommendation_submission')).toEqual([])
    expect((await read()).list.state).toBe('drafting')
    expect((await chain()).map(entry => entry.kind)).toEqual(['quota.set'])
  })

  it('refuses a list that changed since it was seen, and a blank document number', async () => {
    await ready()
    expect(await submit(all, { expectedVersion: 0 })).toMatchObject({
      failure: { code: 'VERSION_CONFLICT', details: { current: 1 } },
    })
    const blank = { edition, documentNumber: ' ', expectedVersion: 1 }
    expect(await all.world.ask(all.approver, ['recommendations', 'submit'], blank)).toMatchObject({
      failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'documentNumber' }] } },
    })
  })

  it('is taken late, and says so', async () => {
    await ready()
    all.world.now = '2026-08-05T16:00:00.000Z'
    expect((await read()).deadline).toMatchObject({
      late: true,
      sentence: expect.stringContaining('已过8月5日'),
    })
    expect(await submit(all)).toMatchObject({ data: { late: true } })
    expect((await read()).list).toMatchObject({ late: true, stateLabel: '已报送（逾期）' })
  })

  it('opens again when the province sends it back; what was submitted stays, the next one is number 2', async () => {
    await ready()
    await submit(all)
    const before = await rows('select * from csc.recommendation_submission')
    const returned = { edition, reason: '名单顺序有误', expectedVersion: 2 }
    const back = await all.world.ask(all.approver, ['recommendations', 'recordReturn'], returned)
    expect(back).toMatchObject({ data: { version: 3 } })
    expect((await read()).list).toMatchObject({
      state: 'drafting',
      stateLabel: '已退回，待重新报送',
      documentNumber: null,
      returned: { reason: '名单顺序有误' },
    })
    await choose(all, [...everything()].reverse())
    await submit(all)
    const after = await rows('select * from csc.recommendation_submission order by number')
    expect(after[0]).toEqual(before[0])
    expect(after[1]).toMatchObject({ number: 2 })
    expect(after[1].body.lines[0].project).toBe(all.makers[0]!.id)
    for (const text of [
      'update csc.recommendation_submission set number = 9',
      'delete from csc.recommendation_submission',
    ])
      await expect(all.db.pool.query(text)).rejects.toThrow()
  })

  it('cannot be sent back before it was submitted', async () => {
    await ready()
    const input = { edition, reason: '演示', expectedVersion: 1 }
    expect(await all.world.ask(all.approver, ['recommendations', 'recordReturn'], input)).toMatchObject({
      failure: { code: 'STATE_REFUSED' },
    })
  })

  it('is the approver’s act; operators prepare it, others see nothing', async () => {
    await ready()
    const input = { edition, documentNumber: '演示1号', expectedVersion: 1 }
    expect(await all.world.ask(all.operator, ['recommendations', 'submit'], input)).toMatchObject({
      failure: { code: 'FORBIDDEN' },
    })
    for (const role of ['contractor', 'liaison', 'judge', 'notary', 'administrator'] as const) {
      const other = await signedIn(all.db, { grants: [{ role }] })
      for (const operation of ['candidates', 'check', 'quota'] as const)
        expect(await all.world.ask(other, ['recommendations', operation], { edition })).toMatchObject({
          failure: { code: 'FORBIDDEN' },
        })
    }
  })
})
