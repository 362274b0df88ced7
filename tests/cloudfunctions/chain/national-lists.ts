import { expect } from 'vitest'
import { noDecisions } from '../../../src/core/advance-list'
import { frozenSession, ranked } from '../../setup/frozen-final'
import type { Nation } from './library-steps'
import { edition } from './national-rows'
import { code } from './province-world'
import { seeded } from './rankings'

const groups = ['enterprise', 'maker'] as const
type Group = (typeof groups)[number]

/** Who may stand in a round, in an order drawn for it: the ranking experts would have given. */
async function freeze({ world }: Nation, round: string, group: Group, expected: number): Promise<string[]> {
  const where = { edition, round, group }
  const { finalists } = await world.get(world.officer, ['rounds', 'finalists'], where)
  const random = seeded(expected)
  const order = finalists
    .filter(({ problem }) => problem === null)
    .map(({ application }) => ({ application, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ application }) => application)
  expect(order).toHaveLength(expected)
  await frozenSession(world.db, group, ranked(order.map((id, i) => [{ id }, i + 1])), {
    edition,
    round,
    name: `演示${round}`,
  })
  return order
}

/** Put forward by one, locked by another, published by the first approver. */
async function publish({ world }: Nation, stage: string, group: Group): Promise<string> {
  const place = { edition, stage, group }
  const decided = noDecisions as never
  await world.get(world.officer, ['results', 'saveAdvance'], { ...place, expectedVersion: 0, decided })
  await world.get(world.approver, ['results', 'stageAdvance'], { ...place, expectedVersion: 1 })
  const lock = (who = world.second) =>
    world.ask(who, ['results', 'lockAdvance'], { ...place, expectedVersion: 2 })
  expect(code(await lock(world.approver))).toBe('SECOND_PERSON')
  expect(code(await lock())).toBe('ok')
  const published = { ...place, expectedVersion: 3, reason: null }
  return (await world.get(world.approver, ['results', 'publishAdvance'], published)).list
}

const listOf = async ({ world }: Nation, list: string) =>
  (await world.get(world.officer, ['recommendations', 'nominationBoard'], { edition })).lists.find(
    each => each.list === list,
  )!

const finalise = ({ world }: Nation, list: string, at: string) =>
  world.ask(world.second, ['results', 'finaliseList'], { edition, list }, { at })

/** 500 and 100 out of the pool, each list with its own five working days, neither final a millisecond early (CN24-19, 25). */
export async function topFiveHundred(nation: Nation): Promise<void> {
  const { world } = nation
  const days = { enterprise: '2024-10-21T02:00:00.000Z', maker: '2024-10-23T02:00:00.000Z' }
  const over = { enterprise: '2024-10-28T16:00:00.000Z', maker: '2024-10-30T16:00:00.000Z' }
  const lists = {} as Record<Group, string>
  for (const group of groups) {
    world.now = days[group]
    await freeze(nation, 'top-500', group, group === 'enterprise' ? 540 : 101)
    lists[group] = await publish(nation, 'top-500', group)
  }
  expect((await listOf(nation, lists.enterprise)).publicity).toMatchObject({
    endsOn: '2024-10-28',
    length: 5,
  })
  expect((await listOf(nation, lists.maker)).publicity).toMatchObject({ endsOn: '2024-10-30', length: 5 })
  const counts = await Promise.all(groups.map(async group => (await listOf(nation, lists[group])).count))
  expect(counts).toEqual([500, 100])
  for (const group of groups) {
    const early = new Date(Date.parse(over[group]) - 1).toISOString()
    expect(code(await finalise(nation, lists[group], early))).toBe('STATE_REFUSED')
    expect(code(await finalise(nation, lists[group], over[group]))).toBe('ok')
  }
}

/** Of them 50 and 10 (CN24-19). */
export async function topFifty(nation: Nation): Promise<void> {
  nation.world.now = '2024-11-04T02:00:00.000Z'
  for (const group of groups) {
    await freeze(nation, 'top-50', group, group === 'enterprise' ? 500 : 100)
    const list = await publish(nation, 'top-50', group)
    expect((await listOf(nation, list)).count).toBe(group === 'enterprise' ? 50 : 10)
    expect(code(await finalise(nation, list, '2024-11-11T16:00:00.000Z'))).toBe('ok')
  }
}

/** The final among exactly these, and as many prizes as the notice says (CN24-26, 27). */
export async function nationalFinal(nation: Nation): Promise<void> {
  const { world } = nation
  world.now = '2024-11-20T02:00:00.000Z'
  const best = {
    enterprise: await freeze(nation, 'final', 'enterprise', 50),
    maker: await freeze(nation, 'final', 'maker', 10),
  }
  const of = { edition }
  const { fingerprint, ready, problems } = await world.get(world.approver, ['results', 'previewAwards'], of)
  expect({ ready, problems }).toEqual({ ready: true, problems: [] })
  await world.get(world.approver, ['results', 'publishAwards'], { ...of, fingerprint })
  const { list } = await world.get(null, ['results', 'published'], of)
  expect(list!.groups.map(({ levels }) => levels.map(({ awards }) => awards.length))).toEqual([
    [5, 10, 15, 20],
    [1, 2, 3, 4],
  ])
  const { rows } = await world.db.pool.query(
    'select project_name as name from csc.application where id = $1',
    [best.enterprise[0]],
  )
  expect(list!.groups[0]!.levels[0]!.awards.map(({ projectName }) => projectName)).toContain(rows[0].name)
}

/** Units the secretariat honours: named by one, published by another approver, reasons kept in the office (CN24-28). */
export async function nationalHonours({ world }: Nation): Promise<void> {
  const of = { edition }
  const line = { honour: '优秀组织单位', kind: 'other' as const, key: null, name: '演示省中小企业服务中心' }
  const lines = [{ ...line, reason: '组织发动和服务到位' }]
  const version = async () => (await world.get(world.officer, ['results', 'unitHonours'], of)).version
  await world.get(world.officer, ['results', 'saveUnitHonours'], { ...of, lines, expectedVersion: 0 })
  await world.get(world.approver, ['results', 'stageUnitHonours'], {
    ...of,
    expectedVersion: await version(),
  })
  const put = async (who = world.second) =>
    world.ask(who, ['results', 'publishUnitHonours'], {
      ...of,
      expectedVersion: await version(),
      reason: null,
    })
  expect(code(await put(world.approver))).toBe('SECOND_PERSON')
  expect(code(await put())).toBe('ok')
}
