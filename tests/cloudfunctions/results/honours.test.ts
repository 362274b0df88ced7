import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operations as catalog } from '../../../cloudfunctions/catalog/operations'
import { operations } from '../../../cloudfunctions/results/operations'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import type { HonourLine } from '../../../src/contract/views/unit-honours'
import { verifyChain } from '../../../src/core/verify-chain'
import { verify } from '../../core/verifier-fixture'
import { entrant } from '../../setup/frozen-final'
import { requestId, worldOf } from '../../setup/host'
import { signedIn } from '../../setup/people'
import { type AwardsWorld, awardsWorld, edition, publish } from './awards-world'

let all: AwardsWorld
let second: Awaited<ReturnType<typeof signedIn>>
beforeEach(async () => {
  all = await awardsWorld()
  all.world = worldOf(all.db, [...operations, ...catalog])
  all.world.now = '2026-07-29T02:00:00.000Z'
  second = await signedIn(all.db, { name: '演示第二负责人', grants: [{ role: 'approver' }] })
})
afterEach(() => all.db.drop())

const honour = '优秀组织单位奖'
const shangdang: HonourLine = {
  ...{ honour, kind: 'county', key: '140404', name: '上党区', reason: '组织发动和服务到位' },
}
const other: HonourLine = { honour, kind: 'other', key: null, name: '演示职业学院', reason: '承办市赛' }
const view = (who = all.operator) => all.world.get(who, ['results', 'unitHonours'], { edition })
const save = (expectedVersion: number, lines: HonourLine[] = [shangdang], options = {}) =>
  all.world.ask(all.operator, ['results', 'saveUnitHonours'], { edition, lines, expectedVersion }, options)
const stage = async (who = all.operator) => {
  const { version } = await view()
  return all.world.ask(who, ['results', 'stageUnitHonours'], { edition, expectedVersion: version })
}
const put = async (reason: string | null = null, who = second) => {
  const { version } = await view()
  return all.world.ask(who, ['results', 'publishUnitHonours'], { edition, expectedVersion: version, reason })
}
const refused = (code: string) => ({ ok: false, failure: { code } })

describe('O11 单位奖：who can be proposed', () => {
  it('are the counties with the figures on record; the notice sets no criteria and the page says so', async () => {
    await publish(all)
    await entrant(all.db, { projectName: '待审', state: 'submitted' })
    const { honours, silence, kinds, candidates } = await view()
    expect(honours.map(({ name, clause }) => [name, clause.id])).toEqual([[honour, 'CZ26-28']])
    expect(silence).toContain('本届通知未规定评选办法')
    expect(kinds.map(({ id }) => id)).toEqual(['county', 'institution', 'other'])
    const of = candidates.find(({ key }) => key === '140404')!
    expect(of.figures.map(({ label, value }) => `${label}${value}`)).toEqual([
      ...['报名6', '审核通过5', '推荐0', '获奖3', '备案0', '填报赛后进展0'],
    ])
    expect(candidates.filter(({ kind }) => kind === 'county')).toHaveLength(12)
  })

  it('above the cities are the recommending units; an edition without honours has none to give', async () => {
    const grants = [{ role: 'operator' as const, edition: 'shanxi-2026', unit: '' }]
    const province = await signedIn(all.db, { grants })
    const shown = await all.world.get(province, ['results', 'unitHonours'], { edition: 'shanxi-2026' })
    expect(shown.honours).toHaveLength(4)
    expect(shown.candidates.filter(({ kind }) => kind === 'unit')).toHaveLength(12)
    expect(shown.candidates.find(({ key }) => key === '140400')?.figures.slice(0, 2)).toEqual([
      { label: '报名', value: '0' },
      { label: '审核通过', value: '5' },
    ])
    expect(shown.candidates.find(({ key }) => key === '140100')?.figures[0]?.value).toBe('本系统没有')
    const of = 'jinzhong-2025'
    const jinzhong = await signedIn(all.db, { grants: [{ role: 'operator', edition: of, unit: '140700' }] })
    expect(await all.world.ask(jinzhong, ['results', 'unitHonours'], { edition: of })).toMatchObject(
      refused('STATE_REFUSED'),
    )
  })
})

it('are named as each notice names them: CZ23-23, CZ26-28, SX26-25 and CN24-28', async () => {
  const named = async (of: string, unit: string) => {
    const officer = await signedIn(all.db, { grants: [{ role: 'operator', edition: of, unit }] })
    const { honours } = await all.world.get(officer, ['results', 'unitHonours'], { edition: of })
    return honours.map(({ name, clause }) => `${clause.id} ${name}`)
  }
  expect(await named('changzhi-2023', '140400')).toEqual([
    'CZ23-23 优秀组织单位奖',
    'CZ23-23 优秀对接服务单位奖',
  ])
  expect(await named('changzhi-2026', '140400')).toEqual(['CZ26-28 优秀组织单位奖'])
  expect(await named('shanxi-2026', '')).toEqual(
    ['最佳组织单位奖', '先进组织单位奖', '优秀组织单位奖', '优秀对接服务单位奖'].map(
      name => `SX26-25 ${name}`,
    ),
  )
  expect(await named('national-2024', '')).toEqual(['CN24-28 优秀组织单位', 'CN24-28 优秀对接服务单位'])
})

describe('O11 单位奖：proposed by one, published by another', () => {
  it('needs a reason, a known honour and a known unit; a name cannot be slipped under a code', async () => {
    expect(await save(0, [{ ...shangdang, reason: ' ' }])).toMatchObject(refused('INPUT_INVALID'))
    expect(await save(0, [{ ...shangdang, honour: '最佳组织单位奖' }])).toMatchObject(
      refused('INPUT_INVALID'),
    )
    expect(await save(0, [{ ...shangdang, key: '140100' }])).toMatchObject(refused('INPUT_INVALID'))
    expect(await save(0, [{ ...shangdang, kind: 'unit' }])).toMatchObject(refused('INPUT_INVALID'))
    expect(await save(0, [shangdang, shangdang])).toMatchObject(refused('INPUT_INVALID'))
    await save(0, [{ ...shangdang, name: '别的名字' }])
    expect((await view()).lines[0]?.name).toBe('上党区')
  })

  it('is published by a second approver only; the list is immutable, public without reasons, and in the chain', async () => {
    expect(await put()).toMatchObject(refused('STATE_REFUSED'))
    await save(0, [shangdang, other])
    expect(await put()).toMatchObject(refused('STATE_REFUSED'))
    await stage(second)
    expect(await put()).toMatchObject(refused('SECOND_PERSON'))
    expect(await put(null, all.operator)).toMatchObject(refused('FORBIDDEN'))
    const reply = await put(null, all.approver)
    if (!reply.ok) throw new Error(reply.failure.message)
    const shown = await all.world.get(null, ['catalog', 'publishedList'], { list: reply.data.list })
    expect(shown).toMatchObject({
      ...{ kind: 'unit-honours', version: 1, body: null, hash: reply.data.hash },
      honours: { text: { honours: [{ name: honour, units: ['上党区', '演示职业学院'] }] }, correction: null },
    })
    expect(JSON.stringify(shown)).not.toContain('组织发动')
    await expect(all.db.pool.query("update csc.published_list set title = 'x'")).rejects.toThrow()
    const chain = `edition:${edition}`
    const check = verifyChain(nodeHashing, chain, await chainOf(all.db.database, chain))
    if (!check.ok) throw new Error(`chain broken at ${check.seq}`)
    expect(check.entries.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['honours.stage', second.person],
      ['list.publish', all.approver.person],
    ])
    const bundle = await all.world.get(all.operator, ['results', 'exportBundle'], { edition })
    expect(verify(Buffer.from(bundle.base64, 'base64')).findings).toEqual([])
  })

  it('a correction is a new version with its reason and before → after; the first one stays', async () => {
    await save(0)
    await stage()
    const first = await put()
    await save((await view()).version, [shangdang])
    await stage()
    expect(await put('写错了')).toMatchObject(refused('INPUT_INVALID'))
    await save((await view()).version, [other])
    expect((await view()).changes).toEqual([
      { name: '上党区', before: honour, after: '无' },
      { name: '演示职业学院', before: '无', after: honour },
    ])
    await stage()
    expect(await put()).toMatchObject({ failure: { details: { fields: [{ path: 'reason' }] } } })
    expect(await put('单位登记有误')).toMatchObject({ data: { version: 2 } })
    if (!first.ok) throw new Error(first.failure.message)
    const old = await all.world.get(null, ['catalog', 'publishedList'], { list: first.data.list })
    expect(old).toMatchObject({ version: 1, newer: { version: 2 } })
    expect(old.honours?.text.honours[0]?.units).toEqual(['上党区'])
  })

  it('an outdated version is refused, a replay answers the first time, nobody else may', async () => {
    const options = { requestId: requestId() }
    expect(await save(0, [shangdang], options)).toMatchObject({ data: { version: 1 } })
    expect(await save(0, [shangdang], options)).toMatchObject({ data: { version: 1 } })
    expect(await save(0)).toMatchObject({ failure: { code: 'VERSION_CONFLICT', details: { current: 1 } } })
    const replies = await Promise.all([save(1), save(1), save(1)])
    expect(replies.filter(reply => reply.ok)).toHaveLength(1)
    for (const role of ['contractor', 'liaison', 'judge', 'notary'] as const) {
      const who = await signedIn(all.db, { grants: [{ role }] })
      expect(await all.world.ask(who, ['results', 'unitHonours'], { edition })).toMatchObject(
        refused('FORBIDDEN'),
      )
    }
    const supervisor = await signedIn(all.db, { grants: [{ role: 'supervisor' }] })
    expect((await view(supervisor)).blocked.edit).not.toBeNull()
  })
})
