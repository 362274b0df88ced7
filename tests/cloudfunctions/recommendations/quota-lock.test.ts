import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { readTable } from '../../../cloudfunctions/shared/spreadsheets/read-table'
import { verifyChain } from '../../../src/core/verify-chain'
import { requestId } from '../../setup/host'
import { proved } from '../../setup/two-people'
import { city, edition, lock, type QuotaWorld, quotaWorld, registration, staged, trial } from './quota-world'

let all: QuotaWorld
beforeEach(async () => {
  all = await quotaWorld()
})
afterEach(() => all.db.drop())

const document = '晋工信企业函〔2026〕8号'
const plan = async () =>
  (await all.world.get(all.operator, ['recommendations', 'quotaPlan'], { edition, countedOn: null })).versions
const save = (expectedVersion: number, over = {}, options = {}) =>
  all.world.ask(
    all.operator,
    ['recommendations', 'saveQuotaPlan'],
    { ...trial(over), note: '说明', expectedVersion },
    options,
  )
const announce = (version: number, who = all.approver) =>
  all.world.ask(who, ['recommendations', 'announceQuotas'], { edition, version, document })
const propose = (version: number) =>
  all.world.ask(all.operator, ['recommendations', 'proposeQuotaLock'], { edition, version })
const cityQuota = () => all.world.get(all.cityOfficer, ['recommendations', 'quota'], { edition: city })
const cityTypes = (seats: number) =>
  cityQuota().then(({ version }) =>
    all.world.ask(all.cityOfficer, ['recommendations', 'setQuota'], {
      ...{ edition: city, seats, basis: '市里自己记的', expectedVersion: version },
    }),
  )
const entries = async (slug: string) => {
  const check = verifyChain(nodeHashing, `edition:${slug}`, await chainOf(all.db.database, `edition:${slug}`))
  if (!check.ok) throw new Error(`chain broken at ${check.seq}`)
  return check.entries
}
const refused = (code: string) => ({ ok: false, failure: { code } })

describe('P1 试算→公布→锁定（二人）', () => {
  it('goes saved, announced, put forward, locked; no step is skipped or taken twice', async () => {
    expect(await announce(1)).toMatchObject(refused('STATE_REFUSED'))
    await save(0)
    expect((await plan())[0]).toMatchObject({ version: 1, state: 'saved', document: null })
    expect(await propose(1)).toMatchObject(refused('STATE_REFUSED'))
    expect(await announce(1, all.operator)).toMatchObject(refused('FORBIDDEN'))
    await announce(1)
    expect((await cityQuota()).above).toMatchObject({
      locked: false,
      sentence: expect.stringContaining('还没有锁定'),
    })
    expect(await announce(1)).toMatchObject(refused('STATE_REFUSED'))
    await propose(1)
    const [{ hash } = { hash: '' }] = await plan()
    expect(await lock(all, all.second, { version: 1, hash })).toMatchObject({ data: { state: 'locked' } })
    expect((await plan())[0]).toMatchObject({
      state: 'locked',
      staged: { by: '演示省经办' },
      locked: { by: '演示第二负责人' },
      blocked: { lock: '已锁定' },
    })
    expect((await entries(edition)).map(({ kind }) => kind)).toEqual([
      'quota.plan',
      'quota.announce',
      'quota.stage',
      'quota.lock',
    ])
  })

  it('takes another approver, freshly proved, and exactly what was looked at', async () => {
    const of = await staged(all)
    expect(await lock(all, all.approver, of)).toMatchObject(refused('SECOND_PERSON'))
    expect(await lock(all, all.operator, of)).toMatchObject(refused('FORBIDDEN'))
    expect(await lock(all, all.second, { ...of, hash: 'f'.repeat(64) })).toMatchObject(
      refused('PROPOSAL_STALE'),
    )
    await proved(all.db, all.second, '2026-07-20T01:49:59.999Z')
    expect(await lock(all, all.second, of)).toMatchObject(refused('CONFIRM_NEEDED'))
    await proved(all.db, all.second, '2026-07-20T01:50:00.000Z')
    expect(await lock(all, all.second, of)).toMatchObject({ ok: true })
  })

  it('gives units that work elsewhere their numbers too: their lists are checked against them', async () => {
    const numbers = async () => {
      const { units } = await all.world.get(all.operator, ['recommendations', 'inbox'], { edition })
      return units.map(({ quota }) => quota?.seats ?? null)
    }
    expect(await numbers()).toEqual(Array(12).fill(null))
    expect(await lock(all, all.second, await staged(all))).toMatchObject({ ok: true })
    const { lines } = (await plan())[0]!
    expect(await numbers()).toEqual(lines.map(({ seats }) => seats))
    expect(await lock(all, all.second, await staged(all, { seats: 200 }))).toMatchObject({ ok: true })
    expect((await numbers()).reduce((sum, seats) => sum! + seats!, 0)).toBe(200)
  })

  it('two who lock at once: one does; a replay answers the first time', async () => {
    const of = await staged(all)
    const third = { requestId: requestId() }
    const ask = () => all.world.ask(all.second, ['recommendations', 'lockQuotas'], { edition, ...of }, third)
    const replies = await Promise.all([ask(), ask(), lock(all, all.second, of)])
    expect(replies.some(reply => reply.ok)).toBe(true)
    expect((await cityQuota()).history).toHaveLength(1)
    expect((await entries(edition)).filter(({ kind }) => kind === 'quota.lock')).toHaveLength(1)
  })

  it('a newer version replaces one put forward; an outdated one is refused', async () => {
    const of = await staged(all)
    expect(await save(0)).toMatchObject({ failure: { code: 'VERSION_CONFLICT', details: { current: 1 } } })
    await save(1, { seats: 181 })
    expect(await lock(all, all.second, of)).toMatchObject(refused('VERSION_CONFLICT'))
    const replies = await Promise.all([save(2), save(2), save(2)])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    expect((await plan()).map(({ version }) => version)).toEqual([3, 2, 1])
  })
})

describe('P1 锁定版不可改', () => {
  it('neither by a call nor in the database; a change is a new version and the old one stays', async () => {
    const of = await staged(all)
    await lock(all, all.second, of)
    expect(await announce(1)).toMatchObject(refused('STATE_REFUSED'))
    for (const set of ["state = 'saved'", "note = 'x'", "body = '{}'", "document = 'x'"])
      await expect(all.db.pool.query(`update csc.quota_plan set ${set}`)).rejects.toThrow('stays as it is')
    await expect(all.db.pool.query('delete from csc.quota_plan')).rejects.toThrow()
    const again = await staged(all, { seats: 200 })
    expect(again.version).toBe(2)
    expect((await cityQuota()).above?.sentence).toContain('第1版')
    await lock(all, all.second, again)
    expect((await plan()).map(({ state, seats }) => [state, seats])).toEqual([
      ['locked', 200],
      ['locked', 180],
    ])
    expect((await cityQuota()).history).toHaveLength(2)
    expect((await cityQuota()).above?.sentence).toContain('第2版')
  })

  it('锁定后报名数变只提示不改', async () => {
    await lock(all, all.second, await staged(all))
    const before = (await plan())[0]!
    expect(before.moved).toEqual([])
    await registration(all.db, '2026-07-10T10:00:00.000Z')
    const after = (await plan())[0]!
    expect(after.moved).toEqual([{ name: '长治市', was: 26, now: 27 }])
    expect(after.lines).toEqual(before.lines)
  })
})

describe('the unit’s own desk', () => {
  it('gets its number by the same act, with the plan’s document; its own typing is refused from then on', async () => {
    expect(await cityTypes(9)).toMatchObject({ ok: true })
    await lock(all, all.second, await staged(all))
    const { seats, version, basis, above } = await cityQuota()
    const line = (await plan())[0]!.lines.find(({ unit }) => unit === '140400')!
    expect({ seats, version, basis }).toEqual({
      seats: line.seats,
      version: 2,
      basis: `${document}（第1版）`,
    })
    expect(above).toMatchObject({ locked: true })
    expect(await cityTypes(99)).toMatchObject({
      failure: {
        code: 'STATE_REFUSED',
        message: `省里已锁定名额${line.seats}个（${document}，第1版），不能另行登记`,
      },
    })
    expect((await entries(city)).map(({ kind }) => kind)).toEqual(['quota.set', 'quota.set'])
    const told = await all.db.pool.query(
      'select title from csc.message where person_id = $1 order by created_at',
      [all.cityOfficer.person],
    )
    expect(told.rows.map(({ title }) => title)).toContain(`推荐名额已锁定：${line.seats}个`)
  })
})

describe('the sheet as a file', () => {
  it('holds every seat as the page explains it, as text; exports are noted and limited', async () => {
    const { version } = await staged(all)
    const ask = () =>
      all.world.ask(all.operator, ['recommendations', 'exportQuotaSheet'], { edition, version })
    const reply = await ask()
    if (!reply.ok) throw new Error(reply.failure.message)
    expect(reply.data).toMatchObject({
      draft: true,
      filename: expect.stringMatching(/^草稿-.*测算表（第1版）\.xlsx$/),
    })
    const headings = {
      ...{ basis: '数字来源', bounds: '保底封顶', extra: '余数得席' },
      ...{ name: '推荐单位', count: '报名数', share: '精确份额', decimal: '小数' },
      ...{ whole: '整数部分', remainder: '余数', place: '余数位次', seats: '名额' },
    }
    const table = await readTable(reply.data.base64, headings, 100)
    if ('problem' in table) throw new Error(table.problem)
    const { lines } = (await plan())[0]!
    expect(table.rows.slice(0, 12).map(({ cells }) => cells)).toEqual(
      lines.map(({ name, count, share, decimal, whole, remainder, place, extra, basis, seats }) => ({
        ...{ basis, bounds: '', extra: String(extra) },
        ...{ name, decimal, count: String(count), share: share.join('/'), whole: String(whole) },
        ...{ remainder: remainder!.join('/'), place: String(place), seats: String(seats) },
      })),
    )
    expect(table.rows.map(({ cells }) => cells.seats).slice(0, 13)).toEqual(
      (await plan())[0]!.rows.map(row => row.at(-1)),
    )
    expect(table.rows[12]!.cells).toMatchObject({ name: '合计', count: '667', seats: '180' })
    await all.db.pool.query(
      `insert into csc.audit (at, actor, operation, outcome)
       select '2026-07-20T01:30:00Z', $1, 'recommendations.exportQuotaSheet', 'ok' from generate_series(1, 19)`,
      [all.operator.person],
    )
    expect(await ask()).toMatchObject(refused('TOO_MANY'))
  })
})
