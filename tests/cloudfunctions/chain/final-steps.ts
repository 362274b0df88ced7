import { expect } from 'vitest'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import { noDecisions } from '../../../src/core/advance-list'
import { canonical } from '../../../src/core/canonical'
import type { SessionResults } from '../../../src/core/ranking'
import { frozenSession, ranked } from '../../setup/frozen-final'
import { type Chain, changzhi, code, enteredOf, province } from './province-world'
import { between, seeded } from './rankings'

const ref = '省组委会纪要〔2026〕11号'
export const goingOn = { enterprise: 20, startup: 5 } as const
type Group = keyof typeof goingOn
const groups = Object.keys(goingOn) as Group[]

async function finalists({ world, operator }: Chain, round: string, group: string): Promise<string[]> {
  const where = { edition: province, round, group }
  const { finalists: all } = await world.get(operator, ['rounds', 'finalists'], where)
  return all.filter(({ problem }) => problem === null).map(({ application }) => application)
}

const rooms = ['第一会场', '第二会场', '第三会场']

const plan = ({ world, operator }: Chain, group: string, name: string, applications: readonly string[]) =>
  world.ask(operator, ['rounds', 'createSession'], {
    ...{ edition: province, round: 'final', group, name, venue: '演示会堂' },
    ...{ startsAt: '2026-09-05T01:00:00.000Z', applications: [...applications] },
  })

/** A room planned with these projects and frozen with these scores, best first. */
async function heldIn(
  chain: Chain,
  group: string,
  name: string,
  scored: readonly { id: string; score: number }[],
) {
  const planned = await plan(
    chain,
    group,
    name,
    scored.map(({ id }) => id),
  )
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure))
  const rows = scored.map(({ id, score }, at) => ({
    ...{ project: id, rank: at + 1, tied: false, score, decimals: 2, sum: score * 5, count: 5 },
  }))
  const results: SessionResults = { v: 1, groups: [{ group, rows, ties: [], unranked: [] }], decisions: [] }
  await chain.db.pool.query(
    `update csc.round_session set state = 'locked', results = $2, result_hash = $3, locked_at = '2026-09-05T09:00:00Z'
     where id = $1`,
    [planned.data.session, JSON.stringify(results), sha256(canonical(results))],
  )
}

/** 省级决赛 in three rooms of each group with drawn scores, no two alike; who must go on by score, best first. */
export async function finalsInRooms(chain: Chain, out: string): Promise<Record<Group, string[]>> {
  chain.world.now = '2026-09-01T02:00:00.000Z'
  const random = seeded(11)
  const best = {} as Record<Group, string[]>
  for (const group of groups) {
    const entered = await enteredOf(chain, group)
    const listed = (await finalists(chain, 'final', group)).sort()
    expect(listed).toEqual(entered.flatMap(({ id }) => (id === out ? [] : [id])).sort())
    if (group === 'startup') expect(code(await plan(chain, group, '演示', [out]))).toBe('FINALIST_REFUSED')
    const steps = listed.map((id, i) => ({ id, score: 6000 + 20 * i })) // apart by 0.20 whatever is drawn
    const scored = steps
      .map(each => ({ ...each, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ id }, i) => ({ id, score: steps[i]!.score + between(random, 0, 19) }))
    for (const [i, name] of rooms.entries()) {
      const room = scored.filter((_, at) => at % rooms.length === i).sort((a, b) => b.score - a.score)
      await heldIn(chain, group, name, room)
    }
    best[group] = scored.sort((a, b) => b.score - a.score).map(({ id }) => id)
  }
  return best
}

/** One ranking over all rooms by decision, so many go on by decision; the list is that of the scores (SX26-21). */
export async function advanceToGrandFinal(chain: Chain, best: Record<Group, string[]>): Promise<void> {
  const { world, operator, approver, second } = chain
  world.now = '2026-09-06T02:00:00.000Z'
  for (const group of groups) {
    const place = { edition: province, stage: 'final', group }
    const read = async () =>
      (await world.get(operator, ['results', 'advance'], { edition: province, stage: 'final' })).groups.find(
        each => each.group === group,
      )!
    expect((await read()).rankingProblem).toContain('本届通知未规定怎样合并名次')
    const decided = {
      ...{ ...noDecisions, rooms: { how: 'over-all', ref }, places: { places: goingOn[group], ref } },
    } as never
    await world.get(operator, ['results', 'saveAdvance'], { ...place, expectedVersion: 0, decided })
    await world.get(approver, ['results', 'stageAdvance'], { ...place, expectedVersion: 1 })
    const lock = (who = second) =>
      world.ask(who, ['results', 'lockAdvance'], { ...place, expectedVersion: 2 })
    expect(code(await lock(approver))).toBe('SECOND_PERSON')
    expect(code(await lock())).toBe('ok')
    await world.get(approver, ['results', 'publishAdvance'], { ...place, expectedVersion: 3, reason: null })
    const { rows } = await read()
    const on = rows.filter(({ status }) => status === 'goes-on').map(({ application }) => application)
    expect(on).toEqual(best[group].slice(0, goingOn[group]))
    expect((await finalists(chain, 'grand-final', group)).sort()).toEqual([...on].sort())
  }
}

const counts = { enterprise: [1, 3, 6, 10], startup: [1, 1, 2, 0] } as const
const names = ['一等奖', '二等奖', '三等奖', '优胜奖']

const preview = ({ world, approver }: Chain) =>
  world.get(approver, ['results', 'previewAwards'], { edition: province })

/** 总决赛 decides the prizes; the place of somebody struck out stays empty as the committee decided (T-18). */
export async function awards(chain: Chain, best: Record<Group, string[]>): Promise<void> {
  chain.world.now = '2026-09-09T02:00:00.000Z'
  const { world, operator, approver, db } = chain
  for (const group of groups) {
    const order = best[group].slice(0, goingOn[group])
    const rows = ranked(order.map((id, i) => [{ id }, i + 1]))
    await frozenSession(db, group, rows, { edition: province, round: 'grand-final', name: '省级总决赛' })
    await world.get(operator, ['results', 'setAwardTable'], {
      ...{ edition: province, group, vacancies: 'keep-empty', basis: ref, expectedVersion: 0 },
      levels: names.map((name, i) => ({ name, count: counts[group][i]!, money: null })),
    })
  }
  await db.pool.query(`update csc.application set state = 'disqualified' where id = $1`, [best.enterprise[1]])
  const { fingerprint, ready, publicity, groups: shown } = await preview(chain)
  // the notice sets no period: the winners are announced, not put up for objection (SX26-22)
  expect({ ready, publicity }).toEqual({ ready: true, publicity: null })
  expect(shown[0]!.vacancies).toMatchObject([{ level: '二等奖', count: 1 }])
  await world.get(approver, ['results', 'publishAwards'], { edition: province, fingerprint })
  const { list } = await world.get(null, ['results', 'published'], { edition: province })
  expect(list!.groups.map(({ levels }) => levels.map(({ awards: given }) => given.length))).toEqual([
    [1, 2, 6, 10],
    [1, 1, 2, 0],
  ])
}

/** The province hands its best up under a number it records with its basis; nobody who was struck out (SX26-06). */
export async function handUp(chain: Chain, best: Record<Group, string[]>): Promise<void> {
  const { world, operator, approver } = chain
  const of = { edition: province }
  const seats = 12
  await world.get(operator, ['recommendations', 'setQuota'], {
    ...{ ...of, seats, basis: ref, expectedVersion: 0 },
  })
  const version = async () => (await world.get(operator, ['recommendations', 'candidates'], of)).list.version
  const save = async (ids: readonly string[]) =>
    world.get(operator, ['recommendations', 'save'], {
      ...{ ...of, items: ids.map(application => ({ application })), expectedVersion: await version() },
    })
  const submit = async () =>
    world.ask(approver, ['recommendations', 'submit'], {
      ...{ ...of, documentNumber: '晋工信函〔2026〕90号', expectedVersion: await version() },
    })
  await save([...best.enterprise.slice(0, 10), ...best.startup.slice(0, 3)])
  const { failure } = (await submit()) as unknown as {
    failure: { details: { problems: { code: string }[] } }
  }
  expect(failure.details.problems.map(each => each.code).sort()).toEqual(['NOT_ACCEPTED', 'OVER_QUOTA'])
  const sent = [...best.enterprise.slice(0, 10).filter((_, i) => i !== 1), ...best.startup.slice(0, 3)]
  await save(sent)
  expect(await submit()).toMatchObject({ ok: true, data: { late: false } })
  const file = await world.get(operator, ['recommendations', 'export'], { ...of, format: 'xlsx' })
  expect(file.base64.length).toBeGreaterThan(1000)
  // who goes up came by the lists of the units, some of them by 长治's own
  const entered = [...(await enteredOf(chain, 'enterprise')), ...(await enteredOf(chain, 'startup'))]
  expect(sent.every(id => entered.some(each => each.id === id))).toBe(true)
  expect(entered.some(({ source }) => source === changzhi)).toBe(true)
}
